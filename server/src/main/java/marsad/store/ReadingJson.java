package marsad.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marsad.reading.Attribution;
import marsad.reading.Claim;
import marsad.reading.Counted;
import marsad.reading.Framing;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attributions, spans and quantities as they stand in columns of JSON; the migration says in which form.
final class ReadingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadingJson() {}

    static String attributions(List<Attribution> attributions) {
        return MAPPER.writeValueAsString(attributions.stream()
                .map(attribution -> Map.of(
                        "speaker", ends(attribution.speaker()),
                        "cue", ends(attribution.cue()),
                        "content", ends(attribution.content()),
                        "direct", attribution.direct()))
                .toList());
    }

    static List<Attribution> attributions(String json) {
        var attributions = new ArrayList<Attribution>();
        for (var node : MAPPER.readTree(json)) {
            attributions.add(new Attribution(
                    span(node.required("speaker")),
                    span(node.required("cue")),
                    span(node.required("content")),
                    node.required("direct").asBoolean()));
        }
        return attributions;
    }

    static String spans(Claim claim) {
        var spans = new LinkedHashMap<String, Object>();
        spans.put("trigger", ends(claim.trigger()));
        spans.put("actors", claim.actors().stream().map(ReadingJson::ends).toList());
        spans.put("targets", claim.targets().stream().map(ReadingJson::ends).toList());
        put(spans, "place", claim.place());
        put(spans, "time", claim.time());
        put(spans, "holder", claim.holder());
        return MAPPER.writeValueAsString(spans);
    }

    /// The spans of a claim, to be asked for one by one.
    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static Span span(JsonNode ends) {
        return new Span(ends.required(0).asInt(), ends.required(1).asInt());
    }

    static @Nullable Span spanOrNull(@Nullable JsonNode ends) {
        return ends == null ? null : span(ends);
    }

    static List<Span> spans(JsonNode list) {
        var spans = new ArrayList<Span>();
        list.forEach(ends -> spans.add(span(ends)));
        return spans;
    }

    static String quantities(List<Counted> quantities) {
        var list = new ArrayList<Map<String, Object>>();
        for (var counted : quantities) {
            var object = new LinkedHashMap<String, Object>();
            object.put("what", counted.what().word());
            if (counted.min() != null) {
                object.put("min", counted.min());
            }
            if (counted.max() != null) {
                object.put("max", counted.max());
            }
            object.put("span", ends(counted.span()));
            list.add(object);
        }
        return MAPPER.writeValueAsString(list);
    }

    static List<Counted> quantities(String json) {
        var quantities = new ArrayList<Counted>();
        for (var node : MAPPER.readTree(json)) {
            quantities.add(new Counted(
                    Counted.What.valueOf(node.required("what").asString().toUpperCase(Locale.ROOT)),
                    node.has("min") ? (@Nullable Double) node.get("min").asDouble() : null,
                    node.has("max") ? (@Nullable Double) node.get("max").asDouble() : null,
                    span(node.required("span"))));
        }
        return quantities;
    }

    static String framing(List<Framing> framing) {
        return MAPPER.writeValueAsString(framing.stream()
                .map(one -> Map.of(
                        "span", ends(one.span()),
                        "stance", one.stance().word(),
                        "neutral", one.neutral()))
                .toList());
    }

    static List<Framing> framing(String json) {
        var framing = new ArrayList<Framing>();
        for (var node : MAPPER.readTree(json)) {
            framing.add(new Framing(
                    span(node.required("span")),
                    Framing.Stance.valueOf(node.required("stance").asString().toUpperCase(Locale.ROOT)),
                    node.required("neutral").asString()));
        }
        return framing;
    }

    private static void put(Map<String, Object> spans, String name, @Nullable Span span) {
        if (span != null) {
            spans.put(name, ends(span));
        }
    }

    private static List<Integer> ends(Span span) {
        return List.of(span.start(), span.end());
    }
}
