package marsad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import marsad.gather.WarcCaptures;
import marsad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad archive`: writes what was captured as a WARC archive, for any web archive and for `add` elsewhere.
///
/// Captures stand in the order in which they came. `--after` leaves out those that an earlier archive holds; the number
/// of the last one is printed on standard output.
@Command(name = "archive", mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    private static final int TOGETHER = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(names = "--after", paramLabel = "NUMBER", defaultValue = "0")
    private long after;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path file;

    @Override
    public Integer call() {
        try (var opened = store.open();
                var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var written = write(opened, out);
            spec.commandLine().getErr().println(Messages.of(spec).say("archive.written", written, file));
            spec.commandLine().getOut().println(after);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException | UncheckedIOException unwritable) {
            spec.commandLine().getErr().println(Messages.of(spec).say("archive.failed", file, unwritable.toString()));
            return 2;
        }
    }

    private long write(Store opened, OutputStream out) throws IOException {
        var written = 0L;
        try (var archive = new WarcCaptures(out, Instant.now())) {
            for (var some = opened.captures().since(after, TOGETHER);
                    !some.isEmpty();
                    some = opened.captures().since(after, TOGETHER)) {
                for (var one : some) {
                    archive.write(one.capture());
                    after = one.id();
                    written++;
                }
            }
        }
        return written;
    }
}
