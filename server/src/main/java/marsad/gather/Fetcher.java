package marsad.gather;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marsad.gather.Fetched.Trouble;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Asks the web, politely: one after another for each host with time in between, by the host's robots.txt, without
/// asking again for what did not change, and never anything that the [Guard] bars.
///
/// What the web does is a value. Used by any number of threads; best by virtual ones, since it waits.
public final class Fetcher implements AutoCloseable {
    /// What robots.txt knows us by.
    public static final String ROBOT = "marsad";

    private static final String AGENT = "Marsad/0.1 (news observatory; robot name: " + ROBOT + ")";
    private static final int REDIRECTS = 5;
    private static final int ROBOTS_BYTES = 500 << 10; // RFC 9309 asks for at least so many
    private static final int LONGEST_ROBOTS_BYTES = 4 << 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration ROBOTS_KEPT = Duration.ofHours(12);

    private final Guard guard;
    private final Turns turns;
    private final Pace pace;
    private final OkHttpClient client;
    private final Cache<String, BaseRobotRules> robots = Caffeine.newBuilder()
            .expireAfterWrite(ROBOTS_KEPT)
            .maximumSize(20_000)
            .build();

    /// How hard the web is asked.
    ///
    /// @param spacing the least time between two requests to one host; its robots.txt may ask for more
    /// @param patience the longest that one request may take, with all of its answer
    /// @param bytes the longest answer, uncompressed
    public record Pace(Duration spacing, Duration patience, int bytes) {
        /// What is polite to a site and bearable for us.
        public static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(45), 10 << 20);
    }

    /// What to ask for.
    ///
    /// @param address the address
    /// @param etag what the site called the last answer, or null
    /// @param lastModified the site's date of the last answer, or null
    public record Wanted(
            String address, @Nullable String etag, @Nullable String lastModified) {
        /// An address that is asked for the first time.
        public static Wanted fresh(String address) {
            return new Wanted(address, null, null);
        }
    }

    public Fetcher(Guard guard, Turns turns, Pace pace) {
        this.guard = guard;
        this.turns = turns;
        this.pace = pace;
        client = new OkHttpClient.Builder()
                .dns(guard)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(pace.patience())
                .connectTimeout(pace.patience())
                .readTimeout(pace.patience())
                .addNetworkInterceptor(chain -> {
                    // The last look: at the address that the connection really has.
                    var route = Objects.requireNonNull(chain.connection()).route();
                    guard.check(
                            chain.request().url().host(), route.socketAddress().getAddress());
                    return chain.proceed(chain.request());
                })
                .build();
    }

    /// Asks for an address, following redirects.
    public Fetched fetch(Wanted wanted) throws InterruptedException {
        try {
            return follow(wanted);
        } catch (Guard.Barred barred) {
            return new Fetched.Failed(Trouble.BARRED, barred.objection() + " " + barred.getMessage(), null);
        } catch (Turns.Resting resting) {
            return new Fetched.Failed(Trouble.BUSY, "Retry-After", resting.left());
        } catch (UnknownHostException nowhere) {
            return new Fetched.Failed(Trouble.NO_HOST, String.valueOf(nowhere.getMessage()), null);
        } catch (InterruptedIOException late) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Fetched.Failed(Trouble.TIMED_OUT, "", null);
        } catch (IOException broken) {
            return new Fetched.Failed(Trouble.NO_CONNECTION, String.valueOf(broken.getMessage()), null);
        }
    }

    /// The addresses of site maps that a site's robots.txt names.
    public List<String> siteMaps(String address) throws InterruptedException {
        try {
            return rulesOf(guard.admit(address)).getSitemaps();
        } catch (IOException unreachable) {
            return List.of();
        }
    }

    /// Sends a form, following nothing.
    ///
    /// @param fields names and values; a name may stand more than once
    /// @return the status of the answer, or 0 where there is none
    public int post(String address, List<Map.Entry<String, String>> fields) throws InterruptedException {
        try {
            var url = guard.admit(address);
            var form = new FormBody.Builder(StandardCharsets.UTF_8);
            fields.forEach(field -> form.add(field.getKey(), field.getValue()));
            var request = new Request.Builder()
                    .url(url)
                    .header("User-Agent", AGENT)
                    .post(form.build())
                    .build();
            try (var turn = turns.take(url.host(), pace.spacing());
                    var response = client.newCall(request).execute()) {
                return response.code();
            }
        } catch (InterruptedIOException late) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return 0;
        } catch (IOException unreachable) {
            return 0;
        }
    }

    private Fetched follow(Wanted wanted) throws IOException, InterruptedException {
        var url = guard.admit(wanted.address());
        var forGood = true;
        String movedTo = null;
        for (var hops = 0; hops <= REDIRECTS; hops++) {
            var rules = rulesOf(url);
            if (!rules.isAllowed(url.toString())) {
                return new Fetched.Failed(Trouble.ROBOTS, url.host(), null);
            }
            try (var turn = turns.take(url.host(), spacing(rules));
                    var response = client.newCall(request(url, wanted)).execute()) {
                var target = response.header("Location");
                if (!isRedirect(response.code()) || target == null) {
                    rest(response, url);
                    return Answered.read(response, url, movedTo, pace.bytes());
                }
                var next = url.resolve(target);
                url = guard.admit(next == null ? target : next.toString());
                forGood &= response.code() == 301 || response.code() == 308;
                movedTo = forGood ? url.toString() : movedTo;
            }
        }
        return new Fetched.Failed(Trouble.REDIRECTS, url.toString(), null);
    }

    private Request request(HttpUrl url, Wanted wanted) {
        var request = new Request.Builder()
                .url(url)
                .header("User-Agent", AGENT)
                .header(
                        "Accept",
                        "application/rss+xml, application/atom+xml, application/feed+json, text/html, */*;q=0.5")
                .header(
                        "Accept-Encoding",
                        Encodings.ACCEPTED); // set by us, so the client leaves unpacking and its bounds to us
        if (wanted.etag() != null) {
            request.header("If-None-Match", wanted.etag());
        }
        if (wanted.lastModified() != null) {
            request.header("If-Modified-Since", wanted.lastModified());
        }
        return request.build();
    }

    private BaseRobotRules rulesOf(HttpUrl url) throws IOException, InterruptedException {
        var origin = url.resolve("/robots.txt");
        var key = String.valueOf(origin);
        var known = robots.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var rules = fetchRules(Objects.requireNonNull(origin));
        if (!rules.isDeferVisits()) {
            robots.put(key, rules);
        }
        return rules;
    }

    /// By RFC 9309: what is not there forbids nothing, what fails for the moment forbids all for the moment.
    private BaseRobotRules fetchRules(HttpUrl first) throws IOException, InterruptedException {
        var url = first;
        for (var hops = 0; hops <= REDIRECTS; hops++) {
            var request = new Request.Builder()
                    .url(url)
                    .header("User-Agent", AGENT)
                    .header("Accept-Encoding", Encodings.ACCEPTED)
                    .build();
            try (var turn = turns.take(url.host(), pace.spacing());
                    var response = client.newCall(request).execute()) {
                var next = isRedirect(response.code()) && response.header("Location") != null
                        ? url.resolve(Objects.requireNonNull(response.header("Location")))
                        : null;
                if (next != null) {
                    url = guard.admit(next.toString());
                    continue;
                }
                rest(response, url);
                if (response.code() != 200) {
                    return new SimpleRobotRulesParser()
                            .failedFetch(response.code() == TOO_MANY_REQUESTS ? UNAVAILABLE : response.code());
                }
                return new SimpleRobotRulesParser()
                        .parseContent(first.toString(), robotsTxt(response), "text/plain", List.of(ROBOT));
            }
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    /// The beginning of a robots.txt; all of it that we need read.
    private static byte[] robotsTxt(Response response) throws IOException {
        try {
            var bytes = Encodings.unpacked(
                    response.body().byteStream(), response.header("Content-Encoding"), LONGEST_ROBOTS_BYTES);
            return bytes.length <= ROBOTS_BYTES ? bytes : Arrays.copyOf(bytes, ROBOTS_BYTES);
        } catch (Encodings.TooLong bomb) {
            return new byte[0]; // nobody means it
        }
    }

    /// Where a site asks to be left alone, all of our nodes do so, whatever they want of it.
    private void rest(Response response, HttpUrl url) {
        var rest = Answered.rest(response);
        if (rest != null) {
            turns.rest(url.host(), rest);
        }
    }

    private Duration spacing(BaseRobotRules rules) {
        var asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return asked.compareTo(pace.spacing()) > 0 ? asked : pace.spacing();
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
