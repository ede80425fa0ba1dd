package marsad.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import marsad.web.Language;
import marsad.web.Rendered;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as `openapi.json` describes it: for programs as it is, for people as records in their language. The Arabic
/// of a `description` stands beside it in `x-description-ar`.
public final class ApiDescription {
    private static final byte[] DOCUMENT = read();
    private static final JsonNode TREE = JsonMapper.shared().readTree(DOCUMENT);

    private ApiDescription() {}

    /// One address.
    ///
    /// @param path as it is called, with `{id}` where something is put in
    /// @param description what it gives
    /// @param parameters in the document's order
    /// @param example an address to try
    /// @param answers the statuses that it answers with
    public record Operation(
            String path, String description, List<Parameter> parameters, String example, List<Answer> answers) {
        public Operation {
            parameters = List.copyOf(parameters);
            answers = List.copyOf(answers);
        }
    }

    /// @param type as in JSON Schema, with format and bounds
    public record Parameter(String name, String type, boolean required, String description) {}

    public record Answer(String status, String description) {}

    static Rendered document() {
        return Rendered.of("application/json", DOCUMENT);
    }

    /// All addresses in the document's order, in the words of `language`.
    public static List<Operation> operations(Language language) {
        var operations = new ArrayList<Operation>();
        TREE.get("paths").properties().forEach(path -> {
            var get = path.getValue().get("get");
            operations.add(new Operation(
                    path.getKey(),
                    description(get, language),
                    elements(get.get("parameters")).stream()
                            .map(parameter -> parameter(parameter, language))
                            .toList(),
                    get.get("x-example").asString(),
                    get.get("responses").properties().stream()
                            .map(answer -> new Answer(answer.getKey(), description(answer.getValue(), language)))
                            .toList()));
        });
        return operations;
    }

    private static Parameter parameter(JsonNode given, Language language) {
        var node = resolved(given);
        var schema = node.get("schema");
        var type = new StringBuilder(schema.get("type").asString());
        for (var detail : List.of("format", "minimum", "maximum", "default")) {
            if (schema.has(detail)) {
                type.append(detail.equals("format") ? " " : ", " + detail + " ")
                        .append(schema.get(detail).asString());
            }
        }
        if (schema.has("enum")) {
            type.append(": ")
                    .append(String.join(
                            ", ",
                            elements(schema.get("enum")).stream()
                                    .map(JsonNode::asString)
                                    .toList()));
        }
        return new Parameter(
                node.get("name").asString(),
                type.toString(),
                node.path("required").asBoolean(false),
                description(node, language));
    }

    /// Where a node only points to another, that one.
    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? TREE.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String description(JsonNode given, Language language) {
        var node = resolved(given);
        var key = language == Language.ARABIC ? "x-description-ar" : "description";
        return Optional.ofNullable(node.get(key)).map(JsonNode::asString).orElseThrow();
    }

    private static List<JsonNode> elements(@Nullable JsonNode array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static byte[] read() {
        try (var stream = ApiDescription.class.getResourceAsStream("openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("marsad/api/openapi.json is missing from the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
