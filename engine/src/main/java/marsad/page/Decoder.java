package marsad.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text.
///
/// In order: a byte order mark; UTF-16 by its zeros; UTF-8, which no other encoding imitates by chance and which
/// therefore overrules what header and page declare; then the declared charset, unless the letters that it yields speak
/// against it ([LetterEvidence]); then the charset that yields the likeliest letters. Text that was encoded twice
/// is repaired ([Mojibake]). Linear in the number of bytes; only a sample is weighed.
final class Decoder {

    private static final int SAMPLE = 64 * 1024;
    private static final int HEAD = 4096;

    private static final Pattern META = Pattern.compile(
            "<(?:meta[^>]{0,200}?charset|\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype|\\?xml|/?(?:html|head|body|title|meta|link|script|style|div|p|br|span|a|h[1-6]|article|main|table|ul|li|img|section|rss|feed)\\b)",
            Pattern.CASE_INSENSITIVE);

    /// Names that pages use for more than they say, as browsers read them (WHATWG Encoding Standard).
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("arabic", "ISO-8859-6"),
            Map.entry("cp1256", "windows-1256"),
            Map.entry("win-1256", "windows-1256"),
            Map.entry("x-cp1256", "windows-1256"),
            Map.entry("utf8", "UTF-8"));

    private Decoder() {}

    /// The text of a capture, or why there is none.
    static Decoded decode(Capture capture) {
        var bytes = capture.bytes();
        if (bytes.length == 0) {
            return new Decoded.NoText("empty");
        }
        var kind = FileKind.of(bytes);
        if (kind != null) {
            return new Decoded.NoText(kind);
        }
        int mark = 0;
        Charset charset = null;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            charset = Charset.forName("UTF-32LE");
            mark = 4;
        } else if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            charset = startsWith(bytes, 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            mark = 2;
        }
        if (charset == null) {
            charset = wideWithoutMark(bytes);
        }
        if (charset == null && isBinary(bytes)) {
            return new Decoded.NoText("binary data");
        }
        var mayBeTwice = true;
        if (charset == null) {
            var utf8 = Utf8Evidence.of(bytes);
            charset = narrow(capture, bytes, utf8);
            mayBeTwice = !utf8.isUtf8() || utf8.faults() > 0 || utf8.neighbours() >= Mojibake.FEWEST_PAIRS;
        }
        var text = new String(bytes, mark, bytes.length - mark, charset);
        if (isGarbage(text)) {
            return new Decoded.NoText("no text in a known encoding");
        }
        if (text.isBlank()) {
            return new Decoded.NoText("empty");
        }
        return new Decoded.Text(mayBeTwice ? Mojibake.repair(text) : text, charset.name(), isMarkup(text));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 that lost its mark: nearly every other byte is the zero of Latin letters or the 06 of Arabic ones.
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD) & ~1;
        int little = 0;
        int big = 0;
        for (int i = 0; i < length; i += 2) {
            big += isHighHalf(bytes[i], bytes[i + 1]) ? 1 : 0;
            little += isHighHalf(bytes[i + 1], bytes[i]) ? 1 : 0;
        }
        int units = length / 2;
        if (units < 8) {
            return null;
        }
        if (little * 10 > units * 9 && big * 2 < units) {
            return StandardCharsets.UTF_16LE;
        }
        return big * 10 > units * 9 && little * 2 < units ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isHighHalf(byte high, byte low) {
        return high == 0 && low != 0 || high == 6 && low != 6 || high == 0x20 && low != 0x20;
    }

    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int strange = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            strange += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return strange * 50 > length;
    }

    private static boolean isGarbage(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int lost = 0;
        for (int i = 0; i < length; i++) {
            lost += text.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        return lost * 10 > length;
    }

    // ---- encodings of bytes -------------------------------------------------------------------------------------

    private static Charset narrow(Capture capture, byte[] bytes, Utf8Evidence utf8) {
        if (utf8.isUtf8()) {
            return utf8.sequences() == 0 && hasEscape(bytes)
                    ? named("iso-2022-jp").orElse(StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8;
        }
        var declared = capture.declaredCharset()
                .flatMap(Decoder::named)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .or(() -> ofMeta(bytes).filter(charset -> !charset.equals(StandardCharsets.UTF_8)))
                .orElse(null);
        if (declared != null && declared.newEncoder().maxBytesPerChar() > 1) {
            return decodesCleanly(bytes, declared) ? declared : LetterEvidence.bestCharset(bytes, null);
        }
        return LetterEvidence.bestCharset(bytes, declared);
    }

    private static boolean hasEscape(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        for (int i = 0; i + 1 < length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static boolean decodesCleanly(byte[] bytes, Charset charset) {
        var text = charset.decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE)));
        int lost = 0;
        for (int i = 0; i < text.length(); i++) {
            lost += text.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        return lost * 200 <= text.length();
    }

    private static Optional<Charset> ofMeta(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var match = META.matcher(head);
        return match.find() ? named(match.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        var meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        try {
            return Optional.of(Charset.forName(meant)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /// Whether the text is HTML or XML: it opens with a tag, or known tags stand in its first part.
    private static boolean isMarkup(String text) {
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return TAG.matcher(text)
                .region(start, Math.min(text.length(), start + SAMPLE))
                .find();
    }

    /// The bytes as strict UTF-8, or null where they are none.
    static @Nullable String strictUtf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
