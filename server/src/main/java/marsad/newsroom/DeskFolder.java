package marsad.newsroom;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import marsad.story.StoryDesk;
import org.jspecify.annotations.Nullable;

/// Where the desk of stories is kept from one start to the next: a folder with its state, as it was when it had taken
/// the changes up to some number, and the words of its articles. Derived from the store: it can be deleted at any time,
/// and whatever is wrong with it, the desk is made anew.
///
/// A state appears whole or not at all, and only after the words that it speaks of are on the disk. It ends with a
/// checksum. For one thread of one process at a time.
final class DeskFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DeskFolder.class.getName());
    private static final String STATE = "state";
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private @Nullable WordsOnDisk words;

    /// What was kept.
    ///
    /// @param taken the last change that the desk has taken
    record Kept(StoryDesk desk, long taken) {}

    /// @param path made where it is missing
    DeskFolder(Path path) {
        this.path = path;
    }

    /// The desk as it was kept last; empty where there is none that can be used.
    ///
    /// @param store tells the store from others
    Optional<Kept> read(UUID store) {
        var file = path.resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            checkSum(file);
            try (var in = new StateIn(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                if (!new UUID(in.readLong(), in.readLong()).equals(store)) {
                    throw new StreamCorruptedException("it is of another store");
                }
                var taken = in.readLong();
                var shelf = open(in.readLong());
                return Optional.of(new Kept(StoryDesk.read(in, shelf), taken));
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.log(Level.INFO, "what is kept in {0} is of no use: {1}", path, unusable.getMessage());
            return Optional.empty();
        }
    }

    /// A new desk, after everything that was kept is removed.
    StoryDesk anew() throws IOException {
        Files.createDirectories(path);
        Files.deleteIfExists(path.resolve(STATE));
        return new StoryDesk(open(0));
    }

    /// Keeps a desk of this folder as it is now.
    ///
    /// @param taken the last change that it has taken
    void write(StoryDesk desk, UUID store, long taken) throws IOException {
        var shelf = Objects.requireNonNull(words);
        shelf.force();
        var half = path.resolve(STATE + ".half");
        try (var file = new FileOutputStream(half.toFile())) {
            var sum = new CheckedOutputStream(file, new CRC32());
            var out = new StateOut(new BufferedOutputStream(sum, BUFFER));
            out.writeLong(store.getMostSignificantBits());
            out.writeLong(store.getLeastSignificantBits());
            out.writeLong(taken);
            out.writeLong(shelf.end());
            desk.write(out);
            out.flush();
            out.writeLong(sum.getChecksum().getValue());
            out.flush();
            file.getFD().sync();
        }
        Files.move(half, path.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
        shelf.removeBefore(desk.oldestPlace(shelf.end()));
    }

    private static void checkSum(Path file) throws IOException {
        var sum = new CRC32();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            var chunk = new byte[BUFFER];
            for (var left = Files.size(file) - Long.BYTES; left > 0; ) {
                var some = (int) Math.min(left, chunk.length);
                in.readFully(chunk, 0, some);
                sum.update(chunk, 0, some);
                left -= some;
            }
            if (in.readLong() != sum.getValue()) {
                throw new StreamCorruptedException("its checksum is another");
            }
        }
    }

    private WordsOnDisk open(long end) throws IOException {
        close();
        var opened = WordsOnDisk.open(path, end);
        words = opened;
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (words != null) {
            words.close();
        }
    }
}
