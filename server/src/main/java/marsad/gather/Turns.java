package marsad.gather;

import java.io.IOException;
import java.time.Duration;

/// Sees to it that a host is asked by one after another, and not too fast, whoever asks.
public interface Turns {
    /// Nobody waits for anybody.
    Turns NONE = new Turns() {
        @Override
        public Turn take(String host, Duration spacing) {
            return () -> {};
        }

        @Override
        public void rest(String host, Duration rest) {}
    };

    /// A host asked to be left alone.
    final class Resting extends IOException {
        private static final long serialVersionUID = 1L;
        private final Duration left;

        /// @param left how much longer
        public Resting(Duration left) {
            super(left.toString());
            this.left = left;
        }

        /// How much longer.
        public Duration left() {
            return left;
        }
    }

    /// Waits until it is our turn to ask a host, which is not before `spacing` has passed since the turn before.
    ///
    /// @return the turn, to be closed when the answer is there
    /// @throws Resting where the host asked to be left alone, for longer than anybody waits
    Turn take(String host, Duration spacing) throws InterruptedException, Resting;

    /// Leaves a host alone for a while, as it asked to be.
    void rest(String host, Duration rest);

    /// A turn; the next one may begin when it is closed.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
