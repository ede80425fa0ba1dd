package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;

/// The signs by which what stands near a verb is its subject or its object: what the verb tells of, numbers, cases.
final class SubjectOrObject {

    private static final List<Kind> MOVES_ON_GROUND = List.of(Kind.CONTROL, Kind.WITHDRAW, Kind.ADVANCE, Kind.SIEGE);
    private static final List<Kind> SPEECH =
            List.of(Kind.APPEAL, Kind.ACCUSE, Kind.REJECT, Kind.SUPPORT, Kind.THREATEN);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    SubjectOrObject(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// Whether the list can do what the verb tells: no event asks, blames or refuses.
    boolean canDo(int verb, List<Phrase> list) {
        var first = list.getFirst();
        return phrases.doing(first) > 0
                || syntax.has(Use.QUANTITY, first.from())
                || syntax.has(Use.HUNDREDS, first.from())
                || first.end() > first.from() + 1
                        && syntax.has(Use.NISBA, first.end() - 1)
                        && !syntax.folded(first.end() - 1).endsWith("يا")
                        && !syntax.isEvent(first.from())
                || !isSpeech(verb)
                || phrases.isText(first);
    }

    /// «غادرت | عدن», «حررت | عدن»: a place, which the verb takes as its ground.
    boolean isItsGround(int verb, Phrase phrase) {
        return syntax.isPlaceName(phrases.headOf(phrase))
                && MOVES_ON_GROUND.stream().anyMatch(kind -> syntax.tells(kind, verb));
    }

    /// Whether the verb tells of an act of speech, which only somebody can do.
    boolean isSpeech(int verb) {
        return SPEECH.stream().anyMatch(kind -> syntax.tells(kind, verb));
    }

    /// «نحو 500 شرطي»: a number, with or without a word before it.
    boolean isCounted(Phrase phrase) {
        return syntax.startsNumber(phrase.from())
                || phrase.end() > phrase.from() + 1 && syntax.startsNumber(phrase.from() + 1);
    }

    /// «بعد أن طردت | المسلحين»: a verb behind «أن» that takes somebody and has one, whom its clause's subject drives
    /// out or holds.
    boolean isWhollyObject(int verb, int stem, List<Phrase> second) {
        return second.isEmpty()
                && stem > 1
                && syntax.is(Use.THAT, stem - 1)
                && syntax.has(Use.AFTER, stem - 2)
                && (syntax.tells(Kind.CONTROL, verb)
                        || syntax.tells(Kind.DETAIN, verb)
                        || syntax.tells(Kind.ATTACK, verb));
    }

    /// «ثلاثة آخرين»: the others, in a case that no subject has.
    boolean isOther(List<Phrase> list) {
        return !list.isEmpty()
                && list.getFirst().end() > list.getFirst().from() + 1
                && syntax.folded(list.getFirst().end() - 1).equals("اخرين");
    }

    /// Whether the verb meets somebody, who stands behind it alone, with nobody behind «مع» or «ب».
    boolean isWithObject(int verb, Phrase object, int end) {
        if (!syntax.tells(Kind.MEET, verb) || syntax.verbAt(verb) == null) {
            return false;
        }
        var next = clauses.skip(object.end(), end);
        return next >= end
                || !(syntax.tokens.get(next).is("مع")
                        || syntax.isFused(next) && syntax.folded(next).startsWith("ب"));
    }
}
