package marsad.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The written forms of Arabic verbs and nouns, folded, without their clitics.
///
/// Folding makes ة ه, ى ي and every hamza on alef a bare alef, so active and passive are one form.
final class Inflection {

    private static final List<String> PAST_ENDINGS = List.of("", "ت", "ا", "تا", "وا", "و", "ن", "نا");
    private static final List<String> PRESENT_ENDINGS = List.of("", "ون", "ين", "وا", "ان", "ا", "ن", "و");
    private static final List<String> PERSONS = List.of("ي", "ت", "ن");

    private Inflection() {}

    /// All written forms of a verb with what they tell of its subject, by form.
    static Map<String, VerbForm> forms(String past, String present, VerbForm.Manner manner, boolean alone) {
        var forms = new LinkedHashMap<String, VerbForm>();
        for (var form : past(past)) {
            var ending = ending(form, past);
            var weak = ending.equals("ا") && (past.endsWith("ا") || past.endsWith("ي"));
            var noun = form.equals(past) && past.length() > 3 && past.startsWith("ت");
            forms.put(
                    form,
                    new VerbForm(
                            false,
                            ending.startsWith("ت"),
                            weak ? VerbForm.Count.ONE : count(ending),
                            ending.equals("نا"),
                            manner,
                            alone,
                            noun));
        }
        for (var form : present(present)) {
            var ending = ending(form, "ي" + present);
            var person = form.charAt(0);
            forms.putIfAbsent(
                    form,
                    new VerbForm(
                            true,
                            person == 'ت' && !ending.startsWith("و"),
                            count(ending),
                            person == 'ن',
                            manner,
                            alone,
                            form.length() <= 3 && person != 'ي'));
        }
        return forms;
    }

    private static String ending(String form, String stem) {
        var common = 0;
        while (common < form.length() && common < stem.length() && form.charAt(common) == stem.charAt(common)) {
            common++;
        }
        return form.charAt(0) == stem.charAt(0)
                ? form.substring(common)
                : form.substring(Math.min(form.length(), stem.length()));
    }

    private static VerbForm.Count count(String ending) {
        return switch (ending) {
            case "وا", "و", "ون" -> VerbForm.Count.MANY;
            case "تا", "ان", "ا" -> VerbForm.Count.TWO;
            default -> VerbForm.Count.ONE;
        };
    }

    /// The past of a verb. A last ا or ي is weak and falls before endings: «دعا», «دعت», «دعوا»; a ي stays where a
    /// short i stood before it, as in the passive: «ألغت», «ألغيت».
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
        if (stem.endsWith("ا")) { // the alef of a hamza stays: «بدأت», «لجأوا», «لجؤوا»
            forms.addAll(List.of(stem + "ت", stem + "وا", short_ + "ووا"));
        }
        if (stem.endsWith("ي")) {
            forms.addAll(List.of(stem + "ت", stem + "نا"));
        }
        return forms;
    }

    /// The present of a verb in all persons, with its subjunctive and jussive. A last و or ي is weak, a middle one
    /// falls in the jussive: «يزور», «يزر».
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

    /// A noun with its tanween, dual, feminine plural and the forms that take a pronoun.
    static Set<String> noun(String noun) {
        var forms = new LinkedHashSet<String>();
        forms.add(noun);
        if (noun.endsWith("ه")) {
            var stem = noun.substring(0, noun.length() - 1);
            forms.addAll(List.of(stem + "ت", stem + "تي", stem + "تان", stem + "تين", stem + "ات"));
        } else {
            forms.addAll(List.of(noun + "ا", noun + "ان", noun + "ين"));
        }
        if (noun.endsWith("ات")) {
            forms.add(noun + "ي");
        }
        if (noun.endsWith("اء")) { // before a pronoun: «لقاؤه», «لقائه», folded
            var stem = noun.substring(0, noun.length() - 1);
            forms.addAll(List.of(stem + "ي", stem + "و", stem + "يي"));
        }
        return forms;
    }
}
