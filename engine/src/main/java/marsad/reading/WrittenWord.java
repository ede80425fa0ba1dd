package marsad.reading;

import java.util.List;
import marsad.text.Clitics;
import marsad.text.Reading.Proclitic;
import org.jspecify.annotations.Nullable;

/// A folded word with all that the lexicon says of it wherever it stands; worked out once while it is met.
///
/// Safe for many threads: what is worked out late is the same for all of them.
final class WrittenWord {

    private static final Clitics CLITICS = Clitics.byLexicon();

    /// The word without the «و» or «ف» that may join it.
    final String bare;
    /// Its uses as it is written.
    final Uses uses;
    /// Those and the uses of the bare word.
    final Uses joined;
    /// The uses of the bare word with its article, «ب», «ل» or «ك» taken off.
    final Uses noun;
    /// The common uses of the noun in it where its «ه» can be a pronoun, and where that is written «ة».
    final long his;
    final long feminine;
    /// The common uses behind its clitic.
    final long behindClitic;
    /// Whether it can be a word for a place, its article and letters before it aside.
    final boolean mayBeGround;
    /// Whether it can be a verb by its letters.
    final boolean mayBeVerb;
    /// The entries of triggers that begin with it as it is written.
    final List<Lexicon.Entry> entries;
    /// What it does as a cue of speech, or null.
    final SpeechCues.@Nullable Manner cue;

    private final String folded;
    private final Lexicon lexicon;
    private @Nullable Boolean carriesTrigger;
    private @Nullable Uses owned;
    private @Nullable Boolean isEvent;
    private @Nullable Boolean fused;
    private @Nullable Boolean joinedByWaw;

    WrittenWord(Lexicon lexicon, String folded) {
        var nouns = new NounUses(lexicon);
        this.lexicon = lexicon;
        this.folded = folded;
        this.bare = folded.length() > 3 && NounUses.joins(folded) ? folded.substring(1) : folded;
        this.uses = lexicon.uses(folded, 0, folded.length());
        this.joined = bare.length() < folded.length() ? uses.or(behind(0)) : uses;
        this.noun = noun();
        this.his = nouns.of(folded, true);
        this.feminine = nouns.of(folded, false);
        this.behindClitic = nouns.behindClitic(folded);
        this.mayBeGround = isGround();
        this.entries = lexicon.startsEntry(folded, 0, folded.length()) ? lexicon.startingWith(folded) : List.of();
        this.cue = SpeechCues.of(folded);
        this.mayBeVerb = isSpelledAsVerb(0) || (NounUses.joins(folded) && isSpelledAsVerb(1));
    }

    /// The uses of the bare word with its owner's pronoun taken off: «محاولتهم», «لسعيه».
    Uses owned() {
        var known = owned;
        if (known == null) {
            var nouns = new NounUses(lexicon);
            known = nouns.withoutOwner(bare);
            if (bare.length() > 3 && "بل".indexOf(bare.charAt(0)) >= 0) {
                known = known.or(nouns.withoutOwner(bare.substring(1)));
            }
            owned = known;
        }
        return known;
    }

    /// Whether the bare word, without its article, can tell of an event.
    boolean isEvent() {
        var known = isEvent;
        if (known == null) {
            known = !lexicon.startingWith(Syntax.withoutArticle(bare)).isEmpty();
            isEvent = known;
        }
        return known;
    }

    /// Whether «ب», «ل» or «ك» is most likely written to it, with which a phrase of its own begins.
    boolean isFused() {
        var known = fused;
        if (known == null) {
            known = !uses.has(Use.MEASURE) && ((mayBeFused() && isReadAsFused()) || isBoundGround());
            fused = known;
        }
        return known;
    }

    private boolean mayBeFused() {
        var first = NounUses.joins(folded) ? 1 : 0;
        return "بلك".indexOf(folded.charAt(first)) >= 0 || "بلك".indexOf(folded.charAt(0)) >= 0;
    }

    /// «لحي», «بسوق», «برصاص»: a word for a place or a hand behind its letter, where the whole is no word.
    private boolean isBoundGround() {
        if (folded.length() < 3 || "بل".indexOf(folded.charAt(0)) < 0) {
            return false;
        }
        var behind = lexicon.uses(folded, 1, folded.length());
        return uses.has(Use.HAND)
                || (uses.common() == 0 && (behind.common() & Proclitics.HEADS) != 0)
                || behind.has(Use.HARM)
                || isBoundDeed();
    }

    /// «بسجن», «لقصف»: the noun of an event behind its letter, where the whole is no word.
    private boolean isBoundDeed() {
        if (folded.length() < 4 || lexicon.verb(folded) != null) {
            return false;
        }
        var rest = folded.substring(1);
        return folded.length() > 4
                        && folded.charAt(0) == 'ب'
                        && uses.common() == 0
                        && PhraseEnds.isMasdar("ال" + rest) // «بتحفظ»
                || entries.isEmpty() && lexicon.isDeed(rest);
    }

    /// Whether the «و» at its head most likely joins it.
    boolean isJoined() {
        var known = joinedByWaw;
        if (known == null) {
            known = CLITICS.likeliest(folded).before().contains(Proclitic.WA);
            joinedByWaw = known;
        }
        return known;
    }

    /// Whether nothing is most likely written to its head.
    boolean isFree() {
        return CLITICS.likeliest(folded).before().isEmpty();
    }

    /// Whether some entry of the lexicon begins with it, whatever clitics are taken off.
    boolean carriesTrigger() {
        var known = carriesTrigger;
        if (known == null) {
            known = carriesTrigger(0) || (NounUses.joins(folded) && carriesTrigger(1));
            carriesTrigger = known;
        }
        return known;
    }

    private boolean carriesTrigger(int from) {
        for (var first = from; first <= Math.min(from + 3, folded.length() - 1); first++) {
            if (lexicon.startsEntry(folded, first, folded.length())) {
                return true;
            }
            for (var pronoun : NounUses.PRONOUNS) {
                var end = folded.length() - pronoun.length();
                if (end > first && folded.endsWith(pronoun) && lexicon.startsEntry(folded, first, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Uses noun() {
        if (bare.startsWith("لل")) {
            return behind(2);
        }
        var noun = bare.length() > 3 && "بلك".indexOf(bare.charAt(0)) >= 0 ? behind(1) : Uses.NONE;
        var article = bare.indexOf("ال");
        return article >= 0 && article <= 1 && bare.length() > 4 ? noun.or(behind(article + 2)) : noun;
    }

    private Uses behind(int letters) {
        return lexicon.uses(bare, letters, bare.length());
    }

    private boolean isGround() {
        for (var letters = 0; letters <= Math.min(3, folded.length() - 2); letters++) {
            var stem = lexicon.uses(folded, letters, folded.length());
            if (stem.has(Use.GROUND) || stem.has(Use.FRONT) || stem.has(Use.BUILDING)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the letters from `from` on spell a verb.
    private boolean isSpelledAsVerb(int from) {
        var end = folded.length();
        if (lexicon.isVerb(folded, from, end) || (end - from > 4 && folded.endsWith("ت"))) {
            return true;
        }
        if (end - from < 3) {
            return false;
        }
        if ("سل".indexOf(folded.charAt(from)) >= 0 && lexicon.isVerb(folded, from + 1, end)) {
            return true;
        }
        for (var pronoun : NounUses.PRONOUNS) {
            if (folded.endsWith(pronoun)
                    && end - from > pronoun.length()
                    && lexicon.isVerb(folded, from, end - pronoun.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isReadAsFused() {
        if (folded.startsWith("بال") || (folded.startsWith("لل") && folded.length() > 4)) {
            return true;
        }
        var before = CLITICS.likeliest(folded).before();
        return before.contains(Proclitic.BI) || before.contains(Proclitic.LI) || before.contains(Proclitic.KA);
    }
}
