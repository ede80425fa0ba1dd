package marsad.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the whole of a request.
final class Calls {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] NOTHING = new byte[0];

    private Calls() {}

    /// @param longest bytes of a body that are taken
    /// @throws Refusal where the body is longer
    static Call read(ServerRequest request, Visit visit, Wing.Visitor visitor, int longest) {
        var headers = new HashMap<String, String>();
        request.headers().forEach(header -> headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header.get()));
        var body = body(request, longest);
        var isForm = headers.getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .startsWith(FORM);
        return new Call(
                visit,
                request.prologue().method().text(),
                visitor,
                Call.fields(request.query().rawValue()),
                isForm ? Call.fields(new String(body, StandardCharsets.UTF_8)) : Map.<String, List<String>>of(),
                headers,
                cookies(headers.getOrDefault(HeaderNames.COOKIE.lowerCase(), "")),
                body);
    }

    private static Map<String, String> cookies(String header) {
        var cookies = new LinkedHashMap<String, String>();
        for (var pair : header.split(";")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return cookies;
    }

    private static byte[] body(ServerRequest request, int longest) {
        if (!request.content().hasEntity()) {
            return NOTHING;
        }
        try (var stream = request.content().inputStream()) {
            var body = stream.readNBytes(longest + 1);
            if (body.length > longest) {
                throw Refusal.tooLong();
            }
            return body;
        } catch (IOException brokenOff) {
            throw Refusal.badBody();
        }
    }
}
