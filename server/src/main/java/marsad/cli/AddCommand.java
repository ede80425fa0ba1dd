package marsad.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marsad.gather.Intake;
import marsad.gather.Item;
import marsad.newsroom.Pipeline;
import marsad.newsroom.Receipt;
import marsad.newsroom.Receipt.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad add`: takes files into the store, whether or not a portal runs on it.
///
/// Every input that can't be taken, and every page without an article, is named on standard error with its reason; so
/// is the closing table. With `--jsonl`, standard output has one line an item, written after the commit that made it
/// durable.
@Command(name = "add", mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    private static final long PATIENCE_AT_EXIT = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(names = "--jsonl")
    private boolean jsonLines;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli demands at least one
    private List<String> files;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private volatile boolean stopping;

    @Override
    public Integer call() {
        var started = System.nanoTime();
        var closed = new CountDownLatch(1);
        var interruption = new Thread(() -> stopAndWait(closed));
        Runtime.getRuntime().addShutdownHook(interruption);
        try (var opened = store.open();
                var progress = Progress.of(messages(), spec.commandLine().getErr(), Intake.bytesIn(files));
                var pipeline = new Pipeline(opened, receipt -> write(receipt, progress))) {
            var intake = new Intake(System.in, InstantSource.system(), item -> take(item, pipeline));
            progress.follow(intake::bytesTaken);
            try {
                files.forEach(intake::take);
            } catch (CancellationException stopped) {
                // what has been read is filed, and the table says how far it came
            }
            pipeline.finish();
        } finally {
            closed.countDown();
            if (!stopping) {
                Runtime.getRuntime().removeShutdownHook(interruption);
            }
        }
        writeTable((System.nanoTime() - started) / 1e9);
        spec.commandLine().getOut().flush();
        return counts.containsKey(Outcome.REFUSED) ? 1 : 0;
    }

    private void take(Item item, Pipeline pipeline) {
        if (stopping) {
            throw new CancellationException("stopped by a signal");
        }
        pipeline.take(item);
    }

    private void stopAndWait(CountDownLatch closed) {
        stopping = true;
        try {
            var ended = closed.await(PATIENCE_AT_EXIT, TimeUnit.SECONDS);
            if (!ended) {
                spec.commandLine().getErr().println(messages().say("add.killed"));
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Receipt receipt, Progress progress) {
        counts.merge(receipt.outcome(), 1L, Long::sum);
        var reason = reason(receipt);
        if (reason != null) {
            progress.sayAbove(receipt.name() + ": " + reason);
        }
        if (jsonLines) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("name", receipt.name());
            line.put("outcome", messages().code(receipt.outcome()));
            line.put("reason", reason);
            PrintWriter out = spec.commandLine().getOut();
            out.print(JsonLines.JSON.writeValueAsString(line) + "\n");
            out.flush();
        }
        progress.count();
    }

    private @Nullable String reason(Receipt receipt) {
        if (receipt.why() != null) {
            return messages().say("refused." + receipt.why(), receipt.detail());
        }
        return receipt.outcome() == Outcome.NO_ARTICLE ? messages().say("add.no-article", receipt.detail()) : null;
    }

    private void writeTable(double seconds) {
        var err = spec.commandLine().getErr();
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        for (var outcome : Outcome.values()) {
            err.println(messages().row("add.outcome." + outcome, counts.getOrDefault(outcome, 0L)));
        }
        err.println(messages().say("add.sum", all, seconds, all / seconds));
        err.flush();
    }

    private Messages messages() {
        return Messages.of(spec);
    }
}
