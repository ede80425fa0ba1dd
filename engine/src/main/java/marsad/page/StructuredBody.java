package marsad.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the text that a page repeats in its structured data (`articleBody` of JSON-LD, schema.org).
final class StructuredBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final String KEY = "articleBody";
    private static final int DEEPEST = 12;

    private StructuredBody() {}

    /// The longest such text in the scripts among some elements, tags taken out, or the empty string.
    @SafeVarargs
    static String of(List<Element>... elements) {
        var longest = "";
        for (var list : elements) {
            for (var element : list) {
                var found = isData(element) ? of(element.data()) : "";
                longest = found.length() > longest.length() ? found : longest;
            }
        }
        return longest.indexOf('<') >= 0 || longest.indexOf('&') >= 0
                ? Jsoup.parse(longest).wholeText()
                : longest;
    }

    private static boolean isData(Element element) {
        return element.normalName().equals("script")
                && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    }

    private static String of(String data) {
        if (!data.contains(KEY)) {
            return "";
        }
        try {
            return find(JSON.readTree(data), 0);
        } catch (JacksonException broken) {
            return ""; // structured data is a hint: a page with a broken hint is read without it
        }
    }

    private static String find(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return "";
        }
        var longest = "";
        if (node.path(KEY).isString()) {
            longest = node.path(KEY).asString();
        }
        for (var child : node.values()) {
            if (child.isContainer()) {
                var found = find(child, depth + 1);
                if (found.length() > longest.length()) {
                    longest = found;
                }
            }
        }
        return longest;
    }
}
