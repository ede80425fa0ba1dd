package marsad.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Trigger.Role;

/// What fills the roles of a trigger, in the order found.
final class Filled {

    private final Map<Role, List<Phrase>> phrases = new EnumMap<>(Role.class);

    boolean has(Role role) {
        return phrases.containsKey(role);
    }

    List<Phrase> of(Role role) {
        return phrases.getOrDefault(role, List.of());
    }

    /// Whether what the trigger cannot do without is filled: its place, someone who takes part, a doer of a kind.
    boolean answers(Trigger trigger, Syntax syntax) {
        return (!trigger.ground() || has(Role.PLACE))
                && (!trigger.somebody() || has(Role.ACTOR) || has(Role.TARGET))
                && (trigger.doers().isEmpty() || isDoneBy(trigger, syntax));
    }

    private boolean isDoneBy(Trigger trigger, Syntax syntax) {
        for (var actor : of(Role.ACTOR)) {
            for (var at = actor.from(); at < actor.end(); at++) {
                for (var doer : trigger.doers()) {
                    if (syntax.isFound(doer, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Gives the phrases of one role to another: the subject of a passive undergoes.
    void move(Role from, Role to) {
        var moved = phrases.remove(from);
        if (moved != null) {
            phrases.put(to, moved);
        }
    }

    /// Takes all phrases from a role.
    void clear(Role role) {
        phrases.remove(role);
    }

    /// Keeps of a role what passes.
    void keep(Role role, Predicate<Phrase> passes) {
        var of = phrases.get(role);
        if (of != null && of.removeIf(passes.negate()) && of.isEmpty()) {
            phrases.remove(role);
        }
    }

    /// Puts another phrase in the place of each of a role.
    void replace(Role role, UnaryOperator<Phrase> other) {
        phrases.computeIfPresent(
                role, (key, of) -> new ArrayList<>(of.stream().map(other).toList()));
    }

    /// Adds those of `list` that lie in no phrase of the role already.
    void add(Role role, List<Phrase> list) {
        if (role == Role.NONE || list.isEmpty()) {
            return;
        }
        var into = phrases.computeIfAbsent(role, key -> new ArrayList<>());
        for (var phrase : list) {
            if (into.stream().noneMatch(other -> other.span().overlaps(phrase.span()))) {
                into.add(phrase);
            }
        }
    }
}
