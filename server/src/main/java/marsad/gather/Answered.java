package marsad.gather;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import marsad.gather.Fetched.Trouble;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Reads what a site answers.
final class Answered {
    private static final Duration REST_UNLESS_SAID = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private Answered() {}

    /// What an answer that is no redirect means.
    ///
    /// @param url where it came from in the end
    /// @param movedTo the address to ask from now on, or null
    /// @param most the most bytes, unpacked
    static Fetched read(Response response, HttpUrl url, @Nullable String movedTo, int most) throws IOException {
        return switch (response.code()) {
            case 200, 203 -> body(response, url, movedTo, most);
            case 304 ->
                new Fetched.Unchanged(response.header("ETag"), response.header("Last-Modified"), fresh(response));
            case 410 -> new Fetched.Failed(Trouble.GONE, "410", null);
            case 429, 503 -> new Fetched.Failed(Trouble.BUSY, Integer.toString(response.code()), retryAfter(response));
            default -> new Fetched.Failed(Trouble.STATUS, Integer.toString(response.code()), retryAfter(response));
        };
    }

    private static Fetched body(Response response, HttpUrl url, @Nullable String movedTo, int most) throws IOException {
        try {
            var links = response.headers("Link");
            return new Fetched.Body(
                    Encodings.unpacked(response.body().byteStream(), response.header("Content-Encoding"), most),
                    url.toString(),
                    movedTo,
                    response.header("Content-Type"),
                    response.header("ETag"),
                    response.header("Last-Modified"),
                    fresh(response),
                    Links.target(links, "hub", url.toString()),
                    Links.target(links, "self", url.toString()));
        } catch (Encodings.TooLong more) {
            return new Fetched.Failed(Trouble.TOO_LONG, (most >> 20) + " MB", null);
        } catch (Encodings.Undecodable encoding) {
            return new Fetched.Failed(Trouble.ENCODING, String.valueOf(encoding.getMessage()), null);
        }
    }

    /// How long a site asks to be left alone with everything that we want of it; null where it does not.
    static @Nullable Duration rest(Response response) {
        var said = retryAfter(response);
        if (response.code() == 429) {
            return shorter(said == null ? REST_UNLESS_SAID : said);
        }
        return response.code() == 503 && said != null ? shorter(said) : null;
    }

    private static Duration shorter(Duration rest) {
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    /// What `Cache-Control` promises, without the time that the answer has lain in a cache (`Age`); nothing where it
    /// says that the answer is not to be kept.
    private static @Nullable Duration fresh(Response response) {
        var control = response.cacheControl();
        var age = response.header("Age");
        var left = control.maxAgeSeconds() - (age != null && age.matches("[0-9]{1,8}") ? Integer.parseInt(age) : 0);
        return control.noCache() || control.noStore() || left <= 0 ? null : Duration.ofSeconds(left);
    }

    private static @Nullable Duration retryAfter(Response response) {
        var value = response.header("Retry-After");
        if (value == null) {
            return null;
        }
        if (value.strip().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value.strip()));
        }
        try {
            var until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(Instant.now(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
