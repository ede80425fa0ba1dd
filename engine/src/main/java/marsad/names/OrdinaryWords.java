package marsad.names;

import java.util.Set;
import marsad.text.Folded;

/// Whether a word is an Arabic word as the dictionary has them, with whatever clitics and endings stand on it. A word
/// that is none is most likely a name: in running news about 2 of 100 other words are missing from it, and 30 of 100
/// words of persons' names.
///
/// Source: the Ayaspell dictionary (`ordinary-words.txt.gz`); clitics and endings are the closed lists of grammar.
final class OrdinaryWords {

    private static final String[] PROCLITICS = {
        "", "ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "فال", "كال", "لل", "ول", "وب", "س", "ولل", "وبال", "وس", "ولي"
    };
    private static final Set<String> ENDINGS = Set.of(
            "", "ه", "ها", "هم", "ان", "ين", "ون", "ات", "ت", "وا", "ا", "ي", "يه", "يات", "هما", "نا", "تها", "ته",
            "تين", "تان", "تهم", "تنا", "تي", "اتها", "اتهم", "اته", "اتنا", "يين", "يون");
    private static final int LONGEST_ENDING = 4;

    private static final class Shipped {
        static final OrdinaryWords WORDS = new OrdinaryWords(NameResource.bytes("ordinary-words.txt.gz"));
    }

    private final LongTable words;

    private OrdinaryWords(byte[] lines) {
        words = new LongTable(100_000);
        var key = NameKey.SEED;
        for (var at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                words.put(key, 0);
                key = NameKey.SEED;
            } else {
                key = NameKey.append(key, (char) ((lines[at] & 0x1f) << 6 | lines[++at] & 0x3f));
            }
        }
    }

    static OrdinaryWords shipped() {
        return Shipped.WORDS;
    }

    /// Whether the folded word, taken whole, stands in the dictionary.
    boolean holds(CharSequence folded) {
        return words.get(NameKey.append(NameKey.SEED, folded, 0)) != LongTable.ABSENT;
    }

    /// Whether the folded word is one of the dictionary's with clitics and endings.
    boolean explains(String folded) {
        for (var proclitic : PROCLITICS) {
            if (folded.startsWith(proclitic) && explains(folded, proclitic.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is behind the proclitics is a word with an ending or none. Nouns in ة show ت before more endings.
    private boolean explains(String folded, int from) {
        var key = NameKey.SEED;
        var length = folded.length();
        for (var place = from; place < length; place++) {
            key = NameKey.append(key, folded.charAt(place));
            var left = length - place - 1;
            if (left > LONGEST_ENDING || place - from < 1) {
                continue;
            }
            var ending = folded.substring(place + 1);
            if (ENDINGS.contains(ending)
                    && (words.get(key) != LongTable.ABSENT
                            || ((ending.startsWith("ت") || ending.equals("ات"))
                                    && words.get(NameKey.append(key, 'ه')) != LongTable.ABSENT))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the name as written is one ordinary word.
    boolean isOrdinary(String name) {
        return explains(Folded.foldForMatching(name));
    }
}
