package marsad.store;

import java.util.ArrayList;
import java.util.List;
import marsad.names.NameType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whom or which place the reports of a story name in headline and beginning.
///
/// @param text as a report writes it, in Arabic
/// @param english its English name, where the gazetteer has one
/// @param reports how many reports name it, copies not counted
public record StoryName(
        NameType type, String text, @Nullable String english, int reports) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A name in one report.
    ///
    /// @param key the same for all spellings of one name
    public record InReport(
            String key,
            NameType type,
            String text,
            @Nullable String english) {}

    /// What it is called in a language: in English by its English name where it has one.
    public String in(String language) {
        return language.equals("en") && english != null ? english : text;
    }

    static String json(List<InReport> names) {
        return JSON.writeValueAsString(names);
    }

    static List<StoryName> read(String json) {
        var names = new ArrayList<StoryName>();
        for (var node : JSON.readTree(json)) {
            names.add(new StoryName(
                    NameType.valueOf(node.required("type").asString()),
                    node.required("text").asString(),
                    english(node.required("english")),
                    node.required("reports").asInt()));
        }
        return List.copyOf(names);
    }

    private static @Nullable String english(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }
}
