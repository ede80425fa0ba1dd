package marsad.gather;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// A decompressed stream that stops where it has become more than its compressed bytes can honestly hold.
final class Swelling extends Gauge {

    /// The stream is a bomb.
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb(String measure) {
            super(measure);
        }
    }

    private final LongSupplier compressed;
    private final Limits limits;

    /// @param compressed how many compressed bytes have gone into `in` so far, at most
    Swelling(InputStream in, LongSupplier compressed, Limits limits) {
        super(in);
        this.compressed = compressed;
        this.limits = limits;
    }

    @Override
    void count(long bytes) throws IOException {
        super.count(bytes);
        if (count() > limits.freeBytes() && count() / limits.ratio() > compressed.getAsLong()) {
            throw new Bomb((compressed.getAsLong() >> 10) + " KB → " + (count() >> 20) + " MB");
        }
    }
}
