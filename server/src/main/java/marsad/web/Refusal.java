package marsad.web;

import java.util.List;

/// A request that gets no page, with the sentence that says why: the message of [#key()] in the [Catalogue].
///
/// Thrown by whoever finds out and answered at the front door, as a page or as `application/problem+json`.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient List<String> arguments;

    private Refusal(int status, String key, String... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// 404: there is no such page.
    public static Refusal notFound() {
        return new Refusal(404, "refusal.not-found");
    }

    /// 400: a parameter means nothing.
    ///
    /// @param arguments of the message; the first is the parameter's name, the second its value
    public static Refusal badParameter(String key, String... arguments) {
        return new Refusal(400, key, arguments);
    }

    /// 400: the request has no host name that can be read.
    static Refusal badHost() {
        return new Refusal(400, "refusal.host");
    }

    /// 401: nobody is known who asks.
    public static Refusal unknownReader() {
        return new Refusal(401, "refusal.sign-in");
    }

    /// 403: whoever asks may not, or the form was not one of ours.
    ///
    /// @param key of the sentence
    public static Refusal forbidden(String key) {
        return new Refusal(403, key);
    }

    /// 400: what was sent broke off or means nothing.
    public static Refusal badBody() {
        return new Refusal(400, "refusal.body");
    }

    /// 413: more was sent than is taken.
    static Refusal tooLong() {
        return new Refusal(413, "refusal.too-long");
    }

    /// 429: too many tries.
    public static Refusal tooMany() {
        return new Refusal(429, "refusal.too-many");
    }

    /// 405: only GET and HEAD are answered.
    static Refusal badMethod() {
        return new Refusal(405, "refusal.method");
    }

    /// 500: something of ours is broken.
    static Refusal broken() {
        return new Refusal(500, "refusal.broken");
    }

    /// 503: the store can't be reached for now.
    public static Refusal unavailable() {
        return new Refusal(503, "refusal.unavailable");
    }

    public int status() {
        return status;
    }

    /// Of the sentence in the catalogue.
    public String key() {
        return key;
    }

    /// The sentence for a reader.
    public String sentence(Catalogue catalogue) {
        return catalogue.text(key, arguments.toArray());
    }
}
