package marsad.gather;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import marsad.page.Capture;
import org.netpreserve.jwarc.ParsingException;

/// Finds the items in what people hand in: pages, feeds, lines of JSON; compressed, in archives, in folders. What a
/// file is is told by its bytes.
///
/// Nothing is held in memory but the page or line that is being given out. What can't be taken is given out too, as
/// [Item.Refused], and the rest goes on. Folders are read in the order of their names; names that begin with a dot, and
/// `gold.jsonl`, are passed over there and in archives. Used by one thread; [#bytesTaken()] may be asked by another.
public final class Intake {
    /// The name that stands for standard input.
    public static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final InstantSource clock;
    private final Limits limits;
    private final Consumer<Item> taker;
    private final Feeds feeds = new Feeds();
    private final AtomicLong done = new AtomicLong();
    private volatile Gauge current = new Gauge(InputStream.nullInputStream());
    private long items;

    /// @param standardInput what [#STANDARD_INPUT] reads
    /// @param clock tells when an item is handed in
    /// @param taker is given the items in order
    public Intake(InputStream standardInput, InstantSource clock, Consumer<Item> taker) {
        this(standardInput, clock, Limits.USUAL, taker);
    }

    Intake(InputStream standardInput, InstantSource clock, Limits limits, Consumer<Item> taker) {
        this.standardInput = standardInput;
        this.clock = clock;
        this.limits = limits;
        this.taker = taker;
    }

    /// Gives out everything under a file, a folder, or [#STANDARD_INPUT].
    public void take(String name) {
        if (name.equals(STANDARD_INPUT)) {
            takeNamed(name, () -> takeStream(name, standardInput, 0));
        } else {
            takePath(Path.of(name));
        }
    }

    /// How many bytes of the files have been read, as they lie on the disk.
    public long bytesTaken() {
        return done.get() + current.count();
    }

    /// How many bytes there are under files and folders; standard input counts nothing.
    public static long bytesIn(List<String> names) {
        var sum = 0L;
        for (var name : names) {
            if (!name.equals(STANDARD_INPUT)) {
                sum += bytesUnder(Path.of(name));
            }
        }
        return sum;
    }

    private void takePath(Path path) {
        var name = path.toString();
        if (Files.isDirectory(path)) {
            takeNamed(name, () -> takeFolder(path));
        } else {
            takeNamed(name, () -> takeFile(path));
        }
    }

    private void takeFolder(Path folder) throws IOException {
        List<Path> inside;
        try (var entries = Files.list(folder)) {
            inside = entries.filter(entry -> isWanted(entry.getFileName().toString()))
                    .filter(entry -> !Files.isSymbolicLink(entry) || !Files.isDirectory(entry))
                    .sorted()
                    .toList();
        }
        inside.forEach(this::takePath);
    }

    private void takeFile(Path file) throws IOException {
        try (var in = new Gauge(Files.newInputStream(file))) {
            current = in;
            var head = in.readNBytes(Kind.HEAD);
            if (Kind.of(head) == Kind.ZIP) {
                takeArchive(file, file.toString(), 0);
            } else {
                takeStream(file.toString(), head, in, 0);
            }
        } finally {
            current = new Gauge(InputStream.nullInputStream());
            done.addAndGet(sizeOf(file));
        }
    }

    private void takeStream(String name, InputStream in, int depth) throws IOException {
        takeStream(name, in.readNBytes(Kind.HEAD), in, depth);
    }

    private void takeStream(String name, byte[] head, InputStream rest, int depth) throws IOException {
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), rest);
        switch (Kind.of(head)) {
            case EMPTY -> refuse(name, Refusal.EMPTY, "");
            case BINARY -> refuse(name, Refusal.BINARY, "");
            case GZIP -> takeCompressed(name, whole, depth);
            case ZIP -> takeArchive(name, whole, depth);
            case WARC -> takeWarc(name, whole);
            case JSON_LINES -> takeLines(name, whole);
            case FEED, JSON_FEED -> takeFeed(name, whole);
            case PAGE -> takePage(name, whole);
        }
    }

    private void takeCompressed(String name, InputStream in, int depth) throws IOException {
        if (depth == limits.depth()) {
            refuse(name, Refusal.NESTED, "");
            return;
        }
        var compressed = new Gauge(in);
        takeStream(name, new Swelling(Gunzip.of(compressed), compressed::count, limits), depth + 1);
    }

    private void takeArchive(String name, InputStream in, int depth) throws IOException {
        var copy = Files.createTempFile("marsad", ".zip");
        try {
            try (var out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            takeArchive(copy, name, depth);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void takeArchive(Path file, String name, int depth) throws IOException {
        if (depth == limits.depth()) {
            refuse(name, Refusal.NESTED, "");
            return;
        }
        try (var archive = Archive.open(file, limits)) {
            for (var entry : archive.entries()) {
                if (isWanted(entry.getName().substring(entry.getName().lastIndexOf('/') + 1))) {
                    var entryName = name + "!" + entry.getName();
                    takeNamed(entryName, () -> takeStream(entryName, archive.read(entry), depth + 1));
                }
            }
        }
    }

    private void takeWarc(String name, InputStream in) throws IOException {
        try (var records = new WarcRecords(in, limits.pageBytes())) {
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                switch (record.get()) {
                    case WarcRecords.Found.Taken taken -> takeCapture(name + ":" + taken.number(), taken.capture());
                    case WarcRecords.Found.Left left -> refuse(name + ":" + left.number(), left.why(), left.detail());
                }
            }
        } catch (ParsingException broken) {
            throw (EOFException) new EOFException(broken.getMessage()).initCause(broken);
        }
    }

    /// Takes what a crawl has captured: with its own address and time.
    private void takeCapture(String name, Capture capture) {
        if (NewsRecord.TYPE.equals(capture.contentType())) {
            give(new Item.Entry(name, capture));
            return;
        }
        var bytes = capture.bytes();
        switch (Kind.of(bytes.length <= Kind.HEAD ? bytes : Arrays.copyOf(bytes, Kind.HEAD))) {
            case FEED, JSON_FEED -> giveFeed(name, capture);
            case PAGE -> give(new Item.Page(name, capture));
            case EMPTY -> refuse(name, Refusal.EMPTY, "");
            case GZIP, ZIP, WARC, BINARY, JSON_LINES -> refuse(name, Refusal.BINARY, "");
        }
    }

    private void takeLines(String name, InputStream in) throws IOException {
        var lines = new Lines(in, limits.pageBytes());
        for (Lines.Line line; (line = lines.next()) != null; ) {
            var lineName = name + ":" + line.number();
            if (line.bytes() == null) {
                refuse(lineName, Refusal.TOO_LONG, megabytes(limits.pageBytes()));
            } else if (!new String(line.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
                give(new Item.Entry(lineName, new Capture(line.bytes(), null, clock.instant(), NewsRecord.TYPE)));
            }
        }
    }

    private void takeFeed(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(limits.pageBytes() + 1);
        if (bytes.length > limits.pageBytes()) {
            refuse(name, Refusal.TOO_LONG, megabytes(limits.pageBytes()));
            return;
        }
        giveFeed(name, new Capture(bytes, null, clock.instant(), null));
    }

    private void giveFeed(String name, Capture capture) {
        switch (feeds.read(capture)) {
            case Feed.Read.Found found -> {
                var number = 0;
                for (var entry : found.feed().entries()) {
                    number++;
                    give(new Item.Entry(
                            name + ":" + number,
                            new Capture(entry.record(found.feed().title()), null, capture.takenAt(), NewsRecord.TYPE)));
                }
            }
            case Feed.Read.Bad bad -> refuse(name, Refusal.BAD_FEED, bad.reason());
        }
    }

    private void takePage(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(limits.pageBytes() + 1);
        if (bytes.length > limits.pageBytes()) {
            refuse(name, Refusal.TOO_LONG, megabytes(limits.pageBytes()));
        } else {
            give(new Item.Page(name, new Capture(bytes, null, clock.instant(), null)));
        }
    }

    /// Takes one named thing; what goes wrong with it is said under its name and stops nothing else.
    private void takeNamed(String name, Taking taking) {
        var before = items;
        try {
            taking.take();
        } catch (Swelling.Bomb bomb) {
            refuse(name, Refusal.BOMB, String.valueOf(bomb.getMessage()));
        } catch (EOFException | ZipException broken) {
            refuse(name, Refusal.CUT_OFF, Long.toString(items - before));
        } catch (NoSuchFileException missing) {
            refuse(name, Refusal.MISSING, "");
        } catch (AccessDeniedException denied) {
            refuse(name, Refusal.UNREADABLE, "permission denied");
        } catch (IOException failure) {
            refuse(name, Refusal.UNREADABLE, String.valueOf(failure.getMessage()));
        }
    }

    private void give(Item item) {
        items++;
        taker.accept(item);
    }

    private void refuse(String name, Refusal why, String detail) {
        taker.accept(new Item.Refused(name, why, detail));
    }

    private static boolean isWanted(String name) {
        return !name.isEmpty() && !name.startsWith(".") && !name.equals("gold.jsonl");
    }

    private static long bytesUnder(Path path) {
        if (!Files.isDirectory(path)) {
            return sizeOf(path);
        }
        try (var files = Files.walk(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(Intake::sizeOf)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return 0; // said when it is taken
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0; // said when it is taken
        }
    }

    private static String megabytes(int bytes) {
        return (bytes >> 20) + " MB";
    }

    private interface Taking {
        void take() throws IOException;
    }
}
