package marsad.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marsad.newsroom.Rereading;
import marsad.newsroom.Rereading.Tally;
import marsad.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./marsad reread`: brings the stored readings to the newest version of lexicon and rules, whether or not a portal
/// runs on the store. A signal ends it after the step under way; what was read is kept. A portal shows the new readings
/// a minute later at most. Exit status 1: something is left to be read.
@Command(name = "reread", mixinStandardHelpOptions = true)
final class RereadCommand implements Callable<Integer> {
    private static final long PATIENCE_AT_EXIT = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private volatile boolean stopping;

    @Override
    public Integer call() {
        var closed = new CountDownLatch(1);
        var interruption = new Thread(() -> stopAndWait(closed));
        Runtime.getRuntime().addShutdownHook(interruption);
        var err = spec.commandLine().getErr();
        var messages = Messages.of(spec);
        try (var opened = store.open()) {
            var started = System.nanoTime();
            var rereading = new Rereading(opened, () -> stopping);
            var backlog = rereading.backlog();
            err.println(messages.say("reread.version", Reader.version(), backlog.left(), backlog.revisions()));
            Tally tally;
            try (var progress = Progress.ofItems(messages, err, backlog.left())) {
                var done = new long[1];
                progress.follow(() -> done[0]);
                tally = rereading.run(step -> {
                    for (var one = 0; one < step; one++) {
                        done[0]++;
                        progress.count();
                    }
                });
            }
            var left = rereading.backlog().left();
            err.println(messages.row("reread.read", tally.read()));
            err.println(messages.row("reread.claims", tally.claims()));
            err.println(messages.row("reread.attributions", tally.attributions()));
            err.println(messages.row("reread.left", left));
            var seconds = (System.nanoTime() - started) / 1e9;
            err.println(messages.say("reread.sum", tally.read(), seconds, tally.read() / seconds));
            err.flush();
            return left == 0 ? 0 : 1;
        } finally {
            closed.countDown();
            if (!stopping) {
                Runtime.getRuntime().removeShutdownHook(interruption);
            }
        }
    }

    private void stopAndWait(CountDownLatch closed) {
        stopping = true;
        try {
            var ended = closed.await(PATIENCE_AT_EXIT, TimeUnit.SECONDS);
            if (!ended) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
