package marsad.readers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import marsad.web.Call;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers in the forms that the protocols want, and what they send read.
final class Answer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Answer() {}

    static Reply json(Object value) {
        return Reply.of(json(200, value));
    }

    static Rendered json(int status, Object value) {
        return Rendered.of(
                status, "application/json; charset=utf-8", Rendered.Freshness.LIVE, MAPPER.writeValueAsBytes(value));
    }

    static Reply text(String text) {
        return Reply.of(Rendered.of(
                200, "text/plain; charset=utf-8", Rendered.Freshness.LIVE, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Reply empty(int status) {
        return Reply.of(Rendered.of(status, "application/json", Rendered.Freshness.LIVE, new byte[0]));
    }

    static Reply xml(String mediaType, String text) {
        return Reply.of(Rendered.of(
                200, mediaType + "; charset=utf-8", Rendered.Freshness.LIVE, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Nobody is known; a program is told how to sign in.
    static Reply unknown(@Nullable String challenge) {
        var reply = Reply.of(json(401, Map.of("error_message", "Access Unauthorized")));
        return challenge == null ? reply : reply.with("WWW-Authenticate", challenge);
    }

    /// The object that was sent.
    ///
    /// @throws Refusal where it is none
    static JsonNode sent(Call call) {
        try {
            var tree = call.body().length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(call.body());
            if (!tree.isObject()) {
                throw Refusal.badBody();
            }
            return tree;
        } catch (JacksonException unreadable) {
            throw Refusal.badBody();
        }
    }

    /// Name and password of the header `Authorization: Basic`; null where there is none.
    static Map.@Nullable Entry<String, String> basic(Call call) {
        var header = call.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "basic ", 0, 6)) {
            return null;
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0 ? null : Map.entry(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /// An object with its members in this order; a null stays a null.
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i + 1 < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /// A whole number, or what stands for it where it is none.
    static long number(@Nullable String text, long otherwise) {
        return text != null && text.strip().matches("-?[0-9]{1,18}") ? Long.parseLong(text.strip()) : otherwise;
    }
}
