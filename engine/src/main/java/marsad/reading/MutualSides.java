package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;

/// Who takes part in a meeting, an agreement or a clash by the verb that its noun belongs to: «وقع العراق مع إيران
/// اتفاقا», «قال الوزير …، خلال لقاء مع نظيره».
final class MutualSides {

    private static final int REACH_OF_WITH = 4;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    MutualSides(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// Adds the verb's subject, and who stands beside it, where they take part and do not only speak of it or flee it.
    ///
    /// @param near whether the noun stands close enough to the verb to belong to it
    void fill(Spotted spotted, Clauses.Predicate verb, boolean near, Filled filled) {
        var trigger = spotted.entry().trigger();
        var subject = verb.subject();
        if (trigger.kind() == Kind.CLASH
                && filled.of(Role.ACTOR).size() < 2
                && syntax.tells(Kind.CASUALTIES, verb.at())) {
            filled.add(Role.ACTOR, partyOf(subject)); // «قتل 13 من ميليشيات الحوثي في مواجهات»
            return;
        }
        if ((filled.of(Role.ACTOR).size() < 2
                        || isBehindWith(filled.of(Role.ACTOR).getFirst()))
                && !isFledFrom(spotted, verb)
                && !isTalkedOf(trigger.kind(), filled, verb)
                && near
                && (trigger.kind() == Kind.MEET || verb.form().manner() != Manner.CAUSES)
                && !(trigger.kind() == Kind.CLASH
                        && verb.form().manner() == Manner.SAYS
                        && phrases.isSource(subject.getFirst()))
                && clauses.doing(subject) == 2
                && !isVisitOf(spotted, filled)
                && !syntax.has(Use.THAT, spotted.from() - 1)) {
            addSides(verb, spotted, filled);
        }
    }

    /// «وقع العراق مع | إيران | اتفاقا», «بحث الوزير مع | نظيره | خلال لقاء»: the subject, and who stands beside it
    /// before
    /// the noun; both together are «البلدين» that «بين» tells behind.
    private void addSides(Clauses.Predicate verb, Spotted spotted, Filled filled) {
        var with = List.<Phrase>of();
        for (var at = verb.at() + 1;
                with.isEmpty()
                        && at + 1 < spotted.from()
                        && filled.of(Role.ACTOR).stream().noneMatch(this::isBehindWith);
                at++) {
            with = syntax.tokens.get(at).is("مع") ? phrases.listAt(at + 1, spotted.from()) : with;
        }
        var sides = filled.of(Role.ACTOR);
        if (clauses.doing(with) == 2) {
            if (sides.size() == 1 && syntax.isNoun(Use.PAIR, sides.getFirst().from())) {
                filled.clear(Role.ACTOR);
            }
            filled.add(Role.ACTOR, verb.subject());
            filled.add(Role.ACTOR, with);
        } else {
            filled.add(Role.ACTOR, verb.subject());
        }
    }

    /// «نتيجة زيارة | الوزير | إلى روسيا»: who visits is named, and nobody else takes part.
    private boolean isVisitOf(Spotted spotted, Filled filled) {
        return spotted.entry().trigger().role("الي") == Role.PLACE
                && filled.has(Role.ACTOR)
                && (spotted.pronoun()
                        || syntax.has(Use.RELATIVE, spotted.end())
                        || filled.of(Role.ACTOR).getFirst().from() == spotted.end());
    }

    /// «أعربت فرنسا عن قلقها من | القتال», «رحب الاتحاد | بالاتفاق»: who speaks of it takes no part in it.
    private boolean isTalkedOf(Kind kind, Filled filled, Clauses.Predicate verb) {
        var with = filled.has(Role.ACTOR) && isBehindWith(filled.of(Role.ACTOR).getFirst());
        return !with
                && (kind == Kind.CLASH && verb.form().manner() == Manner.SAYS
                        || syntax.tells(Kind.SUPPORT, verb.at())
                        || syntax.tells(Kind.ACCUSE, verb.at())
                        || syntax.tells(Kind.REJECT, verb.at()));
    }

    /// «نزحت العائلات هربا من | المعارك»: who leaves a fight behind does not fight.
    private boolean isFledFrom(Spotted spotted, Clauses.Predicate verb) {
        return spotted.entry().trigger().kind() == Kind.CLASH
                && (syntax.tokens.get(Math.max(0, spotted.from() - 1)).is("من")
                        || syntax.tells(Kind.DISPLACE, verb.at()));
    }

    /// The party of which a number fell: «13 مسلحا من | ميليشيات الحوثي وقوات صالح».
    private List<Phrase> partyOf(List<Phrase> fallen) {
        var first = fallen.getFirst();
        var list = new ArrayList<Phrase>();
        for (var at = first.from(); at + 1 < first.end(); at++) {
            if (syntax.tokens.get(at).is("من")) {
                var party = phrases.phraseAt(at + 1, first.end(), 0);
                if (party != null && phrases.doing(party) == 2) {
                    list.add(party);
                    list.addAll(fallen.subList(1, fallen.size()));
                }
                return list;
            }
        }
        return list;
    }

    /// «مباحثات مع الرئيس ومسؤولين»: however many stand behind «مع», one meets them.
    private boolean isBehindWith(Phrase phrase) {
        return phrase.from() > 0 && syntax.folded(phrase.from() - 1).equals("مع");
    }

    /// «قال … إن …، خلال لقاء مع نظيره»: whoever speaks in the sentence meets the other.
    boolean meetsSomebody(Spotted spotted, Sentence sentence) {
        if (!syntax.has(Use.COURSE, spotted.from() - 1) && !syntax.has(Use.AFTER, spotted.from() - 1)) {
            return false;
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + REACH_OF_WITH); at++) {
            if (syntax.folded(at).equals("مع")
                    || (syntax.isFused(at) && syntax.folded(at).startsWith("ب"))) {
                return true;
            }
        }
        return false;
    }
}
