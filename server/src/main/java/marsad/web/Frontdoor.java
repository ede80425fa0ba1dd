package marsad.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.store.Fault;
import marsad.store.MarsadException;
import org.jspecify.annotations.Nullable;

/// The one door to the web: takes requests, finds edition and language, answers from the cache or has the answer made,
/// and turns what goes wrong into a page.
public final class Frontdoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Frontdoor.class.getName());
    private static final String ASSETS = "/assets/";
    private static final int LONGEST_PARAMETER = 400;
    /// Of any body; each desk has its own, smaller one.
    private static final long LONGEST_BODY = 16L << 20;

    private final WebConfig config;
    private final Pulse pulse;
    private final Metrics metrics;
    private final List<Wing> wings;
    private final PageCache cache;
    private final WebServer server;

    private Frontdoor(WebConfig config, Pulse pulse, Metrics metrics, List<Wing> wings) {
        this.config = config;
        this.pulse = pulse;
        this.metrics = metrics;
        this.wings = wings.stream()
                .sorted(Comparator.comparingInt((Wing wing) -> wing.root().length())
                        .reversed())
                .toList();
        this.cache = new PageCache(config.cacheBytes());
        metrics.watch("marsad_page_cache_hits", "Answers taken from the page cache.", cache::hits);
        metrics.watch("marsad_page_cache_misses", "Answers that had to be made.", cache::misses);
        this.server = WebServer.builder()
                .host(config.host())
                .port(config.port())
                .connectionOptions(options -> options.tcpNoDelay(true))
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(2))
                .maxPayloadSize(LONGEST_BODY)
                .routing(this::enterAll)
                .build();
    }

    /// Opens the door; from then on requests are answered.
    ///
    /// @throws MarsadException [Fault#ADDRESS_TAKEN] where the address can't be listened on
    public static Frontdoor open(WebConfig config, Pulse pulse, Metrics metrics, List<Wing> wings) {
        var door = new Frontdoor(config, pulse, metrics, wings);
        door.server.start();
        if (!door.server.isRunning()) { // the server logs why it could not start, and comes back as if it had
            throw new MarsadException(
                    Fault.ADDRESS_TAKEN, config.host() + ":" + config.port(), whyNotBound(config), null);
        }
        return door;
    }

    private static String whyNotBound(WebConfig config) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(config.host(), config.port()));
            return "the server did not start";
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// The port that is listened on.
    public int port() {
        return server.port();
    }

    /// Where an edition is found.
    public record Address(String url, String edition) {}

    /// Where the editions are found, in their order.
    public List<Address> addresses() {
        var open = config.host().equals("0.0.0.0") || config.host().equals("127.0.0.1") ? "localhost" : config.host();
        var asked = new Origin("http", open, ":" + port());
        return pulse.beat().editions().stream()
                .map(edition -> new Address(
                        (config.baseUrl() != null
                                        ? publicOrigin(edition.host(), Origin.of(config.baseUrl()))
                                        : publicOrigin(edition.host(), asked))
                                + "/",
                        edition.nameAr() + " / " + edition.nameEn()))
                .toList();
    }

    /// Answers what is being asked and closes.
    @Override
    public void close() {
        server.stop();
    }

    private void enterAll(HttpRouting.Builder routing) {
        var entrance = new HelidonEntrance(routing);
        wings.forEach(wing -> wing.enter(entrance));
        routing.route(Method.predicate(Method.GET, Method.HEAD), PathMatchers.prefix(ASSETS), (request, response) -> {
            var asset = Assets.at(request.path().path());
            if (asset.isPresent()) {
                Answers.send(request, response, asset.get(), config);
            } else {
                refuse(request, response, null, Refusal.notFound());
            }
        });
        routing.any((request, response) -> refuse(request, response, null, nothingThere(request)));
        routing.error(Refusal.class, (request, response, refusal) -> refuse(request, response, null, refusal));
        routing.error(Throwable.class, (request, response, failure) -> {
            LOG.log(Level.SEVERE, "The answer to a request broke off", failure);
            refuse(request, response, null, Refusal.broken());
        });
    }

    private final class HelidonEntrance implements Wing.Entrance {
        private final HttpRouting.Builder routing;

        HelidonEntrance(HttpRouting.Builder routing) {
            this.routing = routing;
        }

        @Override
        public void page(String pattern, Set<String> parameters, Wing.Responder responder) {
            page(pattern, parameters, responder, (visit, visitor) -> {});
        }

        @Override
        public void page(String pattern, Set<String> parameters, Wing.Responder responder, Wing.Afterwards afterwards) {
            route(pattern, pattern, null, "", parameters, true, responder, afterwards);
            for (var language : Language.values()) {
                var prefix = "/" + language.tag();
                var prefixed = pattern.equals("/") ? prefix : prefix + pattern;
                route(pattern, prefixed, language, prefix, parameters, true, responder, afterwards);
            }
        }

        @Override
        public void document(Language language, String pattern, Set<String> parameters, Wing.Responder responder) {
            route(pattern, pattern, language, "", parameters, true, responder, (visit, visitor) -> {});
        }

        @Override
        public void resource(String pattern, Set<String> parameters, Wing.Responder responder) {
            routing.route(
                    Method.predicate(Method.GET, Method.HEAD), PathMatchers.create(pattern), (request, response) -> {
                        for (var name : request.query().names()) {
                            if (!parameters.contains(name)) {
                                throw Refusal.badParameter(
                                        "refusal.unknown-parameter",
                                        name,
                                        request.query().first(name).orElse(""),
                                        String.join(", ", new TreeSet<>(parameters)));
                            }
                        }
                        response.next();
                    });
            document(Language.ENGLISH, pattern, parameters, responder);
        }

        @Override
        public void live(String pattern, Wing.Responder responder) {
            route(pattern, pattern, Language.ENGLISH, "", Set.of(), false, responder, (visit, visitor) -> {});
        }

        @Override
        public void desk(String pattern, boolean spoken, int longest, Wing.Clerk clerk) {
            desk(pattern, pattern, spoken ? null : Language.ENGLISH, "", longest, clerk);
            if (spoken) {
                for (var language : Language.values()) {
                    var prefix = "/" + language.tag();
                    desk(pattern, prefix + pattern, language, prefix, longest, clerk);
                }
            }
        }

        private void desk(
                String name,
                String pattern,
                @Nullable Language language,
                String prefix,
                int longest,
                Wing.Clerk clerk) {
            routing.any(pattern, (request, response) -> {
                var start = System.nanoTime();
                var status = 500;
                Visit visit = null;
                try {
                    visit = visit(request, language, prefix, Set.of());
                    var reply = clerk.answer(Calls.read(request, visit, visitor(request), longest));
                    reply.headers()
                            .forEach(header ->
                                    response.headers().add(HeaderValues.create(header.getKey(), header.getValue())));
                    status = Answers.send(request, response, reply.rendered(), config);
                } catch (Refusal refusal) {
                    status = refuse(request, response, visit, refusal);
                } catch (MarsadException failure) {
                    LOG.log(Level.WARNING, "A desk can''t answer: {0}", failure.getMessage());
                    status = refuse(request, response, visit, Refusal.unavailable());
                } finally {
                    metrics.answered(name, status, System.nanoTime() - start);
                }
            });
        }

        private void route(
                String name,
                String pattern,
                @Nullable Language language,
                String prefix,
                Set<String> parameters,
                boolean kept,
                Wing.Responder responder,
                Wing.Afterwards afterwards) {
            routing.route(
                    Method.predicate(Method.GET, Method.HEAD), PathMatchers.create(pattern), (request, response) -> {
                        var start = System.nanoTime();
                        var status = 500;
                        Visit visit = null;
                        try {
                            visit = visit(request, language, prefix, parameters);
                            var answer = answer(visit, !prefix.isEmpty(), kept, responder);
                            status = Answers.send(request, response, answer, config);
                            afterwards.served(visit, visitor(request));
                        } catch (Refusal refusal) {
                            status = refuse(request, response, visit, refusal);
                        } catch (MarsadException failure) {
                            LOG.log(Level.WARNING, "A page can''t be made: {0}", failure.getMessage());
                            status = refuse(request, response, visit, Refusal.unavailable());
                        } finally {
                            metrics.answered(name, status, System.nanoTime() - start);
                        }
                    });
        }
    }

    private Rendered answer(Visit visit, boolean prefixed, boolean kept, Wing.Responder responder) {
        if (prefixed && visit.language().tag().equals(visit.edition().language())) {
            return Rendered.moved(visit.links().here());
        }
        return kept ? cache.answer(visit.key(), () -> responder.respond(visit)) : responder.respond(visit);
    }

    /// @param language of the page, or null for the edition's own
    /// @param prefix the part of the path that says it
    private Visit visit(ServerRequest request, @Nullable Language language, String prefix, Set<String> parameters) {
        var asked = Origin.ofHostHeader(request.authority()).orElseThrow(Refusal::badHost);
        var beat = pulse.beat();
        var edition = beat.edition(asked.host());
        var origin = config.baseUrl() == null ? asked : publicOrigin(edition.host(), Origin.of(config.baseUrl()));
        var spoken =
                language != null ? language : Language.of(edition.language()).orElse(Language.ARABIC);
        var path = request.path().rawPathNoParams().substring(prefix.length());
        return new Visit(
                beat,
                edition,
                spoken,
                origin,
                path.isEmpty() ? "/" : path,
                segments(request),
                query(request, parameters));
    }

    private static Origin publicOrigin(String editionHost, Origin base) {
        return editionHost.equals("*") ? base : base.on(editionHost);
    }

    private static Map<String, String> segments(ServerRequest request) {
        var parameters = request.path().pathParameters();
        var segments = new HashMap<String, String>();
        for (var name : parameters.names()) {
            segments.put(name, parameters.get(name));
        }
        return segments;
    }

    private static TreeMap<String, String> query(ServerRequest request, Set<String> known) {
        var query = new TreeMap<String, String>();
        var given = request.query();
        if (!given.isEmpty()) {
            for (var name : known) {
                given.first(name)
                        .asOptional()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> query.put(name, shortened(value)));
            }
        }
        return query;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_PARAMETER ? value : value.substring(0, LONGEST_PARAMETER);
    }

    private Wing.Visitor visitor(ServerRequest request) {
        var forwarded =
                config.behindProxy() ? request.headers().first(HeaderNames.X_FORWARDED_FOR) : Optional.<String>empty();
        var address = forwarded
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .orElseGet(() -> request.remotePeer().host());
        return new Wing.Visitor(
                address, request.headers().first(HeaderNames.USER_AGENT).orElse(""));
    }

    private int refuse(ServerRequest request, ServerResponse response, @Nullable Visit known, Refusal refusal) {
        var path = request.path().rawPathNoParams();
        if (refusal.status() == 404 && path.length() > 1 && path.endsWith("/")) {
            return Answers.send(request, response, Rendered.moved("/" + path.replaceAll("^/+|/+$", "")), config);
        }
        var visit = known != null ? known : errorVisit(request);
        var wing = wings.stream()
                .filter(candidate -> visit.path().startsWith(candidate.root()))
                .findFirst()
                .orElseGet(wings::getLast);
        if (refusal.status() == 405) {
            response.header(HeaderNames.ALLOW, "GET, HEAD");
        }
        return Answers.send(request, response, wing.refuse(visit, refusal), config);
    }

    /// A visit to show a refusal in, whatever is wrong with the request.
    private Visit errorVisit(ServerRequest request) {
        var path = request.path().rawPathNoParams();
        var beat = pulse.beat();
        var origin = Origin.ofHostHeader(request.authority()).orElseGet(() -> new Origin("http", "localhost", ""));
        var edition = beat.edition(origin.host());
        for (var language : Language.values()) {
            if (path.equals("/" + language.tag()) || path.startsWith("/" + language.tag() + "/")) {
                return new Visit(beat, edition, language, origin, path.substring(3), Map.of(), new TreeMap<>());
            }
        }
        var language = Language.of(edition.language()).orElse(Language.ARABIC);
        return new Visit(beat, edition, language, origin, path, Map.of(), new TreeMap<>());
    }

    private static Refusal nothingThere(ServerRequest request) {
        var method = request.prologue().method();
        return method.equals(Method.GET) || method.equals(Method.HEAD) ? Refusal.notFound() : Refusal.badMethod();
    }
}
