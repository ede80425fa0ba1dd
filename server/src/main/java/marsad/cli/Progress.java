package marsad.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a long command has come: a bar on a terminal, elsewhere a line now and then.
final class Progress implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

    private final Messages messages;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private final long bytes;
    private LongSupplier bytesTaken = () -> 0;
    private long items;
    private long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();

    private Progress(Messages messages, PrintWriter err, @Nullable ProgressBar bar, long bytes) {
        this.messages = messages;
        this.err = err;
        this.bar = bar;
        this.bytes = bytes;
    }

    /// @param bytes how many bytes there are to take; 0 where nobody knows
    static Progress of(Messages messages, PrintWriter err, long bytes) {
        return of(messages, err, bytes, " MB", 1 << 20);
    }

    /// @param items how many there are to be done
    static Progress ofItems(Messages messages, PrintWriter err, long items) {
        return of(messages, err, items, "", 1);
    }

    private static Progress of(Messages messages, PrintWriter err, long bytes, String unit, long unitSize) {
        var bar = !isTerminal()
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("")
                        .setInitialMax(bytes == 0 ? -1 : bytes)
                        .setUnit(unit, unitSize)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(250)
                        .clearDisplayOnFinish()
                        .build();
        return new Progress(messages, err, bar, bytes);
    }

    /// Asks `bytesTaken` from now on how far it is.
    void follow(LongSupplier bytesTaken) {
        this.bytesTaken = bytesTaken;
    }

    /// One more item is done.
    void count() {
        items++;
        if (bar != null) {
            bar.stepTo(bytesTaken.getAsLong());
            bar.setExtraMessage(" " + items);
        } else if (System.nanoTime() > nextLine) {
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            var share = bytes == 0 ? 0 : 100 * bytesTaken.getAsLong() / bytes;
            err.println(messages.say("progress", items, share));
            err.flush();
        }
    }

    /// Writes a line that stays.
    void sayAbove(String line) {
        if (bar != null) {
            err.print("\r\u001B[K"); // the bar is drawn anew below the line
        }
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static boolean isTerminal() {
        return System.console() instanceof Console console && console.isTerminal();
    }
}
