package marsad.copy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;

/// Reads what [StateOut] wrote.
public final class StateIn extends DataInputStream {

    /// @param in best buffered
    public StateIn(InputStream in) {
        super(in);
    }

    /// A number of things that follow.
    ///
    /// @throws StreamCorruptedException where it is below 0
    public int readCount() throws IOException {
        var count = readInt();
        if (count < 0) {
            throw new StreamCorruptedException("a count of " + count);
        }
        return count;
    }

    /// What [StateOut#writeInts(int[])] wrote.
    public int[] readInts() throws IOException {
        var numbers = new int[readCount()];
        var chunk = ByteBuffer.allocate(StateOut.CHUNK * Integer.BYTES);
        for (var from = 0; from < numbers.length; from += StateOut.CHUNK) {
            var some = Math.min(StateOut.CHUNK, numbers.length - from);
            readFully(chunk.array(), 0, some * Integer.BYTES);
            chunk.asIntBuffer().get(numbers, from, some);
        }
        return numbers;
    }

    /// What [StateOut#writeLongs(long[])] wrote.
    public long[] readLongs() throws IOException {
        var numbers = new long[readCount()];
        var chunk = ByteBuffer.allocate(StateOut.CHUNK * Long.BYTES);
        for (var from = 0; from < numbers.length; from += StateOut.CHUNK) {
            var some = Math.min(StateOut.CHUNK, numbers.length - from);
            readFully(chunk.array(), 0, some * Long.BYTES);
            chunk.asLongBuffer().get(numbers, from, some);
        }
        return numbers;
    }
}
