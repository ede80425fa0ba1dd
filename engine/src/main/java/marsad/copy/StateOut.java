package marsad.copy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Writes the state of a long-lived index, for [StateIn] of the same program version.
public final class StateOut extends DataOutputStream {

    static final int CHUNK = 1 << 13;

    /// @param out best buffered
    public StateOut(OutputStream out) {
        super(out);
    }

    /// Writes the first `length` numbers with their number.
    public void writeInts(int[] numbers, int length) throws IOException {
        writeInt(length);
        var chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES);
        for (var from = 0; from < length; from += CHUNK) {
            var some = Math.min(CHUNK, length - from);
            chunk.asIntBuffer().put(numbers, from, some);
            write(chunk.array(), 0, some * Integer.BYTES);
        }
    }

    /// Writes numbers with their number.
    public void writeInts(int[] numbers) throws IOException {
        writeInts(numbers, numbers.length);
    }

    /// Writes numbers with their number.
    public void writeLongs(long[] numbers) throws IOException {
        writeInt(numbers.length);
        var chunk = ByteBuffer.allocate(CHUNK * Long.BYTES);
        for (var from = 0; from < numbers.length; from += CHUNK) {
            var some = Math.min(CHUNK, numbers.length - from);
            chunk.asLongBuffer().put(numbers, from, some);
            write(chunk.array(), 0, some * Long.BYTES);
        }
    }
}
