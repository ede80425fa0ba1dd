package marsad.reading;

import java.util.EnumSet;
import java.util.Set;
import marsad.names.NameType;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Trigger.Role;

/// Whether the subject of a verb without an object undergoes what the verb tells: its letters may be the passive.
final class Undergoing {

    private static final Set<Kind> UNDERGONE =
            EnumSet.of(Kind.DETAIN, Kind.ATTACK, Kind.STRIKE, Kind.CONTROL, Kind.CLEAR);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Undergoing(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// @param verb a verb that has a subject
    boolean isSubject(Trigger trigger, Predicate verb) {
        return (verb.after() || isPeopleOnly(trigger, verb) || isThingBefore(verb)) && undergoes(trigger, verb);
    }

    /// «الأشخاص … | اعتقلوا»: people who are no party, before a verb of arrest without an object.
    private boolean isPeopleOnly(Trigger trigger, Predicate verb) {
        if (trigger.kind() != Kind.DETAIN || verb.subject().isEmpty()) {
            return false;
        }
        var head = phrases.headOf(verb.subject().getFirst());
        var name = syntax.nameAt(head);
        return name == null
                ? !syntax.isNoun(Use.PARTY, head)
                : name.type() == NameType.PERSON
                        && !verb.inherited()
                        && !verb.form().present();
    }

    /// «ثلاثة مواقع | استهدفت»: a thing before a verb that takes an object and has none.
    private boolean isThingBefore(Predicate verb) {
        if (verb.inherited() || verb.subject().size() != 1 || clauses.doing(verb.subject()) != 1) {
            return false;
        }
        var thing = verb.subject().getFirst();
        var head = phrases.headOf(thing);
        return syntax.nameAt(head) == null
                && !syntax.isFused(thing.from())
                && !syntax.isNoun(Use.AIRCRAFT, head)
                && (phrases.isGround(thing) || syntax.isNoun(Use.FRONT, head) || syntax.isNoun(Use.HOUSE, head));
    }

    /// A verb that takes an object and has none but somebody not named as a party: «خطف صحفيان».
    private boolean undergoes(Trigger trigger, Predicate verb) {
        if (trigger.role("o") == Role.NONE) {
            return false;
        }
        var phrase = verb.subject().getFirst();
        return UNDERGONE.contains(trigger.kind())
                && (syntax.startsNumber(phrase.from())
                        || syntax.isNoun(Use.PERSON, phrase.from())
                        || trigger.kind() == Kind.DETAIN && !verb.after()
                        || phrases.doing(phrase) < 2
                        || syntax.has(Use.GROUND, phrase.from()));
    }
}
