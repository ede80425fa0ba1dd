package marsad.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// A decompressed stream that stops where it has become more than its compressed bytes can honestly hold.
final class Swelling extends FilterInputStream {

    /// The stream is a bomb.
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb(String measure) {
            super(measure);
        }
    }

    private final LongSupplier compressed;
    private final Limits limits;
    private long count;

    /// @param compressed how many compressed bytes have gone into `in` so far, at most
    Swelling(InputStream in, LongSupplier compressed, Limits limits) {
        super(in);
        this.compressed = compressed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        grow(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        grow(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void grow(int bytes) throws Bomb {
        count += Math.max(bytes, 0);
        if (count > limits.freeBytes() && count / limits.ratio() > compressed.getAsLong()) {
            throw new Bomb((compressed.getAsLong() >> 10) + " KB → " + (count >> 20) + " MB");
        }
    }
}
