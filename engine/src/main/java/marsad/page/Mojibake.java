package marsad.page;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text that was UTF-8, was read as windows-1252 or windows-1256, and was written as UTF-8 again: «Ø§Ù„» or «ط§ظ„» for
/// «ال».
///
/// A run of letters is repaired only where its bytes are UTF-8 without fault and yield letters of a script; pages
/// that hold fewer than a handful of such runs are left alone, for they may be about the matter.
final class Mojibake {

    private static final int MOST_BAD_RUNS = 16;
    private static final int FEWEST_RUNS = 4;

    /// Text with fewer pairs of neighbours above ASCII is left as it is.
    static final int FEWEST_PAIRS = FEWEST_RUNS * 2;

    /// Characters looked at together.
    private static final int PORTION = 8192;

    private static final List<Table> TABLES = List.of(new Table("windows-1252"), new Table("windows-1256"));

    private Mojibake() {}

    /// The text with what was encoded twice put right; the same text where that is not certain.
    static String repair(String text) {
        int[] suspects = suspects(text);
        for (int table = 0; table < TABLES.size(); table++) {
            if (suspects[table] >= FEWEST_PAIRS) {
                var repaired = TABLES.get(table).repaired(text);
                if (repaired != null) {
                    return repaired;
                }
            }
        }
        return text;
    }

    /// For each table the number of places where a lead byte is followed by a continuation byte.
    private static int[] suspects(String text) {
        var suspects = new int[TABLES.size()];
        var chars = new char[Math.min(PORTION, text.length())];
        for (int from = 0; from < text.length() - 1; from += PORTION - 1) {
            int length = Math.min(PORTION, text.length() - from);
            text.getChars(from, from + length, chars, 0);
            for (int i = 1; i < length; i++) {
                char c = chars[i];
                if (c < 0x80) {
                    i++; // neither this nor the next can follow a lead byte
                    continue;
                }
                char before = chars[i - 1];
                for (int table = 0; before >= 0x80 && table < suspects.length; table++) {
                    var bytes = TABLES.get(table);
                    suspects[table] += bytes.isContinuation(c) && bytes.isLead(before) ? 1 : 0;
                }
            }
        }
        return suspects;
    }

    private static final class Table {

        /// The byte that the wrong charset wrote as this character, or -1.
        private final short[] bytes = new short[Character.MAX_VALUE + 1];

        Table(String charset) {
            Arrays.fill(bytes, (short) -1);
            var wrong = Charset.forName(charset);
            for (int b = 0x80; b < 256; b++) {
                char c = new String(new byte[] {(byte) b}, wrong).charAt(0);
                bytes[c == '\uFFFD' ? b : c] = (short) b;
                if (b < 0xA0 && bytes[b] < 0) {
                    bytes[b] = (short) b; // many programs leave the control characters as they are
                }
            }
        }

        private boolean isLead(char c) {
            return bytes[c] >= 0xC2 && bytes[c] <= 0xF4;
        }

        private boolean isContinuation(char c) {
            return bytes[c] >= 0x80 && bytes[c] < 0xC0;
        }

        @Nullable
        String repaired(String text) {
            var out = new StringBuilder(text.length());
            int good = 0;
            int bad = 0;
            var run = new byte[text.length()];
            for (int i = 0; i < text.length(); ) {
                char c = text.charAt(i);
                if (c < 0x80 || bytes[c] < 0) {
                    out.append(c);
                    i++;
                    continue;
                }
                int start = i;
                int length = 0;
                while (i < text.length() && text.charAt(i) >= 0x80 && bytes[text.charAt(i)] >= 0) {
                    run[length++] = (byte) bytes[text.charAt(i)];
                    i++;
                }
                var meant = length < 2 ? null : Decoder.strictUtf8(run, length);
                if (meant == null) {
                    bad += length > 1 ? 1 : 0;
                    if (bad > MOST_BAD_RUNS && bad > good) {
                        return null; // text that is right as it is: each further try would cost an exception
                    }
                    out.append(text, start, i);
                } else {
                    good++;
                    out.append(meant);
                }
            }
            return good >= FEWEST_RUNS && good > 4 * bad ? out.toString() : null;
        }
    }
}
