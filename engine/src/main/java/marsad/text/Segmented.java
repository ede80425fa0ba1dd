package marsad.text;

import java.util.List;

/// A text cut into tokens, sentences and paragraphs.
///
/// Every letter and sign of the text but white space and dropped marks belongs to exactly one token, every token to
/// exactly one sentence; both are in text order. (A sign for a whole phrase, such as ﷺ, gives a token a word, all at
/// its one place.) A blank line ends a paragraph; so does the end of a line, unless the text is one whose lines were
/// broken in the middle of sentences.
///
/// @param folded the text
/// @param tokens its words, numbers and signs
/// @param sentences its sentences
public record Segmented(Folded folded, List<Token> tokens, List<Sentence> sentences) {

    public Segmented {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /// Cuts `text`. Never fails; time and space grow with its length.
    public static Segmented of(String text) {
        return of(Folded.of(text));
    }

    /// Cuts a text that is folded already.
    public static Segmented of(Folded folded) {
        var tokens = new Tokenizer(folded).tokens();
        return new Segmented(folded, tokens, new SentenceSplitter(folded, tokens).sentences());
    }

    /// The text as it was handed in; the offsets of tokens and sentences count in it.
    public String text() {
        return folded.original();
    }

    /// The tokens of one sentence.
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }

    /// The index of the first token that ends after `offset` of the original text; the number of tokens where none
    /// does.
    public int tokenAt(int offset) {
        var low = 0;
        var high = tokens.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
