package marsad.names;

import marsad.text.Folded;

/// Whether a word can be an ordinary word of Arabic rather than a foreign name.
///
/// Two kinds of evidence: a list of words in use (`ordinary-words.txt.gz`, the vocabulary of the sample newsroom),
/// and the shape of the word. The shapes are those by which the grammarians told loans apart (al-Jawaliqi, «المعرب»):
/// letters that no Arabic root has together, a beginning in نر, an end in دز, four letters and more without a liquid
/// or labial.
final class OrdinaryWords {

    /// Letters of which no Arabic root has both.
    private static final String[] NEVER_TOGETHER = {"جق", "صج", "طج", "سذ", "طت"};

    private static final String LIQUIDS_AND_LABIALS = "بفرلمن";
    /// Letters that may belong to endings or stand for long vowels, and so are no part of a root.
    private static final String WEAK = "اويهءت";

    private static final int LEAST_ROOT = 4;

    private static final class Shipped {
        static final OrdinaryWords WORDS = new OrdinaryWords(NameResource.bytes("ordinary-words.txt.gz"));
    }

    private final LongTable words;

    private OrdinaryWords(byte[] lines) {
        words = new LongTable(10_000);
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

    /// Whether the folded word, taken whole, stands in the list.
    boolean holds(CharSequence folded) {
        return holds(NameKey.append(NameKey.SEED, folded, 0));
    }

    /// Whether a word with this [NameKey] stands in the list.
    boolean holds(long key) {
        return words.get(key) != LongTable.ABSENT;
    }

    /// Whether the folded word may be an Arabic one.
    boolean explains(String folded) {
        return holds(folded) || !hasForeignShape(folded);
    }

    private static boolean hasForeignShape(String folded) {
        if (folded.startsWith("نر") || folded.endsWith("دز")) {
            return true;
        }
        for (var pair : NEVER_TOGETHER) {
            if (folded.indexOf(pair.charAt(0)) >= 0 && folded.indexOf(pair.charAt(1)) >= 0) {
                return true;
            }
        }
        var strong = 0;
        for (var at = 0; at < folded.length(); at++) {
            var letter = folded.charAt(at);
            if (LIQUIDS_AND_LABIALS.indexOf(letter) >= 0) {
                return false;
            }
            strong += WEAK.indexOf(letter) < 0 ? 1 : 0;
        }
        return strong >= LEAST_ROOT;
    }

    /// Whether the name as written is one ordinary word.
    boolean isOrdinary(String name) {
        return explains(Folded.foldForMatching(name));
    }
}
