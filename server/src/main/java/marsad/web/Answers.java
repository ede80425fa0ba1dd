package marsad.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// Sends answers with the headers that belong to them.
final class Answers {
    /// A page takes nothing from anywhere but here and stands in no frame. The scripts that bear its nonce run, and no
    /// other; they cannot make scripts or mark-up out of text (Trusted Types).
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'; script-src ";
    private static final Header NO_SCRIPTS = HeaderValues.createCached("Content-Security-Policy", POLICY + "'none'");
    private static final List<Header> GUARDS = List.of(
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Referrer-Policy", "strict-origin-when-cross-origin"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("X-Permitted-Cross-Domain-Policies", "none"),
            HeaderValues.createCached("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));
    private static final Header TRANSPORT = HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");
    /// JSON and feeds are for anybody's programs.
    private static final Header OPEN = HeaderValues.createCached("Access-Control-Allow-Origin", "*");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");
    private static final Header GZIP = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");

    private Answers() {}

    /// Sends an answer, or «not modified» where the reader has it already.
    ///
    /// @return the status that was sent
    static int send(ServerRequest request, ServerResponse response, Rendered rendered, WebConfig config) {
        GUARDS.forEach(response::header);
        if (config.baseUrl() != null && "https".equals(config.baseUrl().getScheme())) {
            response.header(TRANSPORT);
        }
        if (rendered.mediaType().contains("json") || rendered.mediaType().contains("xml")) {
            response.header(OPEN);
        }
        response.header(HeaderNames.CACHE_CONTROL, rendered.freshness().cacheControl());
        response.header(VARY);
        if (rendered.link() != null) {
            response.headers().add(HeaderValues.create("Link", rendered.link()));
        }
        if (rendered.location() != null) {
            response.header(HeaderNames.LOCATION, rendered.location());
        }
        if (rendered.status() == 200 && rendered.freshness() != Rendered.Freshness.LIVE) {
            response.header(HeaderNames.ETAG, rendered.tag());
            if (request.headers()
                    .first(HeaderNames.IF_NONE_MATCH)
                    .filter(known -> known.contains(rendered.tag()))
                    .isPresent()) {
                response.status(Status.NOT_MODIFIED_304).send();
                return 304;
            }
        }
        // Not with «not modified»: then the policy that came with the kept page, and fits its nonce, stays.
        var nonce = rendered.nonce();
        response.header(
                nonce == null
                        ? NO_SCRIPTS
                        : HeaderValues.create(
                                "Content-Security-Policy", POLICY + "'nonce-" + nonce + "' 'strict-dynamic'"));
        response.status(rendered.status());
        response.header(HeaderNames.CONTENT_TYPE, rendered.mediaType());
        var bytes = rendered.bytes();
        if (takesGzip(request) && !isPrivatePage(rendered)) {
            var gzip = rendered.gzip();
            if (gzip != null) {
                response.header(GZIP);
                bytes = gzip;
            }
        }
        if (request.prologue().method().equals(Method.HEAD)) {
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(bytes.length));
            response.send();
        } else {
            response.send(bytes);
        }
        return rendered.status();
    }

    /// A page for one person holds secrets beside what an attacker may choose: compressed, its length would tell them.
    private static boolean isPrivatePage(Rendered rendered) {
        return rendered.freshness() == Rendered.Freshness.LIVE
                && rendered.mediaType().startsWith("text/html");
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .filter(encodings -> encodings.contains("gzip") && !encodings.contains("gzip;q=0"))
                .isPresent();
    }
}
