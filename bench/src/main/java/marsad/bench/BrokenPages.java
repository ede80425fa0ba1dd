package marsad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipFile;
import marsad.page.Capture;
import marsad.page.Extractor;

/// Hands the extractor all pages of some archives, then as many broken ones as asked for, always the same, and prints
/// how many threw, which took longest in processor time, and how much memory was held after a collection.
///
/// Usage: `BrokenPages MUTATIONS ARCHIVE…`, with `-Dseed=…` for others. Broken pages are cut off, spliced, repeated,
/// nested deeply, sprinkled with
/// random bytes or made of nothing else. Ends with status 1 where one threw or took longer than a second.
public final class BrokenPages {

    private static final long SEED = Long.getLong("seed", 20171120);
    private static final int WARM_UP = 300;
    private static final int REPORT_EVERY = 10_000;
    private static final int LARGEST_MADE = 4 << 20;
    private static final List<String> TAGS = List.of(
            "<div>",
            "<b>",
            "<a href=x>",
            "<table><tr><td>",
            "<li>",
            "</div>",
            "<!--",
            "<script>",
            "<style>",
            "<svg>",
            "<template>",
            "<template><svg>",
            "<select><option>",
            "<title>",
            "<form><input>",
            "<td colspan=9999999>",
            "<p hidden>",
            "<span style='display:none'>",
            "<script type=application/ld+json>{\"articleBody\":[",
            "<article><h1>x</h1>",
            "<plaintext>",
            "<frameset>",
            "&#x202E;",
            "\0",
            "<div class='article body comment' id=>");

    private final Random random = new Random(SEED);
    private final Extractor extractor = new Extractor();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private int done;
    private int thrown;
    private long slowest;
    private String slowestName = "";

    private BrokenPages() {}

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        var mutations = Integer.parseInt(args[0]);
        var pages = new ArrayList<byte[]>();
        var names = new ArrayList<String>();
        for (var archive : Arrays.asList(args).subList(1, args.length)) {
            read(Path.of(archive), pages, names);
        }
        new BrokenPages().run(pages, names, mutations);
    }

    private void run(List<byte[]> pages, List<String> names, int mutations) {
        for (var i = 0; i < WARM_UP; i++) {
            extractor.extract(Capture.of(pages.get(i % pages.size())));
        }
        System.out.printf(Locale.ROOT, "memory before: %d MB%n", heldMegabytes());
        for (var i = 0; i < pages.size(); i++) {
            answer(pages.get(i), names.get(i));
        }
        report("pages as they are");
        for (var i = 1; i <= mutations; i++) {
            answer(broken(pages), "mutation " + i);
            if (i % REPORT_EVERY == 0) {
                report("with " + i + " broken ones");
            }
        }
        if (thrown > 0 || slowest > 1000) {
            System.exit(1);
        }
    }

    private void answer(byte[] page, String name) {
        var before = threads.getCurrentThreadCpuTime();
        try {
            extractor.extract(Capture.of(page));
        } catch (RuntimeException | StackOverflowError fault) {
            thrown++;
            System.out.println(name + " threw " + fault);
        }
        var millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
        if (millis > slowest) {
            slowest = millis;
            slowestName = name + ", " + page.length + " bytes";
        }
        done++;
    }

    private void report(String what) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d answered, %d threw, slowest %d ms (%s), memory %d MB%n",
                what,
                done,
                thrown,
                slowest,
                slowestName,
                heldMegabytes());
    }

    private static long heldMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private byte[] broken(List<byte[]> pages) {
        var page = any(pages);
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            page = broken(page, any(pages));
        }
        return page;
    }

    private byte[] any(List<byte[]> pages) {
        return pages.get(random.nextInt(pages.size()));
    }

    private byte[] broken(byte[] page, byte[] other) {
        var from = random.nextInt(page.length + 1);
        var to = from + random.nextInt(page.length - from + 1);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(page, from);
            case 1 -> spliced(page, from, to, new byte[0], 1);
            case 2 -> spliced(page, from, from, Arrays.copyOfRange(other, other.length / 2, other.length), 1);
            case 3 ->
                spliced(
                        page,
                        from,
                        from,
                        Arrays.copyOfRange(page, from, Math.min(to, from + 200)),
                        random.nextInt(100));
            case 4 ->
                spliced(
                        page,
                        from,
                        from,
                        TAGS.get(random.nextInt(TAGS.size())).getBytes(StandardCharsets.UTF_8),
                        random.nextInt(2_000));
            case 5 -> spliced(page, from, from, randomBytes(random.nextInt(2_000)), 1);
            case 6 -> flipped(page, 1 + random.nextInt(200));
            default -> randomBytes(random.nextInt(50_000));
        };
    }

    private static byte[] spliced(byte[] page, int from, int to, byte[] insert, int wanted) {
        var times = Math.min(wanted, LARGEST_MADE / Math.max(1, insert.length));
        var out = new byte[page.length - (to - from) + insert.length * times];
        System.arraycopy(page, 0, out, 0, from);
        for (var i = 0; i < times; i++) {
            System.arraycopy(insert, 0, out, from + i * insert.length, insert.length);
        }
        System.arraycopy(page, to, out, from + insert.length * times, page.length - to);
        return out;
    }

    private byte[] flipped(byte[] page, int times) {
        var out = page.clone();
        for (var i = 0; i < times && out.length > 0; i++) {
            out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
        return out;
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void read(Path archive, List<byte[]> pages, List<String> names) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().equals("gold.jsonl")) {
                    try (var in = zip.getInputStream(entry)) {
                        pages.add(in.readAllBytes());
                    }
                    names.add(entry.getName());
                }
            }
        }
    }
}
