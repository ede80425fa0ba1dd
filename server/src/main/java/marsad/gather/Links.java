package marsad.gather;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `Link` headers (RFC 8288), as far as WebSub needs them: targets by their relation.
final class Links {
    /// Parameters are taken possessively, so no header, however long, is read twice.
    private static final Pattern LINK = Pattern.compile(
            "<([^<>]{1,4000})>((?:\\s*+;\\s*+[\\w*-]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|[^\\s\",;]++))?+)*+)");

    private static final Pattern PARAMETER =
            Pattern.compile("\\G\\s*+;\\s*+([\\w*-]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s\",;]++))?+)?+");

    private Links() {}

    /// The first target of a relation, made absolute; null where there is none.
    static @Nullable String target(List<String> headers, String relation, String base) {
        for (var header : headers) {
            var link = LINK.matcher(header);
            while (link.find()) {
                if (hasRelation(link.group(2), relation)) {
                    return FeedWords.address(link.group(1), base);
                }
            }
        }
        return null;
    }

    private static boolean hasRelation(String parameters, String relation) {
        var parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                var said = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
                return said != null && names(said, relation);
            }
        }
        return false;
    }

    private static boolean names(String relations, String relation) {
        return List.of(relations.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(relation);
    }
}
