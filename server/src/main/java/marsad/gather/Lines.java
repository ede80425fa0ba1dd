package marsad.gather;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a stream as bytes, one at a time, none longer than a limit.
final class Lines {

    /// One line without its end.
    ///
    /// @param number from 1
    /// @param bytes what stands in it, or null where it is longer than the limit
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Line(long number, byte @Nullable [] bytes) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int end;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /// The next line, or null at the end. Where the stream breaks off, the piece of a line before it is not a line.
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream(4 << 10);
        var any = false;
        var tooLong = false;
        while (true) {
            if (position == end) {
                end = Math.max(in.read(buffer), 0);
                position = 0;
                if (end == 0) {
                    break;
                }
            }
            any = true;
            var stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            tooLong |= line.size() + stop - position > limit;
            if (!tooLong) {
                line.write(buffer, position, stop - position);
            }
            var found = stop < end;
            position = found ? stop + 1 : stop;
            if (found) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return new Line(number, tooLong ? null : line.toByteArray());
    }
}
