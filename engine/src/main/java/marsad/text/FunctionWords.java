package marsad.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that hold a sentence together, from `function-words.tsv`.
public final class FunctionWords {

    /// What a function word does. One word can do several things: «من» is preposition, question and relative.
    public enum Role {
        /// «في», «بعد»
        PREPOSITION,
        /// «ثم», «إذا»
        CONJUNCTION,
        /// «لم», «ليس»
        NEGATION,
        /// «هل», «متى»
        QUESTION,
        /// «الذي»
        RELATIVE,
        /// «هذا», «هناك»
        DEMONSTRATIVE,
        /// «هو»
        PRONOUN,
        /// «قد», «سوف»
        PARTICLE,
        /// «كان», «أصبح», «تم»
        AUXILIARY,
        /// «كل», «بعض»
        QUANTIFIER,
        /// «أيضا», «الآن»
        ADVERB
    }

    private static final Map<String, Set<Role>> ROLES = new HashMap<>();

    static {
        for (var row : TextResource.rows("function-words.tsv")) {
            var role = Role.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (var word : row[1].split(" ")) {
                ROLES.computeIfAbsent(Folded.foldForMatching(word), key -> EnumSet.noneOf(Role.class))
                        .add(role);
            }
        }
        ROLES.replaceAll((word, roles) -> Collections.unmodifiableSet(roles));
    }

    private FunctionWords() {}

    /// What a folded word without clitics does in a sentence; empty for a word of content.
    public static Set<Role> roles(String folded) {
        return ROLES.getOrDefault(folded, Set.of());
    }

    /// Whether a folded word without clitics is a function word.
    public static boolean contains(String folded) {
        return ROLES.containsKey(folded);
    }
}
