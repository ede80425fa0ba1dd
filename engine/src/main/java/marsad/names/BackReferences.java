package marsad.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.text.Folded;
import marsad.text.Segmented;
import marsad.text.Span;
import marsad.text.Token;

/// Definite nouns that stand for the last name of their kind: «التنظيم» for تنظيم داعش, «المدينة» for البوكمال,
/// «الحركة» for حماس. They are no mentions of their own.
///
/// The nouns and the kinds they can mean are `back-references.tsv`.
public final class BackReferences {

    /// A noun and the mention it stands for.
    ///
    /// @param span the noun with its clitics
    /// @param mention the last mention before it of a kind that the noun can mean
    public record BackReference(Span span, Mention mention) {}

    private static final Map<String, Set<String>> KINDS = new HashMap<>();

    static {
        for (var row : NameResource.rows("back-references.tsv")) {
            for (var noun : row.words(1)) {
                KINDS.computeIfAbsent(Folded.foldForMatching(noun), key -> new HashSet<>())
                        .addAll(row.words(0));
            }
        }
    }

    private BackReferences() {}

    /// The back-references of a text, in text order.
    ///
    /// @param mentions what [NameFinder#find] found in the same text
    public static List<BackReference> find(Segmented text, List<Mention> mentions) {
        var found = new ArrayList<BackReference>();
        for (var token : text.tokens()) {
            if (token.kind() != Token.Kind.ARABIC
                    || mentions.stream()
                            .anyMatch(mention -> mention.start() < token.end() && token.start() < mention.end())) {
                continue;
            }
            kinds(token.folded())
                    .flatMap(kinds -> lastOf(kinds, mentions, token.start()))
                    .ifPresent(mention -> found.add(new BackReference(token.span(), mention)));
        }
        return found;
    }

    /// Of the folded token's readings with «و» «ف» «ب» «ل» «ك» taken off, the first that is such a noun.
    private static Optional<Set<String>> kinds(String folded) {
        var form = folded;
        for (var tries = 0; tries < 3 && form.length() > 3; tries++) {
            var kinds = KINDS.get(form);
            if (kinds != null) {
                return Optional.of(kinds);
            }
            form = form.startsWith("لل")
                    ? "ال" + form.substring(2)
                    : "وفبلك".indexOf(form.charAt(0)) >= 0 ? form.substring(1) : "";
        }
        return Optional.empty();
    }

    private static Optional<Mention> lastOf(Set<String> kinds, List<Mention> mentions, int before) {
        for (var mention : mentions.reversed()) {
            if (mention.end() <= before && kinds.contains(kindOf(mention))) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    private static String kindOf(Mention mention) {
        var entry = mention.entry().map(Candidate::entry).orElse("");
        return switch (mention.type()) {
            case PERSON -> "person";
            case PLACE ->
                Places.shipped()
                        .byId(entry)
                        .map(place -> place.kind().name().toLowerCase(Locale.ROOT))
                        .orElse("settlement");
            case ORGANISATION -> Actors.shipped().byId(entry).map(Actor::kind).orElse("body");
        };
    }
}
