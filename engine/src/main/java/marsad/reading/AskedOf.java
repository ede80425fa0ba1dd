package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Of whom something is asked, and who is accused: somebody, never the thing asked for; where other phrases part him
/// from the verb, he is found right before what he is asked for or accused of: «دعا الوزير، في كلمة له، | الأطراف | إلى
/// الحوار», «اتهم التحالف، أمس، | الميليشيات | بخرق الهدنة».
final class AskedOf {

    private static final int REACH = 45;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    AskedOf(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// Puts in whom an appeal asks and whom a reproach accuses.
    void fill(Spotted spotted, @Nullable Predicate verb, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var asks = trigger.kind() == Kind.APPEAL;
        var threatens = trigger.kind() == Kind.THREATEN;
        if (asks) {
            filled.keep(Role.TARGET, one -> phrases.doing(one) == 2);
        } else if (trigger.kind() != Kind.ACCUSE && !threatens) {
            return;
        }
        if (trigger.role("o") != Role.TARGET) {
            return;
        }
        if (spotted.end() < sentence.endToken() && syntax.is(Use.HIM, spotted.end())) {
            filled.clear(Role.TARGET);
            filled.add(Role.TARGET, meant(spotted));
            return;
        }
        var given = filled.has(Role.TARGET) && !(trigger.kind() == Kind.ACCUSE && isDeed(filled))
                ? filled.of(Role.TARGET).getLast()
                : null;
        var from = verb == null || verb.subject().isEmpty() || !verb.after()
                ? spotted.end()
                : verb.subject().getLast().end();
        var aside = false;
        for (var at = from; at < Math.min(sentence.endToken(), from + REACH); at++) {
            aside ^= syntax.isComma(at);
            if (syntax.has(Use.THAT, at) || (syntax.isPunctuation(at) && !syntax.isComma(at))) {
                return;
            }
            var to = asks && isTo(at);
            if (!to && !isCharge(at) && !(threatens && syntax.tokens.get(at).is("من"))) {
                continue;
            }
            var list = before(at, from);
            var aim = given == null && threatens && list.isEmpty() ? aimAt(at, sentence.endToken()) : List.<Phrase>of();
            if (!aim.isEmpty()) {
                filled.add(Role.TARGET, aim);
                return;
            }
            if (given != null && !(follows(list, given, from) && !syntax.isComma(at - 1))
                    || given == null && threatens && (list.isEmpty() || syntax.isComma(at - 1))) {
                return;
            }
            if (!list.isEmpty()) {
                filled.keep(Role.TARGET, one -> false);
                filled.add(Role.TARGET, list);
                return;
            }
            var next = phrases.around(at + 1);
            if (to && !aside && !syntax.isFused(at) && (next == null || phrases.doing(next) < 2)) {
                return; // «دعا | إلى الحوار»: asked of nobody
            }
        }
    }

    /// «هدد التنظيم بقتل | رئيس المجلس»: whom the deed would befall.
    private List<Phrase> aimAt(int deed, int end) {
        var list = syntax.isFused(deed) ? clauses.freeListAt(deed + 1, end) : List.<Phrase>of();
        return clauses.doing(list) == 2 ? list : List.of();
    }

    /// «هاجم الوزير الحزب، متهما | إياه»: whoever the verb before was done to, or else whoever was named.
    private List<Phrase> meant(Spotted spotted) {
        var verb = clauses.governing(spotted.from());
        var object = verb == null ? List.<Phrase>of() : verb.object();
        return clauses.doing(object) == 2 && object.getLast().end() <= spotted.from()
                ? object
                : clauses.referred(spotted.end(), List.of());
    }

    /// Whether the list is asked or blamed, and what was taken for it part of the subject: «طالب الائتلاف | بزعامة
    /// الوزير | الحكومة بـ», «اتهم الرئيس محمدو | بخاري، | الحزب بـ».
    private boolean follows(List<Phrase> list, Phrase given, int subject) {
        if (list.isEmpty() || list.getFirst().from() < given.end()) {
            return false;
        }
        var ofSubject = given.from() == subject && syntax.isPersonName(given.from());
        var begin = list.getFirst().from();
        return ofSubject
                || syntax.isFused(given.from())
                || begin > given.end() && !syntax.isComma(begin - 1) && !syntax.isComma(given.end());
    }

    /// «إلى», «على الهدوء», «للحوار»: before what is asked for.
    private boolean isTo(int index) {
        var token = syntax.tokens.get(index);
        return token.is("الي")
                || token.is("علي")
                || token.folded().startsWith("ل")
                        && syntax.isFused(index)
                        && syntax.nameAt(index) == null
                        && phrases.doing(phrases.fusedAt(index, index + 1)) == 0;
    }

    /// «بخرق الهدنة», «بأن»: what somebody is accused of or asked for.
    private boolean isCharge(int index) {
        var word = syntax.folded(index);
        return word.startsWith("ب")
                && (syntax.has(Use.THAT, index)
                        || syntax.isFused(index)
                                && syntax.nameAt(index) == null
                                && phrases.doing(phrases.fusedAt(index, index + 1)) == 0);
    }

    /// Those who end before the word, behind no preposition: with the name that stands in commas beside them.
    private List<Phrase> before(int index, int first) {
        var at = index;
        while (at > first
                && (syntax.isComma(at - 1)
                        || syntax.isQuote(at - 1)
                        || syntax.isInTime(at - 1)
                        || syntax.is(Use.ADVERB, at - 1))) {
            at--;
        }
        var list = phrases.listEndingAt(at, first);
        if (list.isEmpty() || phrases.doing(list.getFirst()) < 2 || isBound(list.getFirst())) {
            return List.of();
        }
        var begin = list.getFirst().from();
        var office = begin - 1 > first && syntax.isComma(begin - 1) ? phrases.around(begin - 2) : null;
        if (office == null
                || office.from() < first
                || office.end() != begin - 1
                || phrases.doing(office) < 2
                || isBound(office)
                || !syntax.isPersonName(begin)
                || syntax.isPersonName(office.end() - 1)) {
            return list;
        }
        var all = new ArrayList<Phrase>();
        all.add(new Phrase(
                office.from(),
                list.getFirst().end(),
                new Span(office.span().start(), list.getFirst().span().end())));
        all.addAll(list.subList(1, list.size()));
        return all;
    }

    private boolean isBound(Phrase phrase) {
        return phrases.isGoverned(phrase) && !syntax.isJoinedNoun(phrase.from());
    }

    private boolean isDeed(Filled filled) {
        return phrases.doing(filled.of(Role.TARGET).getFirst()) == 0;
    }
}
