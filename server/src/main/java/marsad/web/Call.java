package marsad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marsad.web.Wing.Visitor;

/// A request as a desk sees it: whole, with method, body, headers and cookies. What a [Visit] leaves out so that pages
/// can be kept is here; the answer to a call is never kept.
///
/// @param visit edition, language, path and links; its parameters are empty, see `query`
/// @param method `GET`, `POST` …
/// @param visitor who asks
/// @param query the parameters of the address, decoded, each with its values in order
/// @param form the fields of a form sent with it, decoded; empty where the body is no form
/// @param headers by name in lower case, the first of each
/// @param cookies by name
/// @param body as sent; empty where there is none
public record Call(
        Visit visit,
        String method,
        Visitor visitor,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        Map<String, String> headers,
        Map<String, String> cookies,
        byte[] body) {

    public Call {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
    }

    /// The value of a parameter: of the form, else of the address.
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /// All values of a parameter: those of the form, then those of the address.
    public List<String> values(String name) {
        var all = new ArrayList<>(form.getOrDefault(name, List.of()));
        all.addAll(query.getOrDefault(name, List.of()));
        return all;
    }

    /// Whether there is such a parameter, with or without a value.
    public boolean has(String name) {
        return form.containsKey(name) || query.containsKey(name);
    }

    /// A header's value.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// A cookie's value.
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /// Whether readers reach the portal over https, so that a cookie may be kept from anything else.
    public boolean secure() {
        return visit.origin().scheme().equals("https");
    }

    /// Whether something is to be done, where GET and HEAD only look.
    public boolean acts() {
        return !(method.equals("GET") || method.equals("HEAD"));
    }

    /// Fields of a form as browsers send them: `a=1&b=2`, percent-encoded UTF-8. What can't be decoded stays as it is.
    static Map<String, List<String>> fields(String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
