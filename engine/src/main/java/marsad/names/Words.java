package marsad.names;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Segmented;
import marsad.text.Token;

/// A text's words with what the lexicons say of each, and questions about what stands around a word.
final class Words {

    final Segmented text;
    final List<Word> all;
    private final WordClasses classes;
    private final OrdinaryWords ordinaryWords;
    /// Per word, the first and the end of its sentence.
    private final int[] sentenceStart;
    private final int[] sentenceEnd;

    Words(Segmented text, WordClasses classes, Nationalities nationalities, OrdinaryWords ordinaryWords) {
        this.text = text;
        this.classes = classes;
        this.ordinaryWords = ordinaryWords;
        this.all = new ArrayList<>(text.tokens().size());
        for (var token : text.tokens()) {
            all.add(new Word(token, classes, nationalities, ordinaryWords));
        }
        sentenceStart = new int[all.size()];
        sentenceEnd = new int[all.size()];
        for (var sentence : text.sentences()) {
            for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
                sentenceStart[at] = sentence.firstToken();
                sentenceEnd[at] = sentence.endToken();
            }
        }
    }

    /// The classes of a folded form.
    int classes(String folded) {
        return classes.flags(folded);
    }

    /// Whether the list of words in use has a folded form as it is.
    boolean holds(String folded) {
        return ordinaryWords.holds(folded) || (folded.startsWith("ال") && ordinaryWords.holds(folded.substring(2)));
    }

    /// Whether a folded form may be an ordinary word of Arabic.
    boolean explains(String folded) {
        return ordinaryWords.explains(folded);
    }

    /// Whether the word's last letter is written ى, as in «على».
    boolean isWrittenAlifMaqsura(int index) {
        return text.text().charAt(all.get(index).token.end() - 1) == 'ى';
    }

    /// Whether the words from `from` to `to` are an actor's full name by themselves.
    boolean standsAlone(int from, int to) {
        var key = NameKey.SEED;
        for (var at = from; at < to; at++) {
            key = NameKey.append(key, all.get(at).folded, 0);
        }
        return Actors.shipped().surfaces(key).stream().anyMatch(surface -> surface.form() == Actors.Form.FULL);
    }

    int size() {
        return all.size();
    }

    Word at(int index) {
        return all.get(index);
    }

    int sentenceStart(int index) {
        return sentenceStart[index];
    }

    int sentenceEnd(int index) {
        return sentenceEnd[index];
    }

    /// Whether the word at `index` is a word of the same sentence as the one at `other` and not a sign.
    boolean isWordOf(int index, int other) {
        return index >= sentenceStart[other]
                && index < sentenceEnd[other]
                && all.get(index).isName();
    }

    /// The index of the word before, a quotation mark or bracket passed over; -1 where the sentence begins.
    int before(int index) {
        var at = index - 1;
        if (at >= sentenceStart[index] && isQuote(all.get(at).token)) {
            at--;
        }
        return at >= sentenceStart[index] && all.get(at).isName() ? at : -1;
    }

    /// How many words of the sentence speak of sport.
    int signsOfSport(int index) {
        var signs = 0;
        for (var at = sentenceStart[index]; at < sentenceEnd[index]; at++) {
            signs += all.get(at).is(WordClasses.SPORT) ? 1 : 0;
        }
        return signs;
    }

    /// Whether a folded form is the name of a place that news names without saying what it is.
    boolean isKnownPlace(String folded) {
        var places = Places.shipped();
        var entries = places.indexesOf(NameKey.append(NameKey.SEED, folded, 0));
        return entries.length > 0 && places.importance(entries[0]) >= PlaceEvidence.KNOWN;
    }

    /// Offsets of a stretch in the original, with the bidi controls that cling to its words.
    int start(int index) {
        var start = all.get(index).token.start();
        while (start > 0 && isBidiControl(text.text().charAt(start - 1))) {
            start--;
        }
        return start;
    }

    int end(int index) {
        var end = all.get(index).token.end();
        while (end < text.text().length() && isBidiControl(text.text().charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBidiControl(char unit) {
        return unit == '\u200e' || unit == '\u200f' || unit == '\u061c' || (unit >= '\u202a' && unit <= '\u202e');
    }

    static boolean isQuote(Token token) {
        return token.kind() == Token.Kind.OPENING_QUOTE
                || token.kind() == Token.Kind.CLOSING_QUOTE
                || token.is("\"")
                || token.is("(");
    }

    /// The offset in the original at which the name begins in its first word.
    int nameStart(int index, Word.Stem stem) {
        var start = all.get(index).token.start();
        var letters = stem.hiddenArticle() ? stem.from() - 1 : stem.from();
        return letters == 0 ? start : text.folded().originalStart(text.folded().foldedPlace(start) + letters);
    }
}
