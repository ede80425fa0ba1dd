package marsad.reading;

import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// The kind of a violent event by the weapon told beside it: an attack of aircraft is a strike, one of a suicide
/// bomber a bombing, explosions of shells are strikes.
final class Recast {

    private static final int BEFORE = 4;
    private static final int AFTER = 3;
    private static final int BOMB_AFTER = 6;

    private static final String FIRE = "نار";

    private final Syntax syntax;

    Recast(Syntax syntax) {
        this.syntax = syntax;
    }

    /// The kind that the trigger tells in its sentence.
    Kind of(Spotted spotted, Sentence sentence) {
        var kind = spotted.entry().trigger().kind();
        if (kind == Kind.ATTACK) {
            if (isFire(spotted)) { // one may shoot at a bomber
                return kind;
            }
            if (isWith(Use.BOMB, spotted, 0, BOMB_AFTER, sentence)
                    || isWith(Use.BOMBER, spotted, BEFORE, 0, sentence)) {
                return Kind.BOMBING;
            }
            return isFromTheAir(spotted, sentence) || isWith(Use.SHELL, spotted, 0, AFTER, sentence)
                    ? Kind.STRIKE
                    : kind; // «هجمات الصواريخ على الأحياء»
        }
        if (kind == Kind.BOMBING
                && isWith(Use.SHELL, spotted, 0, BOMB_AFTER, sentence)
                && !isWith(Use.BOMB, spotted, 0, BOMB_AFTER, sentence)) {
            return Kind.STRIKE;
        }
        return kind;
    }

    private boolean isFire(Spotted spotted) {
        return syntax.folded(spotted.end() - 1).endsWith(FIRE);
    }

    private boolean isFromTheAir(Spotted spotted, Sentence sentence) {
        var anywhere = spotted.entry().trigger().name().equals("attack.target");
        var from = anywhere ? sentence.firstToken() : Math.max(sentence.firstToken(), spotted.from() - BEFORE);
        var end = anywhere ? sentence.endToken() : Math.min(sentence.endToken(), spotted.end() + AFTER);
        for (var at = from; at < end; at++) {
            if (syntax.isNoun(Use.AIRCRAFT, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word of this use, without article and «ب», stands beside the trigger in its clause.
    private boolean isWith(Use use, Spotted spotted, int before, int after, Sentence sentence) {
        for (var at = spotted.from() - 1; at >= Math.max(sentence.firstToken(), spotted.from() - before); at--) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            if (is(use, at)) {
                return true;
            }
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + after); at++) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            if (is(use, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Use use, int index) {
        var word = syntax.bare(index);
        var start = word.startsWith("ب") ? 1 : 0;
        return syntax.isWordOf(use, word)
                || syntax.isWordOf(use, word.substring(start))
                || (word.startsWith("ال", start) && syntax.isWordOf(use, word.substring(start + 2)));
    }
}
