package marsad.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The written forms of Arabic verbs and nouns, folded, without their clitics.
///
/// Folding makes ة ه, ى ي and every hamza on alef a bare alef, so active and passive are one form.
final class Inflection {

    private static final List<String> PAST_ENDINGS = List.of("", "ت", "ا", "تا", "وا", "و", "ن", "نا");
    private static final List<String> PRESENT_ENDINGS = List.of("", "ون", "ين", "وا", "ان", "ا", "ن", "و");
    private static final List<String> PERSONS = List.of("ي", "ت", "ن");

    private Inflection() {}

    /// The past of a verb. A last ا or ي is weak and falls before endings: «دعا», «دعت», «دعوا».
    static Set<String> past(String stem) {
        var forms = new LinkedHashSet<String>();
        var weak = stem.endsWith("ا") || stem.endsWith("ي");
        var short_ = weak ? stem.substring(0, stem.length() - 1) : stem;
        for (var ending : PAST_ENDINGS) {
            forms.add(ending.isEmpty() ? stem : short_ + ending);
        }
        if (weak) {
            forms.add(short_ + "ا");
        }
        return forms;
    }

    /// The present of a verb in all persons, with its subjunctive and jussive. A last و or ي is weak, a middle one
    /// falls
    /// in the jussive: «يزور», «يزر».
    static Set<String> present(String stem) {
        var forms = new LinkedHashSet<String>();
        var last = stem.charAt(stem.length() - 1);
        var weak = last == 'و' || last == 'ي';
        for (var person : PERSONS) {
            for (var ending : PRESENT_ENDINGS) {
                var base = weak && !ending.isEmpty() ? stem.substring(0, stem.length() - 1) : stem;
                forms.add(person + base + ending);
            }
            if (weak) {
                forms.add(person + stem.substring(0, stem.length() - 1));
            }
            var middle = stem.length() - 2;
            if (middle > 0 && "اوي".indexOf(stem.charAt(middle)) >= 0) {
                forms.add(person + stem.substring(0, middle) + last);
            }
        }
        return forms;
    }

    /// A noun with its tanween, dual, feminine plural and the form that takes a pronoun.
    static Set<String> noun(String noun) {
        var forms = new LinkedHashSet<String>();
        forms.add(noun);
        if (noun.endsWith("ه")) {
            var stem = noun.substring(0, noun.length() - 1);
            forms.addAll(List.of(stem + "ت", stem + "تان", stem + "تين", stem + "ات"));
        } else {
            forms.addAll(List.of(noun + "ا", noun + "ان", noun + "ين"));
        }
        return forms;
    }
}
