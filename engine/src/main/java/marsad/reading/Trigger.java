package marsad.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of `triggers.tsv`: words that say that something of a kind happened, and what fills its roles.
///
/// @param name what `rule` reports
/// @param kind the kind of claim
/// @param form its class of words
/// @param roles by `s` subject, `o` object, `g` genitive or a folded preposition, the role it fills
/// @param counts what a number beside it counts, or null
/// @param weak whether it needs a named party or place in its sentence
/// @param ground whether it needs its place
/// @param somebody whether it needs a doer or one who undergoes it
/// @param opens whether it stands only where a clause begins
/// @param bare whether it stands only without its article
/// @param itself whether as a verb it tells the event itself, whatever noun of its kind follows: «تحركت تعزيزات»
/// @param masdar whether its word is a participle too, and the masdar meant only behind a preposition, before a
/// genitive
/// @param told how many points of [Telling] it needs to be an event in a text
/// @param near the words of which one must stand near; none where it needs none
/// @param besides the words of which one must stand near as well
/// @param doers the words of which one must name whoever does it, wherever he is named
record Trigger(
        String name,
        Kind kind,
        Form form,
        Map<String, Role> roles,
        Counted.@Nullable What counts,
        boolean weak,
        boolean ground,
        boolean somebody,
        boolean opens,
        boolean bare,
        boolean itself,
        boolean masdar,
        int told,
        Set<Near> near,
        Set<Near> besides,
        Set<Near> doers) {

    /// What may have to stand near: a word of a use, or what is found without a list.
    sealed interface Near {
        record Word(Use use) implements Near {}

        enum Found implements Near {
            NUMBER,
            PLACE,
            TIME,
            NAME
        }
    }

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
        near = Set.copyOf(near);
        besides = Set.copyOf(besides);
        doers = Set.copyOf(doers);
    }

    Role role(String slot) {
        return roles.getOrDefault(slot, Role.NONE);
    }
}
