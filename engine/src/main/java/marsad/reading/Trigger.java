package marsad.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of `triggers.tsv`: words that say that something of a kind happened, and what fills its roles.
///
/// @param name what `rule` reports
/// @param kind the kind of claim
/// @param form its class of words
/// @param roles by `s` subject, `o` object, `g` genitive or a folded preposition, the role it fills
/// @param counts what a number beside it counts, or null
/// @param weak whether it needs a named party or place in its sentence
record Trigger(
        String name, Kind kind, Form form, Map<String, Role> roles, Counted.@Nullable What counts, boolean weak) {

    enum Form {
        VERB,
        PASSIVE,
        NOUN,
        PHRASE
    }

    enum Role {
        ACTOR,
        TARGET,
        PLACE,
        NONE
    }

    Trigger {
        roles = Map.copyOf(roles);
    }

    Role role(String slot) {
        return roles.getOrDefault(slot, Role.NONE);
    }
}
