package marsad.gather;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks gzip, however many files of it stand behind each other. The JDK's own stream calls itself for each of them
/// that is empty, and a row of such exhausts the stack.
///
/// Damage is a [ZipException], a stream that ends too early an [EOFException]; what the stream below throws comes
/// through as it is.
final class Gunzip extends FilterInputStream {
    /// What was unpacked by the call in which a stream ends too early is lost, so calls are short.
    private static final int AT_ONCE = 1 << 10;

    private final Below below;

    private Gunzip(InputStream unpacked, Below below) {
        super(unpacked);
        this.below = below;
    }

    static InputStream of(InputStream packed) throws IOException {
        var below = new Below(packed);
        try {
            return new Gunzip(
                    GzipCompressorInputStream.builder()
                            .setInputStream(below)
                            .setDecompressConcatenated(true)
                            .get(),
                    below);
        } catch (IOException failure) {
            throw below.told(failure);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failure) {
            throw below.told(failure);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, Math.min(length, AT_ONCE));
        } catch (IOException failure) {
            throw below.told(failure);
        }
    }

    /// The packed bytes, with how reading them failed.
    private static final class Below extends FilterInputStream {
        private @Nullable IOException failed;

        Below(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException failure) {
                failed = failure;
                throw failure;
            }
        }

        IOException told(IOException failure) {
            return failed != null
                    ? failed
                    : failure instanceof EOFException
                            ? failure
                            : (IOException) new ZipException(failure.getMessage()).initCause(failure);
        }
    }
}
