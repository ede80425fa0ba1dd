package marsad.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// Takes off what an answer is packed in (`Content-Encoding`): gzip, deflate with and without its frame, Brotli, or two
/// of them.
///
/// Every layer is bounded by itself, the packed bytes too. So a bomb costs at most so many bytes a layer, also where a
/// layer swells to nothing but further packed bytes.
final class Encodings {
    /// What we say that we take.
    static final String ACCEPTED = "gzip, br";

    private static final int MOST_LAYERS = 2;
    private static final int BUFFER = 16 << 10;

    private Encodings() {}

    /// More bytes than wanted, on one of the layers.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// An encoding that nobody knows, or bytes that are not what they are said to be.
    static final class Undecodable extends IOException {
        private static final long serialVersionUID = 1L;

        Undecodable(String encoding) {
            super(encoding);
        }
    }

    /// The bytes without their packing.
    ///
    /// @param in as they come in
    /// @param encodings the header, or null
    /// @param most the most bytes of a layer
    /// @throws TooLong where there are more
    /// @throws Undecodable where the packing is unknown or damaged
    /// @throws IOException as `in` throws it
    static byte[] unpacked(InputStream in, @Nullable String encodings, int most) throws IOException {
        var line = new Bounded(in, most);
        try {
            InputStream unpacked = line;
            for (var encoding : layers(encodings)) {
                unpacked = new Bounded(decoder(encoding, unpacked), most);
            }
            return unpacked.readAllBytes();
        } catch (TooLong | Undecodable known) {
            throw known;
        } catch (IOException damaged) {
            if (line.broken != null) {
                throw line.broken;
            }
            throw (IOException) new Undecodable(String.valueOf(encodings)).initCause(damaged);
        }
    }

    /// The encodings, the outermost first.
    private static List<String> layers(@Nullable String header) throws Undecodable {
        var layers = new ArrayList<String>();
        for (var name : String.valueOf(header).toLowerCase(Locale.ROOT).split(",")) {
            var encoding = name.strip();
            if (header != null && !encoding.isEmpty() && !encoding.equals("identity") && !encoding.equals("none")) {
                layers.add(encoding);
            }
        }
        if (layers.size() > MOST_LAYERS) {
            throw new Undecodable(String.valueOf(header));
        }
        return layers.reversed();
    }

    private static InputStream decoder(String encoding, InputStream in) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> Gunzip.of(in);
            case "br" -> new BrotliInputStream(in, BUFFER);
            case "deflate" -> inflater(in);
            default -> throw new Undecodable(encoding);
        };
    }

    /// «deflate» means zlib's frame (RFC 9110), and many servers leave the frame away.
    private static InputStream inflater(InputStream in) throws IOException {
        var beginning = new PushbackInputStream(in, 2);
        var two = beginning.readNBytes(2);
        beginning.unread(two);
        var framed = two.length == 2 && (two[0] & 0x0F) == 8 && ((two[0] & 0xFF) << 8 | two[1] & 0xFF) % 31 == 0;
        return new InflaterInputStream(beginning, new Inflater(!framed), BUFFER) {
            @Override
            public void close() throws IOException {
                inf.end(); // ours, so nobody else frees it
                super.close();
            }
        };
    }

    private static final class Bounded extends FilterInputStream {
        private long left;
        private @Nullable IOException broken;

        Bounded(InputStream in, int most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, offset, length);
            } catch (IOException failure) {
                broken = failure;
                throw failure;
            }
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
