package marsad.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folding table: what each UTF-16 unit becomes when text is matched. Written down in `letters.tsv`; Unicode's
/// compatibility decompositions give presentation forms, ligatures and accented Latin letters, its digit values the
/// digits of all scripts.
///
/// Every unit that the table gives out stands for itself in it, so folding twice is folding once.
final class Letters {

    /// Not to be written.
    static final char DROPPED = '\uFFFF';
    /// Becomes several units: see [#expansion].
    static final char EXPANDED = '\uFFFE';

    /// By UTF-16 unit: what it becomes, [#DROPPED] or [#EXPANDED].
    static final char[] TABLE = new char[0x10000];

    private static final Map<Character, String> EXPANSIONS = new HashMap<>();

    static {
        for (int unit = 0; unit < TABLE.length; unit++) {
            TABLE[unit] = (char) unit;
        }
        TABLE[DROPPED] = DROPPED;
        TABLE[EXPANDED] = DROPPED;
        var written = new boolean[TABLE.length];
        for (var row : TextResource.rows("letters.tsv")) {
            var becomes = switch (row[1]) {
                case "drop" -> DROPPED;
                case "space" -> ' ';
                case "line" -> '\n';
                default -> row[1].charAt(0);
            };
            for (var part : row[0].split(" ")) {
                var ends = part.split("(?<=.)-(?=U\\+)");
                for (int unit = unit(ends[0]); unit <= unit(ends[ends.length - 1]); unit++) {
                    TABLE[unit] = becomes;
                    written[unit] = true;
                }
            }
        }
        for (int unit = 0; unit < TABLE.length; unit++) {
            if (!written[unit]) {
                foldByUnicode((char) unit);
            }
        }
    }

    private Letters() {}

    /// What a unit that [#TABLE] calls [#EXPANDED] becomes: two units or more.
    static String expansion(char unit) {
        @Nullable String expansion = EXPANSIONS.get(unit);
        return expansion == null ? "" : expansion;
    }

    private static int unit(String written) {
        return written.startsWith("U+") ? Integer.parseInt(written.substring(2), 16) : written.charAt(0);
    }

    private static void foldByUnicode(char unit) {
        if (Character.isSurrogate(unit)) {
            return;
        }
        if (Character.getType(unit) == Character.DECIMAL_DIGIT_NUMBER) {
            TABLE[unit] = (char) ('0' + Character.digit(unit, 10));
            return;
        }
        if (!decomposes(unit)) {
            TABLE[unit] = lowerCase(unit);
            return;
        }
        var folded = new StringBuilder();
        for (char part :
                Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD).toCharArray()) {
            var becomes = TABLE[lowerCase(part)];
            if (becomes != DROPPED) {
                folded.append(becomes);
            }
        }
        var text = folded.toString();
        if (text.isBlank()) {
            TABLE[unit] = DROPPED; // the spaced forms of the harakat
        } else if (text.length() == 1) {
            TABLE[unit] = text.charAt(0);
        } else {
            TABLE[unit] = EXPANDED;
            EXPANSIONS.put(unit, text);
        }
    }

    /// Whether the unit is a form of other letters: accented Latin, Latin and Arabic ligatures and presentation forms,
    /// full-width forms. Other scripts keep their letters whole.
    private static boolean decomposes(char unit) {
        return (unit >= 0xC0 && unit <= 0x24F && Character.isLetter(unit))
                || (unit >= 0x1E00 && unit <= 0x1EFF)
                || (unit >= 0xFB00 && unit <= 0xFB06)
                || (unit >= 0xFB50 && unit <= 0xFDFF)
                || (unit >= 0xFE70 && unit <= 0xFEFC)
                || (unit >= 0xFF01 && unit <= 0xFF5E);
    }

    private static char lowerCase(char unit) {
        if (unit == 'ı') {
            return 'i';
        }
        var lower = Character.toLowerCase(unit);
        return Character.toLowerCase(lower) == lower ? lower : unit;
    }

    /// Whether a dropped unit belongs to the letter before it: a haraka or other mark, a small letter, tatweel.
    static boolean isMark(char unit) {
        var type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK || type == Character.MODIFIER_LETTER;
    }

    /// The identity map of `length` places.
    static int[] identity(int length, int capacity) {
        var map = new int[capacity];
        Arrays.setAll(map, place -> place < length ? place : 0);
        return map;
    }
}
