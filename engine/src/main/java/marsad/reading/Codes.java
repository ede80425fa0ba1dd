package marsad.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// What claims are called in PLOVER and in ACLED, by `codes.tsv`.
///
/// PLOVER: Halterman, Bagozzi, Beger, Schrodt, Scarborough, «PLOVER and POLECAT», 2023. ACLED: codebook of 2024.
/// What is planned, possible or denied has no ACLED code: that scheme knows only what happened. Stateless, safe
/// for many threads.
public final class Codes {

    /// The types of PLOVER with their modes.
    static final Map<String, Set<String>> PLOVER = Map.ofEntries(
            Map.entry("AGREE", Set.of()),
            Map.entry("CONSULT", Set.of("visit", "third-party", "multilateral", "phone")),
            Map.entry("SUPPORT", Set.of()),
            Map.entry("CONCEDE", Set.of()),
            Map.entry("COOPERATE", Set.of()),
            Map.entry("AID", Set.of()),
            Map.entry("RETREAT", Set.of("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign")),
            Map.entry("REQUEST", Set.of("assist", "change", "yield", "meet")),
            Map.entry("ACCUSE", Set.of("disapprove", "investigate", "allege")),
            Map.entry("REJECT", Set.of("assist", "change", "yield", "meet")),
            Map.entry("THREATEN", Set.of("restrict", "ban", "arrest", "relations", "expel", "territory", "violence")),
            Map.entry("PROTEST", Set.of("demo", "riot", "strike", "hunger", "boycott", "obstruct")),
            Map.entry("SANCTION", Set.of("convict", "expel", "withdraw", "discontinue")),
            Map.entry("MOBILIZE", Set.of("troops", "weapons", "police", "militia")),
            Map.entry(
                    "COERCE",
                    Set.of(
                            "seize",
                            "restrict",
                            "ban",
                            "censor",
                            "curfew",
                            "martial-law",
                            "arrest",
                            "deport",
                            "withhold",
                            "misinformation",
                            "cyber")),
            Map.entry(
                    "ASSAULT",
                    Set.of(
                            "abduct",
                            "beat",
                            "torture",
                            "sexual",
                            "destroy",
                            "primitive",
                            "firearms",
                            "explosives",
                            "suicide-attack",
                            "heavy-weapons",
                            "aerial",
                            "drone",
                            "unconventional",
                            "targeted",
                            "crowd-control")));

    /// The event types of ACLED with their sub-event types.
    static final Map<String, Set<String>> ACLED = Map.of(
            "Battles",
            Set.of("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
            "Explosions/Remote violence",
            Set.of(
                    "Chemical weapon",
                    "Air/drone strike",
                    "Suicide bomb",
                    "Shelling/artillery/missile attack",
                    "Remote explosive/landmine/IED",
                    "Grenade"),
            "Violence against civilians",
            Set.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
            "Protests",
            Set.of("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
            "Riots",
            Set.of("Violent demonstration", "Mob violence"),
            "Strategic developments",
            Set.of(
                    "Agreement",
                    "Arrests",
                    "Change to group/activity",
                    "Disrupted weapons use",
                    "Headquarters or base established",
                    "Looting/property destruction",
                    "Non-violent transfer of territory",
                    "Other"));

    private static final class Shipped {
        static final Codes CODES = read(LanguageFile.lines(Codes.class, FILE));
    }

    private static final String FILE = "codes.tsv";
    private static final int BEFORE = 5;
    private static final int AFTER = 7;

    private final Map<Kind, List<CodeRule>> rules = new EnumMap<>(Kind.class);

    private Codes() {}

    /// The table that ships with the engine.
    public static Codes shipped() {
        return Shipped.CODES;
    }

    /// A mistake is an [IllegalStateException] that names file and line.
    static Codes read(List<LanguageFile.Line> lines) {
        var codes = new Codes();
        for (var line : lines) {
            try {
                var rule = CodeRule.of(line);
                var earlier = codes.rules.computeIfAbsent(rule.kind(), kind -> new ArrayList<>());
                if (!earlier.isEmpty() && earlier.getLast().fitsAll()) {
                    throw new IllegalArgumentException(
                            "line " + earlier.getLast().code().line() + " fits every " + rule.kind()
                                    + ": this one is never reached");
                }
                earlier.add(rule);
            } catch (IllegalArgumentException mistake) {
                throw new IllegalStateException(
                        "marsad/reading/" + FILE + ", line " + line.number() + ": " + mistake.getMessage(), mistake);
            }
        }
        return codes;
    }

    /// The code of a claim.
    ///
    /// @param words the title or the text that its spans count in
    public Code of(Claim claim, String words) {
        var trigger = new Stretch(() -> claim.trigger().in(words));
        var near = new Stretch(() -> words.substring(
                back(words, claim.trigger().start()),
                forth(words, claim.trigger().end())));
        var actors = names(claim.actors(), words);
        var targets = names(claim.targets(), words);
        for (var rule : rules.getOrDefault(claim.kind(), List.of())) {
            if (rule.fits(trigger, near, actors, targets)) {
                return happened(claim.modality()) ? rule.code() : withoutAcled(rule.code());
            }
        }
        return new Code(null, null, null, null, 0);
    }

    private static boolean happened(Modality modality) {
        return switch (modality) {
            case ACTUAL, ONGOING -> true;
            case PLANNED, POSSIBLE, DENIED -> false;
        };
    }

    private static Code withoutAcled(Code code) {
        return new Code(code.ploverType(), code.ploverMode(), null, null, code.line());
    }

    private static @Nullable Stretch names(List<Span> spans, String words) {
        return spans.isEmpty()
                ? null
                : new Stretch(() -> String.join(
                        " ", spans.stream().map(span -> span.in(words)).toList()));
    }

    /// A stretch of text whose words are cut when a rule first asks for them.
    static final class Stretch {

        private final Supplier<String> text;
        private @Nullable CodeWords words;

        Stretch(Supplier<String> text) {
            this.text = text;
        }

        CodeWords words() {
            var known = words;
            if (known == null) {
                known = CodeWords.of(text.get());
                words = known;
            }
            return known;
        }
    }

    /// Where the window before a trigger begins: not beyond its sentence.
    private static int back(String words, int start) {
        var at = start;
        for (var spaces = 0; at > 0 && !isEnd(words.charAt(at - 1)); at--) {
            if (words.charAt(at - 1) == ' ' && ++spaces > BEFORE) {
                break;
            }
        }
        return at;
    }

    private static int forth(String words, int end) {
        var at = end;
        for (var spaces = 0; at < words.length() && !isEnd(words.charAt(at)); at++) {
            if (words.charAt(at) == ' ' && ++spaces > AFTER) {
                break;
            }
        }
        return at;
    }

    private static boolean isEnd(char unit) {
        return unit == '.' || unit == '\n' || unit == '؟' || unit == '!';
    }

    static String folded(String word) {
        return Folded.foldForMatching(word);
    }
}
