package marsad.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import marsad.text.Reading.Proclitic;
import marsad.text.Reading.Pronoun;
import org.jspecify.annotations.Nullable;

/// The readings of a written Arabic word: which letters at its ends are clitics.
///
/// Every segmentation that the grammar allows is a reading: (و|ف) then (س before an imperfect) or (ب|ك|ل) then (ال),
/// the stem, a pronoun unless the article stands. They are ordered by how likely they are, from three kinds of
/// evidence: the lexicons `function-words.tsv` and `whole-words.tsv`; what the caller knows besides; and how often
/// the letters are clitics at all, «و» and «ال» nearly always, «ف» and «ك» seldom. Immutable and safe for use by many
/// threads.
public final class Clitics {

    private static final Set<String> WHOLE = new HashSet<>();
    private static final Set<String> WHOLE_STEMS = new HashSet<>();

    static {
        for (var row : TextResource.rows("whole-words.tsv")) {
            for (var word : row[1].split(" ")) {
                var folded = Folded.foldForMatching(word);
                WHOLE.add(folded);
                if (folded.length() > 3) {
                    WHOLE_STEMS.add(Stems.lightStem(folded));
                }
            }
        }
    }

    /// What is counted for and against a reading. The figures say only which of two readings is the likelier one; they
    /// belong together and were set on words of news.
    private static final double ATTESTED = -2.0;

    private static final double SHORT_STEM = 1.5;
    private static final double DERIVED_NOUN = -1.0;
    private static final double ARTICLE_AFTER_PREFIX = -1.0;

    private final Predicate<String> knowsStem;

    private Clitics(Predicate<String> knowsStem) {
        this.knowsStem = knowsStem;
    }

    /// Analysis with the lexicons of this package alone.
    public static Clitics byLexicon() {
        return new Clitics(stem -> false);
    }

    /// Analysis that prefers readings whose stem the caller knows: a gazetteer, a vocabulary.
    ///
    /// @param knowsStem asked with folded words without clitics
    public static Clitics with(Predicate<String> knowsStem) {
        return new Clitics(knowsStem);
    }

    /// All readings of a folded word, the likeliest first; the word as it stands is always among them.
    public List<Reading> readings(String word) {
        var weighed = weigh(word);
        weighed.sort(Comparator.comparingDouble(Weighed::cost));
        return weighed.stream().map(Weighed::reading).toList();
    }

    /// The likeliest reading of a folded word.
    public Reading likeliest(String word) {
        Weighed best = null;
        for (var weighed : weigh(word)) {
            if (best == null || weighed.cost < best.cost) {
                best = weighed;
            }
        }
        return best == null ? new Reading(List.of(), word, null, false) : best.reading;
    }

    private record Weighed(Reading reading, double cost) {}

    private record Prefix(List<Proclitic> before, int length, double cost) {}

    private List<Weighed> weigh(String word) {
        var weighed = new ArrayList<Weighed>();
        for (var prefix : prefixes(word)) {
            var rest = word.substring(prefix.length);
            weighed.add(weigh(prefix, rest, null, 0));
            if (!prefix.before.contains(Proclitic.AL)) {
                addPronouns(prefix, rest, weighed);
            }
        }
        return weighed;
    }

    /// What may stand before the stem, and what each costs. Not to take letters that look like clitics costs as well.
    private static List<Prefix> prefixes(String word) {
        var prefixes = new ArrayList<Prefix>();
        addInner(word, List.of(), 0, 0, prefixes);
        if (word.length() >= 3 && word.charAt(0) == 'و') {
            addInner(word, List.of(Proclitic.WA), 1, -0.5, prefixes);
        } else if (word.length() >= 3 && word.charAt(0) == 'ف') {
            addInner(word, List.of(Proclitic.FA), 1, 1.2, prefixes);
        }
        return prefixes;
    }

    private static void addInner(String word, List<Proclitic> outer, int start, double cost, List<Prefix> prefixes) {
        prefixes.add(new Prefix(outer, start, cost + leavingCost(word, start)));
        if (word.startsWith("ال", start) && word.length() - start >= 4) {
            prefixes.add(
                    new Prefix(and(outer, Proclitic.AL), start + 2, cost + (start > 0 ? ARTICLE_AFTER_PREFIX : 0)));
        }
        if (word.length() - start < 3) {
            return;
        }
        switch (word.charAt(start)) {
            case 'ب' -> addPreposition(word, and(outer, Proclitic.BI), start + 1, cost + 1.1, prefixes);
            case 'ك' -> addPreposition(word, and(outer, Proclitic.KA), start + 1, cost + 1.6, prefixes);
            case 'ل' -> {
                addPreposition(word, and(outer, Proclitic.LI), start + 1, cost + 1.1, prefixes);
                if (word.charAt(start + 1) == 'ل' && word.length() - start >= 4) {
                    var before = and(and(outer, Proclitic.LI), Proclitic.AL);
                    prefixes.add(new Prefix(before, start + 2, cost + 1.1 + ARTICLE_AFTER_PREFIX));
                    prefixes.add(new Prefix(before, start + 1, cost + 0.9)); // «للغة» for «ل» and «اللغة»
                }
            }
            case 'س' -> {
                if (word.length() - start >= 5 && isImperfectLetter(word.charAt(start + 1))) {
                    prefixes.add(new Prefix(and(outer, Proclitic.SA), start + 1, cost - 0.3));
                }
            }
            default -> {}
        }
    }

    private static void addPreposition(
            String word, List<Proclitic> before, int start, double cost, List<Prefix> prefixes) {
        prefixes.add(new Prefix(before, start, cost));
        if (word.startsWith("ال", start) && word.length() - start >= 4 && word.charAt(start - 1) != 'ل') {
            prefixes.add(new Prefix(and(before, Proclitic.AL), start + 2, cost - 1.1 + ARTICLE_AFTER_PREFIX));
        }
    }

    /// What it costs to leave an article standing that looks like one.
    private static double leavingCost(String word, int start) {
        return word.startsWith("ال", start) && word.length() - start >= 5 ? 1.8 : 0.3;
    }

    private static boolean isImperfectLetter(char letter) {
        return letter == 'ي' || letter == 'ت' || letter == 'ن' || letter == 'ا';
    }

    private void addPronouns(Prefix prefix, String rest, List<Weighed> weighed) {
        for (var pronoun : Pronoun.values()) {
            var length = rest.length() - pronoun.letters().length();
            if (length < 2 || !rest.endsWith(pronoun.letters())) {
                continue;
            }
            var stem = rest.substring(0, length);
            var cost = cost(pronoun);
            weighed.add(weigh(prefix, stem, pronoun, cost));
            if (stem.endsWith("ت") && length >= 4 && !stem.endsWith("ات")) {
                weighed.add(weigh(prefix, stem.substring(0, length - 1) + "ه", pronoun, cost - 0.1));
            } else if (stem.endsWith("ا") && length >= 4) {
                weighed.add(weigh(prefix, stem.substring(0, length - 1) + "ي", pronoun, cost + 0.1));
            }
        }
    }

    private static double cost(Pronoun pronoun) {
        return switch (pronoun) {
            case HA, HUM, HUMA -> -0.6;
            case HUNNA, KUM, NA -> 0.4;
            case HU -> 0.6;
            case KA, YA, NI -> 1.2;
        };
    }

    private Weighed weigh(Prefix prefix, String stem, @Nullable Pronoun pronoun, double pronounCost) {
        var attested = isAttested(stem);
        var cost = prefix.cost + pronounCost + (attested ? ATTESTED : 0);
        if (!attested && stem.length() < 3) {
            cost += SHORT_STEM;
        }
        var last = prefix.before.isEmpty() ? Proclitic.AL : prefix.before.getLast();
        if ((last == Proclitic.BI || last == Proclitic.LI) && isDerivedNoun(stem)) {
            cost += DERIVED_NOUN;
        }
        return new Weighed(new Reading(prefix.before, stem, pronoun, attested), cost);
    }

    private boolean isAttested(String stem) {
        return WHOLE.contains(stem)
                || FunctionWords.contains(stem)
                || (stem.length() > 3 && WHOLE_STEMS.contains(Stems.lightStem(stem)))
                || knowsStem.test(stem);
    }

    /// «بمشاركة», «لتعزيز», «لإجراء»: after «ب» and «ل» a longer word in م, ت or ا is a noun of its own.
    private static boolean isDerivedNoun(String stem) {
        var first = stem.charAt(0);
        return stem.length() >= 5 && (first == 'م' || first == 'ت' || first == 'ا');
    }

    private static List<Proclitic> and(List<Proclitic> outer, Proclitic inner) {
        var both = new ArrayList<>(outer);
        both.add(inner);
        return List.copyOf(both);
    }
}
