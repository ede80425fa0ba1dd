package marsad.names;

import java.util.List;
import marsad.text.Segmented;
import marsad.text.Token;

/// A text's words with what the lexicons say of each, and questions about what stands around a word.
final class Words {

    final Segmented text;
    private final List<Token> tokens;
    private final Word[] all;
    private final Actors actors;
    /// Per word, the first and the end of its sentence.
    private final int[] sentenceStart;
    private final int[] sentenceEnd;

    Words(Segmented text, WordLexicon lexicon, Actors actors) {
        this.text = text;
        this.tokens = text.tokens();
        this.actors = actors;
        this.all = new Word[tokens.size()];
        for (var at = 0; at < all.length; at++) {
            all[at] = lexicon.of(tokens.get(at));
        }
        sentenceStart = new int[all.length];
        sentenceEnd = new int[all.length];
        for (var sentence : text.sentences()) {
            for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
                sentenceStart[at] = sentence.firstToken();
                sentenceEnd[at] = sentence.endToken();
            }
        }
    }

    /// Whether the word's last letter is written ى, as in «على».
    boolean isWrittenAlifMaqsura(int index) {
        return text.text().charAt(tokens.get(index).end() - 1) == 'ى';
    }

    /// Whether the words from `from` to `to` are an actor's full name by themselves.
    boolean standsAlone(int from, int to) {
        var key = NameKey.SEED;
        for (var at = from; at < to; at++) {
            key = NameKey.append(key, all[at].folded, 0);
        }
        for (var surface : actors.surfaces(key)) {
            if (surface.form() == Actors.Form.FULL) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return all.length;
    }

    Word at(int index) {
        return all[index];
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int sentenceStart(int index) {
        return sentenceStart[index];
    }

    int sentenceEnd(int index) {
        return sentenceEnd[index];
    }

    /// Whether the word at `index` is a word of the same sentence as the one at `other` and not a sign.
    boolean isWordOf(int index, int other) {
        return index >= sentenceStart[other] && index < sentenceEnd[other] && all[index].isName();
    }

    /// The index of the word before, a quotation mark or bracket passed over; -1 where the sentence begins.
    int before(int index) {
        var at = index - 1;
        if (at >= sentenceStart[index] && all[at].isQuote()) {
            at--;
        }
        return at >= sentenceStart[index] && all[at].isName() ? at : -1;
    }

    /// How many words of the sentence speak of sport.
    int signsOfSport(int index) {
        var signs = 0;
        for (var at = sentenceStart[index]; at < sentenceEnd[index]; at++) {
            signs += all[at].is(WordClasses.SPORT) ? 1 : 0;
        }
        return signs;
    }

    /// Offsets of a stretch in the original, with the bidi controls that cling to its words.
    int start(int index) {
        var start = tokens.get(index).start();
        while (start > 0 && isBidiControl(text.text().charAt(start - 1))) {
            start--;
        }
        return start;
    }

    int end(int index) {
        var end = tokens.get(index).end();
        while (end < text.text().length() && isBidiControl(text.text().charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBidiControl(char unit) {
        return unit == '\u200e' || unit == '\u200f' || unit == '\u061c' || (unit >= '\u202a' && unit <= '\u202e');
    }

    /// The offset in the original at which the name begins in its first word.
    int nameStart(int index, Word.Stem stem) {
        var start = tokens.get(index).start();
        var letters = stem.hiddenArticle() ? stem.from() - 1 : stem.from();
        return letters == 0 ? start : text.folded().originalStart(text.folded().foldedPlace(start) + letters);
    }
}
