package marsad.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// A filing with its bytes hashed and compressed: the work that needs no database.
///
/// @param filing what is filed
/// @param key of its capture
/// @param gzip its bytes, compressed
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this package
record Packed(Filing filing, CaptureRows.Key key, byte[] hash, byte[] gzip) {

    /// In characters, of up to four bytes: an index entry has room for some 2,700 bytes.
    private static final int LONGEST_ADDRESS = 600;

    static Packed of(Filing filing) {
        var bytes = filing.capture().bytes();
        var hash = sha256(bytes);
        var hex = HexFormat.of().formatHex(hash);
        var address = filing.capture().address();
        var name = address == null || address.length() > LONGEST_ADDRESS
                ? Filings.NO_ADDRESS + hex
                : StorableText.of(address);
        return new Packed(filing, new CaptureRows.Key(name, hex), hash, gzip(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(Math.max(64, bytes.length / 2));
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
