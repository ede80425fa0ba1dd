package marsad.reading;

import java.util.Set;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// The kind of a violent event by the weapon told beside it: an attack of aircraft is a strike, one of a suicide
/// bomber a bombing, explosions of shells are strikes.
final class Recast {

    private static final int BEFORE = 4;
    private static final int AFTER = 3;
    private static final int BOMB_AFTER = 6;

    private static final String FIRE = "نار";

    private static final Set<String> BOMBERS = Set.of("انتحاري", "انتحاريه", "انتحاريان", "انتحاريين");
    private static final Set<String> BOMBS =
            Set.of("انتحاري", "انتحاريه", "انتحاريا", "انتحاريان", "انتحاريين", "مفخخ", "مفخخه", "ناسفه", "مفخختين");
    private static final Set<String> SHELLS = Set.of("هاون", "قذايف", "قذيفه", "مدفعيه", "مدافع");

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
            if (isWith(BOMBS, spotted, 0, BOMB_AFTER, sentence) || isWith(BOMBERS, spotted, BEFORE, 0, sentence)) {
                return Kind.BOMBING;
            }
            return isFromTheAir(spotted, sentence) ? Kind.STRIKE : kind;
        }
        if (kind == Kind.BOMBING
                && isWith(SHELLS, spotted, 0, BOMB_AFTER, sentence)
                && !isWith(BOMBS, spotted, 0, BOMB_AFTER, sentence)) {
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

    /// Whether one of the words, without article and «ب», stands beside the trigger in its clause.
    private boolean isWith(Set<String> words, Spotted spotted, int before, int after, Sentence sentence) {
        for (var at = spotted.from() - 1; at >= Math.max(sentence.firstToken(), spotted.from() - before); at--) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            if (is(words, at)) {
                return true;
            }
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + after); at++) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            if (is(words, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Set<String> words, int index) {
        var word = syntax.bare(index);
        var start = word.startsWith("ب") ? 1 : 0;
        return words.contains(word)
                || words.contains(word.substring(start))
                || (word.startsWith("ال", start) && words.contains(word.substring(start + 2)));
    }
}
