package marsad.reading;

/// What is written to the head of a noun: «ب», «ل» and «ك», with which it begins a phrase of its own, and «و», which
/// joins it to what stands before.
final class Proclitics {

    /// Uses of nouns that may head a phrase of a place or of somebody.
    static final long HEADS = Use.GROUND.bit() | Use.MANY.bit() | Use.PARTY.bit() | Use.PERSON.bit();

    private final Words words;

    Proclitics(Words words) {
        this.words = words;
    }

    /// Whether «ب», «ل» or «ك» is written to the word, which then begins a phrase of its own.
    boolean isFused(int index) {
        var name = words.nameAt(index);
        if (name != null && name.start() == words.tokens.get(index).start()) {
            return name.nameStart() > name.start() && !words.folded(index).startsWith("و");
        }
        return name == null && words.isArabic(index) && words.written(index).isFused();
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
