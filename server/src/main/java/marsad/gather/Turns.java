package marsad.gather;

import java.time.Duration;

/// Sees to it that a host is asked by one after another, and not too fast, whoever asks.
public interface Turns {
    /// Nobody waits for anybody.
    Turns NONE = (host, spacing) -> () -> {};

    /// Waits until it is our turn to ask a host, which is not before `spacing` has passed since the turn before.
    ///
    /// @return the turn, to be closed when the answer is there
    Turn take(String host, Duration spacing) throws InterruptedException;

    /// A turn; the next one may begin when it is closed.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
