package marsad.reading;

import java.util.Set;
import java.util.regex.Pattern;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import org.jspecify.annotations.Nullable;

/// What belongs to a name behind its nouns and adjectives: what a participle governs, whose a thing is, who bears an
/// office.
final class PhraseComplements {

    private static final Pattern BOUND = Pattern.compile("(ل|ب|مع|الي|من|عن)(ه|ها|هم)");
    private static final Set<String> LOYAL_TO = Set.of("مع", "الي", "من", "عن");

    private final Syntax syntax;
    private final Phrases phrases;

    PhraseComplements(Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /// Where a phrase ends with its complements.
    ///
    /// @param first its first word
    /// @param at where it ends without them
    /// @param end where it ends at the latest
    /// @param definite whether its nouns are definite, so that no owner follows
    int behind(int first, int at, int end, boolean definite) {
        var last = behindFields(first, behindUnmanned(behindDelegate(first, at, end), end), end);
        var bearer = bearer(first, last, end);
        last = bearer == null ? behindParticiple(first, last, end) : bearer.end();
        return definite ? last : behindOwner(first, last, end);
    }

    /// «ممثلين | عن الحكومة»: for whom they stand.
    private int behindDelegate(int first, int at, int end) {
        if (at + 1 >= end || !syntax.tokens.get(at).is("عن") || !syntax.isNoun(Use.DELEGATE, first)) {
            return at;
        }
        var body = phrases.phraseAt(at + 1, end, 0);
        return body == null ? at : body.end();
    }

    /// «طائرة | من دون طيار»: which belongs to what flies.
    private int behindUnmanned(int at, int end) {
        var without = at < end && syntax.tokens.get(at).is("من") ? at + 1 : at;
        var unmanned = without + 1 < end
                && (syntax.tokens.get(without).is("دون")
                        || syntax.tokens.get(without).is("بدون"));
        return unmanned && syntax.tokens.get(without + 1).is("طيار") ? without + 2 : at;
    }

    /// «وزارة التربية | والتعليم», «فرقة الأبحاث | والتفتيش»: the second field that an office looks after.
    private int behindFields(int first, int at, int end) {
        if (at >= end
                || at - first < 2
                || !syntax.folded(at).startsWith("وال")
                || !syntax.has(Use.PARTY, first)
                || Syntax.isDefinite(syntax.folded(first))
                || !Syntax.isDefinite(syntax.folded(at - 1))
                || isOthersName(at - 1, first)
                || syntax.nameAt(at) != null
                || syntax.isPersonName(at + 1)
                || syntax.isEvent(at)
                || syntax.verbAt(at) != null
                || syntax.isNoun(Use.EPITHET, at)
                || syntax.isNoun(Use.PARTY, at)
                || syntax.isNoun(Use.PERSON, at)
                || syntax.isNoun(Use.MANY, at)
                || syntax.isNoun(Use.GROUND, at)
                || syntax.has(Use.NISBA, at)
                || PhraseHeads.isHumanPlural(syntax.bare(at))) {
            return at;
        }
        return at + 1;
    }

    /// Whether a name of its own stands here, as in «ميليشيات | الحوثي».
    private boolean isOthersName(int index, int first) {
        var name = syntax.nameAt(index);
        return name != null && name.start() != syntax.tokens.get(first).start();
    }

    /// «مواقع | للجيش», «مخازن أسلحة | لتنظيم داعش»: whose an indefinite thing is belongs to its name.
    private int behindOwner(int first, int at, int end) {
        if (at >= end || !syntax.isFused(at) || !syntax.folded(at).startsWith("ل")) {
            return at;
        }
        var head = first;
        while (head + 1 < at && syntax.isInNumber(head)) {
            head++;
        }
        var owner = syntax.isNoun(Use.HELD, head) ? phrases.fusedAt(at, end) : null;
        return owner != null && phrases.doing(owner) == 2 && !syntax.isPlaceName(at) ? Math.min(end, owner.end()) : at;
    }

    /// «القوات الموالية | للحكومة», «الجماعات المتحالفة | معها»: a participle keeps what it governs.
    int behindParticiple(int first, int at, int end) {
        if (at >= end || at - 1 <= first || !syntax.isNoun(Use.LOYAL, at - 1) || syntax.isPlaceName(first)) {
            return at;
        }
        if (syntax.is(Use.ADVERB, at)) {
            if (!BOUND.matcher(syntax.folded(at)).matches()) {
                return at;
            }
            return at + 1 < end
                            && syntax.is(Use.ADVERB, at + 1)
                            && syntax.folded(at + 1).endsWith("يا")
                    ? at + 2 // «المعترف بها | دوليا»
                    : at + 1;
        }
        if (syntax.isFused(at)) {
            return syntax.folded(at).startsWith("ل")
                    ? Math.min(end, phrases.fusedAt(at, end).end())
                    : at;
        }
        var behind = syntax.isPreposition(at) && LOYAL_TO.contains(syntax.folded(at))
                ? phrases.phraseAt(at + 1, end, 0)
                : null;
        return behind == null ? at : behind.end();
    }

    /// «القيادي في التنظيم | أبو محمد العدناني»: who holds an office, named behind what it is in.
    private @Nullable Phrase bearer(int first, int at, int end) {
        if (at + 2 >= end
                || !syntax.tokens.get(at).is("في")
                || !(syntax.has(Use.PERSON, first) || syntax.is(Use.SOURCE, first))
                || !Syntax.isDefinite(syntax.bare(first))) {
            return null;
        }
        var body = phrases.phraseAt(at + 1, end, 0);
        if (body == null || body.end() >= end || !syntax.has(Use.PARTY, at + 1)) {
            return null;
        }
        var name = syntax.nameAt(body.end());
        var named = name == null ? syntax.is(Use.TITLE, body.end()) : name.type() == NameType.PERSON;
        return named ? phrases.phraseAt(body.end(), end, 0) : null;
    }
}
