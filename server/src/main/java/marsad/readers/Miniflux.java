package marsad.readers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.store.Account;
import marsad.store.ReaderItems.Order;
import marsad.store.ReaderQuery;
import marsad.web.Call;
import marsad.web.Refusal;
import marsad.web.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The REST API of Miniflux: feeds, categories, entries with their status and star. Signs in with `X-Auth-Token`, or
/// with
/// name and token as a password. What would change feeds is refused with 403.
final class Miniflux {
    private static final int ENTRIES = 100;
    private static final int MOST_ENTRIES = 1_000;

    private final Shelf shelf;
    private final MinifluxObjects objects;
    private final List<Route> routes;

    /// A call of an account.
    private record Ask(Call call, Account account) {}

    private interface Clerk {
        Reply answer(Ask ask, Matcher found);
    }

    private record Route(String method, Pattern path, Clerk clerk) {
        Route(String method, String path, Clerk clerk) {
            this(method, Pattern.compile(path), clerk);
        }
    }

    Miniflux(Shelf shelf) {
        this.shelf = shelf;
        objects = new MinifluxObjects(shelf);
        routes = List.of(
                new Route("GET", "me", (ask, found) -> Answer.json(objects.user(ask.account(), ENTRIES))),
                new Route("GET", "version", (ask, found) -> Answer.json(MinifluxObjects.version())),
                new Route("GET", "categories", (ask, found) -> categories(ask)),
                new Route("GET", "categories/(\\d+)/feeds", this::feedsOfCategory),
                new Route("GET", "categories/(\\d+)/entries", this::entriesOfCategory),
                new Route("GET", "categories/(\\d+)/entries/(\\d+)", (ask, found) -> entry(ask, found.group(2))),
                new Route("PUT", "categories/(\\d+)/mark-all-as-read", this::markCategory),
                new Route("PUT", "categories/(\\d+)/refresh", (ask, found) -> Answer.empty(204)),
                new Route(
                        "GET",
                        "feeds",
                        (ask, found) ->
                                Answer.json(feeds(ask, shelf.feeds(ask.call().visit())))),
                new Route("GET", "feeds/counters", (ask, found) -> counters(ask)),
                new Route("PUT", "feeds/refresh", (ask, found) -> Answer.empty(204)),
                new Route(
                        "GET",
                        "feeds/(\\d+)",
                        (ask, found) -> Answer.json(
                                feeds(ask, List.of(known(ask, found.group(1)))).getFirst())),
                new Route("PUT", "feeds/(\\d+)/refresh", (ask, found) -> Answer.empty(204)),
                new Route("GET", "feeds/(\\d+)/entries", this::entriesOfFeed),
                new Route("GET", "feeds/(\\d+)/entries/(\\d+)", (ask, found) -> entry(ask, found.group(2))),
                new Route("PUT", "feeds/(\\d+)/mark-all-as-read", this::markFeed),
                new Route("GET", "entries", (ask, found) -> entries(ask, everything(ask))),
                new Route("PUT", "entries", (ask, found) -> setStatus(ask)),
                new Route("GET", "entries/(\\d+)", (ask, found) -> entry(ask, found.group(1))),
                new Route("PUT", "entries/(\\d+)/(?:bookmark|star)", this::toggleStar),
                new Route("PUT", "users/(\\d+)/mark-all-as-read", (ask, found) -> markAll(ask, everything(ask))),
                new Route(
                        "GET",
                        "integrations/status",
                        (ask, found) -> Answer.json(Answer.object("has_integrations", false))),
                new Route(
                        "GET",
                        "export",
                        (ask, found) -> Opml.of(
                                ask.call().visit(), shelf.feeds(ask.call().visit()))),
                new Route("PUT", "flush-history", (ask, found) -> Answer.empty(202)));
    }

    /// Everything under `/v1/`, and the two addresses beside it.
    Reply answer(Call call) {
        var path = call.visit().path();
        if (path.equals("/healthcheck")) {
            return Answer.text("OK");
        }
        if (path.equals("/version")) {
            return Answer.text(MinifluxObjects.VERSION);
        }
        var account = call.header("x-auth-token").flatMap(shelf.gate()::reader).or(() -> shelf.basic(call));
        if (account.isEmpty()) {
            return Answer.unknown("Basic realm=\"Marsad\"");
        }
        var asked = path.substring("/v1/".length());
        var method = call.method().equals("HEAD") ? "GET" : call.method();
        var there = false;
        for (var route : routes) {
            var found = route.path().matcher(asked);
            if (found.matches()) {
                if (route.method().equals(method)) {
                    return route.clerk().answer(new Ask(call, account.get()), found);
                }
                there = true;
            }
        }
        if (there || asked.matches("(feeds|categories|users|discover|import|api-keys)(/.*)?")) {
            throw Refusal.forbidden("refusal.reader-feeds");
        }
        throw Refusal.notFound();
    }

    private Reply categories(Ask ask) {
        var visit = ask.call().visit();
        var counted = ask.call().value("counts").filter("true"::equals).isPresent();
        var unread = counted ? unread(ask) : Map.<Integer, Integer>of();
        return Answer.json(shelf.labels(visit).stream()
                .map(label -> {
                    var category = MinifluxObjects.category(ask.account(), label);
                    if (counted) {
                        var feeds = shelf.under(visit, label);
                        category.put("feed_count", feeds.size());
                        category.put(
                                "total_unread",
                                feeds.stream()
                                        .mapToInt(feed -> unread.getOrDefault(feed, 0))
                                        .sum());
                    }
                    return category;
                })
                .toList());
    }

    private Map<Integer, Integer> unread(Ask ask) {
        var counts = new LinkedHashMap<Integer, Integer>();
        shelf.items()
                .unread(ask.account(), ask.call().visit().selection())
                .forEach(unread -> counts.put(unread.feed(), unread.count()));
        return counts;
    }

    private Reply counters(Ask ask) {
        var unread = new LinkedHashMap<String, Integer>();
        var read = new LinkedHashMap<String, Integer>();
        for (var feed :
                shelf.items().countByFeed(ask.account(), ask.call().visit().selection())) {
            unread.put(String.valueOf(feed.feed()), feed.unread());
            read.put(String.valueOf(feed.feed()), feed.read());
        }
        return Answer.json(Answer.object("reads", read, "unreads", unread));
    }

    private List<Map<String, @Nullable Object>> feeds(Ask ask, List<Shelf.Feed> feeds) {
        return feeds.stream()
                .map(feed -> MinifluxObjects.feed(ask.call().visit(), ask.account(), feed))
                .toList();
    }

    private Reply feedsOfCategory(Ask ask, Matcher found) {
        var label = label(ask, found.group(1));
        return Answer.json(feeds(
                ask,
                shelf.feeds(ask.call().visit()).stream()
                        .filter(feed -> feed.label().equals(label))
                        .toList()));
    }

    private Reply entriesOfCategory(Ask ask, Matcher found) {
        return entries(ask, everything(ask).ofFeeds(shelf.under(ask.call().visit(), label(ask, found.group(1)))));
    }

    private Reply entriesOfFeed(Ask ask, Matcher found) {
        return entries(
                ask, everything(ask).ofFeeds(List.of(known(ask, found.group(1)).number())));
    }

    private Reply entries(Ask ask, ReaderQuery base) {
        var call = ask.call();
        var query = filtered(ask, base);
        var limit = (int) Math.clamp(Answer.number(call.value("limit").orElse(null), ENTRIES), 0, MOST_ENTRIES);
        var offset = (int) Math.clamp(Answer.number(call.value("offset").orElse(null), 0), 0, Integer.MAX_VALUE);
        var items = shelf.items().list(ask.account(), query, order(call), limit == 0 ? MOST_ENTRIES : limit, offset);
        return Answer.json(Answer.object(
                "total", shelf.items().count(ask.account(), query),
                "entries",
                        items.stream()
                                .map(item -> objects.entry(ask.call().visit(), ask.account(), item))
                                .toList()));
    }

    private ReaderQuery filtered(Ask ask, ReaderQuery base) {
        var call = ask.call();
        var statuses = call.values("status");
        var query = base;
        if (!statuses.isEmpty()) {
            var unread = statuses.contains("unread");
            var read = statuses.contains("read");
            query = unread && read
                    ? query
                    : unread ? query.unread(true) : read ? query.unread(false) : query.ofFeeds(List.of());
        }
        var starred = call.value("starred");
        if (starred.isPresent()) {
            query = query.starred(List.of("1", "true", "").contains(starred.get()));
        }
        var feed = call.value("feed_id");
        if (feed.isPresent()) {
            query = query.ofFeeds(List.of(known(ask, feed.get()).number()));
        }
        var category = call.value("category_id");
        if (category.isPresent()) {
            query = query.ofFeeds(shelf.under(call.visit(), label(ask, category.get())));
        }
        return query.withWords(
                        call.value("search").filter(words -> !words.isBlank()).orElse(null))
                .published(
                        seconds(call, "published_after")
                                .or(() -> seconds(call, "after"))
                                .orElse(null),
                        seconds(call, "published_before")
                                .or(() -> seconds(call, "before"))
                                .orElse(null))
                .changed(
                        seconds(call, "changed_after").orElse(null),
                        seconds(call, "changed_before").orElse(null))
                .between(id(call, "after_entry_id"), id(call, "before_entry_id"));
    }

    private static Order order(Call call) {
        var down = !call.value("direction").orElse("asc").equals("desc");
        return switch (call.value("order").orElse("published_at")) {
            case "id" -> down ? Order.BY_NUMBER : Order.BY_NUMBER_DOWN;
            default -> down ? Order.OLDEST : Order.NEWEST;
        };
    }

    private static Optional<Instant> seconds(Call call, String name) {
        var number = Answer.number(call.value(name).orElse(null), -1);
        return number < 0 || number > 1L << 40 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(number));
    }

    private static @Nullable Long id(Call call, String name) {
        var number = Answer.number(call.value(name).orElse(null), 0);
        return number > 0 ? number : null;
    }

    private Reply entry(Ask ask, String id) {
        return shelf
                .items()
                .list(ask.account(), everything(ask).ofIds(List.of(Answer.number(id, 0))), Order.NEWEST, 1, 0)
                .stream()
                .findFirst()
                .map(item -> Answer.json(objects.entry(ask.call().visit(), ask.account(), item)))
                .orElseThrow(Refusal::notFound);
    }

    private Reply setStatus(Ask ask) {
        var sent = Answer.sent(ask.call());
        var read = switch (sent.path("status").asString("")) {
            case "read", "removed" -> true;
            case "unread" -> false;
            default -> throw Refusal.badBody();
        };
        var ids = new ArrayList<Long>();
        for (JsonNode id : sent.path("entry_ids")) {
            ids.add(id.asLong(0));
        }
        shelf.items().mark(ask.account(), ids, read, null, shelf.clock().instant());
        return Answer.empty(204);
    }

    private Reply toggleStar(Ask ask, Matcher found) {
        var id = Answer.number(found.group(1), 0);
        var item = shelf.items().list(ask.account(), everything(ask).ofIds(List.of(id)), Order.NEWEST, 1, 0).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
        shelf.items()
                .mark(
                        ask.account(),
                        List.of(id),
                        null,
                        !item.starred(),
                        shelf.clock().instant());
        return Answer.empty(204);
    }

    private Reply markCategory(Ask ask, Matcher found) {
        return markAll(ask, everything(ask).ofFeeds(shelf.under(ask.call().visit(), label(ask, found.group(1)))));
    }

    private Reply markFeed(Ask ask, Matcher found) {
        return markAll(
                ask, everything(ask).ofFeeds(List.of(known(ask, found.group(1)).number())));
    }

    private Reply markAll(Ask ask, ReaderQuery query) {
        shelf.items().markAllRead(ask.account(), query, shelf.clock().instant());
        return Answer.empty(204);
    }

    private static ReaderQuery everything(Ask ask) {
        return ReaderQuery.of(ask.call().visit().selection());
    }

    private Shelf.Feed known(Ask ask, String number) {
        return shelf.feed(ask.call().visit(), Answer.number(number, 0)).orElseThrow(Refusal::notFound);
    }

    private Shelf.Label label(Ask ask, String number) {
        var wanted = Answer.number(number, 0);
        return shelf.labels(ask.call().visit()).stream()
                .filter(label -> label.number() == wanted)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
