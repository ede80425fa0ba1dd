package marsad.reading;

/// Which words can tell of an event, and with what ending a noun among them stands.
final class EventWords {

    private final Lexicon lexicon;
    private final Words words;

    EventWords(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /// Whether the word, without its article, can tell of an event.
    boolean isEvent(int index) {
        return words.written(index).isEvent();
    }

    /// Whether the folded word is a noun of an event as it is written.
    boolean isDeed(String word) {
        return lexicon.isDeed(word);
    }

    /// Whether the folded word as a verb tells of the kind.
    boolean tells(Kind kind, String word) {
        return lexicon.startingWith(word).stream()
                .anyMatch(entry -> entry.trigger().kind() == kind && entry.shape() != Lexicon.Shape.NOUN);
    }

    /// Whether the noun of an event here ends in the alef of tanween, behind which no genitive stands: «قصفا».
    boolean isTanween(int index) {
        var word = words.bare(index);
        return word.length() > 3 && word.endsWith("ا") && isDeed(word.substring(0, word.length() - 1));
    }

    /// Whether the noun of an event here is a dual with its ن, behind which no genitive stands: «تفجيرين», «غارتان».
    boolean isDual(int index) {
        var word = words.bare(index);
        if (word.length() < 6 || !(word.endsWith("ين") || word.endsWith("ان"))) {
            return false;
        }
        var stem = word.substring(0, word.length() - 2);
        return isEventWord(stem) || stem.endsWith("ت") && isEventWord(stem.substring(0, stem.length() - 1) + "ه");
    }

    /// Whether the folded word, a letter before it aside, is the noun of an event.
    boolean isEventWord(String word) {
        return isDeed(word) || word.length() > 4 && "بل".indexOf(word.charAt(0)) >= 0 && isDeed(word.substring(1));
    }
}
