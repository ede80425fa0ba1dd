package marsad.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// A stream that counts what was read of it. Another thread may ask for the count.
class Gauge extends FilterInputStream {
    private final AtomicLong count = new AtomicLong();

    Gauge(InputStream in) {
        super(in);
    }

    long count() {
        return count.get();
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    /// So many more bytes were read.
    void count(long bytes) throws IOException {
        count.addAndGet(bytes);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
