package marsad.reading;

import java.util.BitSet;
import java.util.List;
import marsad.names.Mention;
import marsad.names.NameType;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// What each word of a passage is by itself, looked up once: its letters, its uses, and the name, time or number it
/// stands in.
final class Words {

    private static final long SOMEBODY = Use.PARTY.bit() | Use.MANY.bit() | Use.PERSON.bit();

    final List<Token> tokens;
    /// What stands beyond the first and the last word: nothing that any list knows.
    private static final String BEYOND = " ";

    private final WrittenWord[] written;
    private final WrittenWord beyond;
    private final @Nullable Mention[] names;
    private final long[] own;
    private final long[] bare;
    private final BitSet afterAnd = new BitSet();
    private final BitSet inTime = new BitSet();
    private final BitSet marbuta = new BitSet();
    private final BitSet tanween = new BitSet();
    private final BitSet ya = new BitSet();
    private final BitSet hamza = new BitSet();
    private final BitSet below = new BitSet();
    private final BitSet inNumber = new BitSet();
    private final BitSet startsNumber = new BitSet();

    Words(Lexicon lexicon, Passage passage) {
        this.tokens = passage.words().tokens();
        this.written = new WrittenWord[tokens.size()];
        this.beyond = lexicon.written(BEYOND);
        this.names = new Mention[tokens.size()];
        this.own = new long[tokens.size()];
        this.bare = new long[tokens.size()];
        mark(passage);
        for (var at = 0; at < tokens.size(); at++) {
            written[at] = lexicon.written(tokens.get(at).folded());
            spell(at, passage.text());
            look(at);
        }
    }

    /// Marks the words of every name, time and number.
    private void mark(Passage passage) {
        var words = passage.words();
        for (var name : passage.names()) {
            for (var at = words.tokenAt(name.start());
                    at < names.length && tokens.get(at).start() < name.end();
                    at++) {
                names[at] = name;
            }
        }
        for (var time : passage.times()) {
            inTime.set(words.tokenAt(time.start()), words.tokenAt(Math.max(time.start(), time.end() - 1)) + 1);
        }
        for (var number : passage.numbers()) {
            var first = words.tokenAt(number.start());
            startsNumber.set(first);
            inNumber.set(first, words.tokenAt(Math.max(number.start(), number.end() - 1)) + 1);
        }
    }

    /// Keeps of the letters of a word what folding takes from them.
    private void spell(int index, String text) {
        var start = tokens.get(index).start();
        var end = tokens.get(index).end();
        for (var at = start; at < end; at++) {
            switch (text.charAt(at)) {
                case 'ة' -> marbuta.set(index, at > start || marbuta.get(index));
                case 'ً' -> tanween.set(index, at > start || tanween.get(index));
                case 'إ' -> {
                    below.set(index);
                    hamza.set(index, at == start || hamza.get(index));
                }
                case 'أ', 'آ' -> hamza.set(index, at == start || hamza.get(index));
                default -> {}
            }
        }
        ya.set(index, end > start && text.charAt(end - 1) == 'ي');
    }

    private void look(int index) {
        var token = tokens.get(index);
        afterAnd.set(index, index > 0 && tokens.get(index - 1).is("و"));
        if (token.kind() != Token.Kind.ARABIC) {
            own[index] = written[index].uses.common();
            return;
        }
        own[index] = marbuta.get(index) ? written[index].feminine : written[index].his;
        bare[index] = written[index].behindClitic;
    }

    /// Takes the name from a word that proved to be something else.
    void unname(int index) {
        names[index] = null;
    }

    int size() {
        return tokens.size();
    }

    String folded(int index) {
        return stands(index) ? tokens.get(index).folded() : BEYOND;
    }

    /// Whether a word stands here. Beyond the edges of the text nothing is what any question here asks for.
    private boolean stands(int index) {
        return index >= 0 && index < own.length;
    }

    /// The folded word without the «و» or «ف» that may join it.
    String bare(int index) {
        return written(index).bare;
    }

    /// What the lexicon says of the word wherever it stands.
    WrittenWord written(int index) {
        return stands(index) ? written[index] : beyond;
    }

    /// The bits of the uses that the word has as it is written.
    long own(int index) {
        return stands(index) ? own[index] : 0;
    }

    /// The bits of the uses that the word has behind its clitic.
    long behindClitic(int index) {
        return stands(index) ? bare[index] : 0;
    }

    /// Whether the word, as it is written, means somebody: one, many or a party.
    boolean isSomebody(int index) {
        return (own(index) & SOMEBODY) != 0;
    }

    /// Whether the word has this use as it is written.
    boolean is(Use use, int index) {
        if (!stands(index)) {
            return false;
        }
        return use.isRare() ? written[index].uses.has(use) : (own[index] & use.bit()) != 0;
    }

    /// Whether the word has this use, joined by «و» or «ف» or not.
    boolean has(Use use, int index) {
        if (!stands(index)) {
            return false;
        }
        return use.isRare() ? written[index].joined.has(use) : ((own[index] | bare[index]) & use.bit()) != 0;
    }

    /// Whether the word has this use with its article and clitics taken off.
    boolean isNoun(Use use, int index) {
        return has(use, index) || written(index).noun.has(use);
    }

    /// Whether the word has this use with its owner's pronoun taken off: «محاولتهم», «لسعيه».
    boolean isOwned(Use use, int index) {
        return written(index).owned().has(use);
    }

    /// Whether «و», written apart, stands before the word.
    boolean isAfterAnd(int index) {
        return index >= 0 && afterAnd.get(index);
    }

    /// Whether the word begins with a hamza on its alef, which folding makes «ا».
    boolean startsWithHamza(int index) {
        return index >= 0 && hamza.get(index);
    }

    /// Whether the word is written with «إ», which folding makes «ا».
    boolean hasHamzaBelow(int index) {
        return index >= 0 && below.get(index);
    }

    /// Whether the word ends in «ي» and not in «ى», which folding makes one.
    boolean endsInYa(int index) {
        return index >= 0 && ya.get(index);
    }

    /// Whether the word is written with «ة», which folding makes the «ه» of a pronoun.
    boolean isFeminine(int index) {
        return index >= 0 && marbuta.get(index);
    }

    /// Whether the tanween of the accusative is written on the word.
    boolean bearsTanween(int index) {
        return index >= 0 && tanween.get(index);
    }

    @Nullable
    Mention nameAt(int index) {
        return stands(index) ? names[index] : null;
    }

    boolean isPlaceName(int index) {
        var name = nameAt(index);
        return name != null && name.type() == NameType.PLACE;
    }

    boolean isPersonName(int index) {
        var name = nameAt(index);
        return name != null && name.type() == NameType.PERSON;
    }

    boolean isInTime(int index) {
        return index >= 0 && inTime.get(index);
    }

    boolean isInNumber(int index) {
        return index >= 0 && inNumber.get(index);
    }

    boolean startsNumber(int index) {
        return index >= 0 && startsNumber.get(index) || isOfKind(Token.Kind.NUMBER, index);
    }

    boolean isArabic(int index) {
        return isOfKind(Token.Kind.ARABIC, index);
    }

    boolean isPunctuation(int index) {
        return isOfKind(Token.Kind.PUNCTUATION, index);
    }

    boolean isComma(int index) {
        if (!isPunctuation(index)) {
            return false;
        }
        var token = tokens.get(index);
        return token.is(",") || token.is("،") || token.is(";") || token.is("؛");
    }

    private boolean isOfKind(Token.Kind kind, int index) {
        return stands(index) && tokens.get(index).kind() == kind;
    }

    boolean isPreposition(int index) {
        return has(Use.PREPOSITION, index);
    }
}
