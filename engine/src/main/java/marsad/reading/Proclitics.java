package marsad.reading;

/// What is written to the head of a noun: «ب», «ل» and «ك», with which it begins a phrase of its own, and «و», which
/// joins it to what stands before.
final class Proclitics {

    private static final long HEADS = Use.GROUND.bit() | Use.MANY.bit() | Use.PARTY.bit() | Use.PERSON.bit();

    private final Lexicon lexicon;
    private final Words words;
    private final EventWords events;
    /// By word: 1 where [#isFused], -1 where not, 0 where that was not asked yet.
    private final byte[] fused;

    Proclitics(Lexicon lexicon, Words words, EventWords events) {
        this.lexicon = lexicon;
        this.words = words;
        this.events = events;
        this.fused = new byte[words.size()];
    }

    /// Whether «ب», «ل» or «ك» is written to the word, which then begins a phrase of its own.
    boolean isFused(int index) {
        if (index < 0 || index >= fused.length) {
            return false;
        }
        if (fused[index] == 0) {
            fused[index] = (byte) (beginsPhrase(index) ? 1 : -1);
        }
        return fused[index] > 0;
    }

    private boolean beginsPhrase(int index) {
        var token = words.tokens.get(index);
        var name = words.nameAt(index);
        if (name != null && name.start() == token.start()) {
            return name.nameStart() > name.start() && !token.folded().startsWith("و");
        }
        return name == null
                && words.isArabic(index)
                && !lexicon.is(Use.MEASURE, token.folded())
                && (beginsFused(index) || isBoundGround(token.folded()));
    }

    /// «لحي», «بسوق», «برصاص»: a word for a place or a hand behind its letter, where the whole is no word.
    private boolean isBoundGround(String folded) {
        return folded.length() > 2
                && "بل".indexOf(folded.charAt(0)) >= 0
                && (lexicon.is(Use.HAND, folded)
                        || (lexicon.uses(folded).common() == 0
                                && (lexicon.uses(folded.substring(1)).common() & HEADS) != 0)
                        || lexicon.is(Use.HARM, folded.substring(1))
                        || events.isBoundDeed(folded));
    }

    private boolean beginsFused(int index) {
        var folded = words.folded(index);
        var first = folded.length() > 2 && "وف".indexOf(folded.charAt(0)) >= 0 ? 1 : 0;
        if ("بلك".indexOf(folded.charAt(first)) < 0 && "بلك".indexOf(folded.charAt(0)) < 0) {
            return false;
        }
        return words.written(index).isFused();
    }

    /// Whether the letter و at its head joins the word to what stands before.
    boolean isJoinedNoun(int index) {
        if (words.isAfterAnd(index)) {
            return true;
        }
        var folded = words.folded(index);
        var name = words.nameAt(index);
        if (name != null) {
            return name.start() == words.tokens.get(index).start()
                    && name.nameStart() > name.start()
                    && folded.startsWith("و");
        }
        if (!words.isArabic(index) || folded.length() < 4 || folded.charAt(0) != 'و') {
            return false;
        }
        if ((words.own(index) & NounUses.OF_NOUNS) != 0) {
            return false;
        }
        return folded.startsWith("ال", 1)
                || (words.behindClitic(index) & HEADS) != 0
                || words.written(index).isJoined();
    }
}
