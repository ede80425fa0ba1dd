package marsad.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.reading.Framing.Stance;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Finds the words of claims that take a side, by `framing.tsv`.
///
/// A mistake in the file is an [IllegalStateException] that names file and line.
final class Framings {

    static final String FILE = "framing.tsv";

    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "ه");
    private static final Framings SHIPPED = read(LanguageFile.lines(Framings.class, FILE));

    /// @param kinds of which claims it is the trigger; none for parties and persons
    /// @param rest the words of a phrase behind the first
    private record Word(Set<Kind> kinds, Stance stance, String neutral, List<String> rest) {}

    private final Map<String, List<Word>> words = new HashMap<>();

    private Framings() {}

    static Framings shipped() {
        return SHIPPED;
    }

    static Framings read(List<LanguageFile.Line> lines) {
        var framings = new Framings();
        lines.forEach(framings::add);
        return framings;
    }

    private void add(LanguageFile.Line line) {
        var columns = line.text().split("\t");
        if (columns.length != 5) {
            throw wrong(line, "five columns: words, class, kinds, stance, neutral");
        }
        try {
            var kinds = EnumSet.noneOf(Kind.class);
            if (!columns[2].equals("-")) {
                List.of(columns[2].split(",")).forEach(kind -> kinds.add(Kind.valueOf(kind)));
            }
            var stance = Stance.valueOf(columns[3].toUpperCase(Locale.ROOT));
            for (var written : columns[0].split(" ")) {
                var phrase = List.of(Folded.foldForMatching(written).split("_"));
                var word = new Word(kinds, stance, columns[4], phrase.subList(1, phrase.size()));
                forms(columns[1], phrase)
                        .forEach(form -> words.computeIfAbsent(form, key -> new ArrayList<>())
                                .add(word));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw wrong(line, String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> forms(String ofClass, List<String> phrase) {
        return switch (ofClass) {
            case "noun" -> phrase.size() > 1 ? Set.of(phrase.getFirst()) : Inflection.noun(phrase.getFirst());
            case "verb" -> {
                var stems = phrase.getFirst().split("/");
                var forms = new HashSet<>(Inflection.past(stems[0]));
                forms.addAll(Inflection.present(stems[1]));
                yield forms;
            }
            default -> throw new IllegalArgumentException("no class «" + ofClass + "»");
        };
    }

    /// The words of the claim that take a side, in text order, each once.
    List<Framing> of(Claim claim, Passage passage) {
        var found = new ArrayList<Framing>();
        add(found, claim.trigger(), claim.kind(), true, passage);
        claim.actors().forEach(span -> add(found, span, claim.kind(), false, passage));
        claim.targets().forEach(span -> add(found, span, claim.kind(), false, passage));
        claim.quantities().forEach(counted -> add(found, counted.span(), claim.kind(), false, passage));
        found.sort((one, other) -> one.span().start() - other.span().start());
        return List.copyOf(found);
    }

    private void add(List<Framing> found, Span span, Kind kind, boolean trigger, Passage passage) {
        var tokens = passage.words().tokens();
        for (var at = passage.words().tokenAt(span.start());
                at < tokens.size() && tokens.get(at).start() < span.end();
                at++) {
            var word = word(tokens, at, kind, trigger);
            var token = tokens.get(at);
            if (word != null && found.stream().noneMatch(one -> one.span().start() == token.start())) {
                found.add(new Framing(new Span(token.start(), token.end()), word.stance(), word.neutral()));
            }
        }
    }

    private @Nullable Word word(List<Token> tokens, int at, Kind kind, boolean trigger) {
        if (tokens.get(at).kind() != Token.Kind.ARABIC) {
            return null;
        }
        for (var form : bare(tokens.get(at).folded())) {
            for (var word : words.getOrDefault(form, List.of())) {
                var fits = word.kinds().isEmpty() || (trigger && word.kinds().contains(kind));
                if (fits && stands(word.rest(), tokens, at + 1)) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean stands(List<String> rest, List<Token> tokens, int first) {
        for (var place = 0; place < rest.size(); place++) {
            if (first + place >= tokens.size()
                    || !CodeWords.forms(tokens.get(first + place).folded()).contains(rest.get(place))) {
                return false;
            }
        }
        return true;
    }

    /// The word as written, without its clitics, and without a pronoun written to it.
    private static List<String> bare(String folded) {
        var forms = new ArrayList<>(CodeWords.forms(folded));
        for (var form : List.copyOf(forms)) {
            for (var pronoun : PRONOUNS) {
                if (form.endsWith(pronoun) && form.length() > pronoun.length() + 2) {
                    forms.add(form.substring(0, form.length() - pronoun.length()));
                }
            }
        }
        return forms;
    }

    private static IllegalStateException wrong(LanguageFile.Line line, String why) {
        return new IllegalStateException("marsad/reading/" + FILE + ", line " + line.number() + ": " + why);
    }
}
