package marsad.gather;

import java.time.Duration;

/// Sees to it that a host is asked by one after another, and not too fast, whoever asks.
public interface Turns {
    /// Waits until it is our turn to ask a host, and keeps the next one waiting for `spacing`.
    void await(String host, Duration spacing) throws InterruptedException;
}
