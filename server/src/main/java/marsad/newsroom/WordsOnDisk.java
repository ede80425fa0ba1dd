package marsad.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.TreeMap;
import marsad.copy.WordShelf;
import marsad.copy.Worded;

/// A shelf of words in files of a folder, written one behind the other: a place is a number of bytes from the very
/// first word. Of an article there are the numbers of words of its headline and of its text, and the words.
///
/// What is written outlives the process; the power too, once [#force()] was called. For one thread at a time.
final class WordsOnDisk implements WordShelf, AutoCloseable {

    private static final String PREFIX = "words-";
    private static final long FILE_BYTES = 32 << 20;
    private static final int HEAD = 2 * Integer.BYTES;
    /// Most articles are read at one go.
    private static final int USUAL = 4 << 10;

    private final Path folder;
    /// By the place of their first byte.
    private final TreeMap<Long, FileChannel> files = new TreeMap<>();

    private ByteBuffer buffer = ByteBuffer.allocate(USUAL);
    private long end;

    private WordsOnDisk(Path folder) {
        this.folder = folder;
    }

    /// Opens a shelf as it was when its end was at a place; what was put there later is thrown away.
    ///
    /// @throws IOException where something is missing, too
    static WordsOnDisk open(Path folder, long end) throws IOException {
        var shelf = new WordsOnDisk(folder);
        try (var found = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var file : found) {
                var first = HexFormat.fromHexDigitsToLong(
                        file.getFileName().toString().substring(PREFIX.length()));
                if (first >= end) {
                    Files.delete(file);
                } else {
                    shelf.files.put(first, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
                }
            }
            shelf.end = end;
            shelf.cutOff();
            return shelf;
        } catch (IOException | RuntimeException unusable) {
            shelf.close();
            throw unusable;
        }
    }

    private void cutOff() throws IOException {
        for (var file : files.entrySet()) {
            var next = files.higherKey(file.getKey());
            var length = (next == null ? end : next) - file.getKey();
            if (file.getValue().size() < length) {
                throw new IOException("words are missing in " + folder);
            }
            file.getValue().truncate(length);
        }
        if (files.isEmpty() && end > 0) {
            throw new IOException("no words in " + folder);
        }
    }

    @Override
    public long keep(Worded worded) {
        var title = worded.title();
        var words = worded.words();
        var bytes = HEAD + Integer.BYTES * (title.length + words.length);
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocate(bytes);
        }
        buffer.clear().putInt(title.length).putInt(words.length);
        for (var word : title) {
            buffer.putInt(word);
        }
        for (var word : words) {
            buffer.putInt(word);
        }
        buffer.flip();
        var place = end;
        try {
            var last = files.lastEntry();
            if (last == null || end - last.getKey() >= FILE_BYTES) {
                last = java.util.Map.entry(end, begun(end));
                files.put(end, last.getValue());
            }
            for (var at = end - last.getKey(); buffer.hasRemaining(); ) {
                at += last.getValue().write(buffer, at);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        end += bytes;
        return place;
    }

    private FileChannel begun(long first) throws IOException {
        return FileChannel.open(
                folder.resolve(PREFIX + HexFormat.of().toHexDigits(first)),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public Worded at(long place) {
        var file = files.floorEntry(place);
        if (file == null || place >= end) {
            throw new IllegalArgumentException("nothing is kept at " + place);
        }
        try {
            var start = place - file.getKey();
            buffer.clear().limit(Math.min(USUAL, buffer.capacity()));
            read(file.getValue(), start);
            var title = buffer.getInt(0);
            var words = buffer.getInt(Integer.BYTES);
            var bytes = HEAD + Integer.BYTES * (title + words);
            if (buffer.position() < bytes) {
                if (buffer.capacity() < bytes) {
                    buffer = ByteBuffer.allocate(bytes);
                }
                buffer.clear().limit(bytes);
                read(file.getValue(), start);
            }
            var numbers = buffer.position(HEAD).asIntBuffer();
            var worded = new Worded(new int[words], new int[title]);
            numbers.get(worded.title()).get(worded.words());
            return worded;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Fills the buffer up to its limit or the end of the file.
    private void read(FileChannel file, long start) throws IOException {
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            // until it is full
        }
    }

    /// Nothing happens: files are removed as a whole, by [#removeBefore].
    @Override
    public void release(long place) {}

    /// The place of what is put there next.
    long end() {
        return end;
    }

    /// Waits until everything is on the disk.
    void force() throws IOException {
        for (var file : files.values()) {
            file.force(false);
        }
    }

    /// Removes the files that have nothing from this place on.
    void removeBefore(long place) throws IOException {
        for (var second = files.higherKey(files.isEmpty() ? 0 : files.firstKey());
                second != null && second <= place;
                second = files.higherKey(second)) {
            var first = files.pollFirstEntry();
            first.getValue().close();
            Files.deleteIfExists(folder.resolve(PREFIX + HexFormat.of().toHexDigits(first.getKey())));
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
        files.clear();
    }
}
