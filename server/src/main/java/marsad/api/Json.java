package marsad.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import marsad.web.Catalogue;
import marsad.web.Language;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON: names in snake_case, times in ISO 8601, what is absent as `null`.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    static Rendered of(Object value) {
        return Rendered.of("application/json", bytes(value));
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /// What was refused and why, by RFC 9457, in English.
    static Rendered problem(Visit visit, Refusal refusal) {
        var words = Catalogue.of(Language.ENGLISH);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", words.text("error." + refusal.status()));
        problem.put("status", refusal.status());
        problem.put("detail", refusal.sentence(words));
        problem.put("instance", visit.path());
        return Rendered.of(refusal.status(), "application/problem+json", Rendered.Freshness.LIVE, bytes(problem));
    }
}
