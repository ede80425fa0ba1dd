package marsad.readers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import marsad.accounts.Entry;
import marsad.store.Account;
import marsad.store.ReaderItems;
import marsad.store.ReaderItems.Order;
import marsad.store.ReaderQuery;
import marsad.web.Call;
import marsad.web.Cursor;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Reply;
import org.jspecify.annotations.Nullable;

/// The API of Google Reader as programs still speak it (FreshRSS, FeedHQ, Inoreader have carried it on): sign-in by
/// `ClientLogin`, streams of items, tags for read and starred.
final class GoogleReader {
    private static final String API = "/reader/api/0/";
    private static final String ATOM = "/reader/atom/";
    private static final int ITEMS = 20;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_IDS = 10_000;
    private static final int SAMPLE = 15;

    private final Shelf shelf;

    GoogleReader(Shelf shelf) {
        this.shelf = shelf;
    }

    /// `POST /accounts/ClientLogin`: name and token for a secret that the program keeps.
    Reply signIn(Call call) {
        var name = call.value("Email").orElse("");
        var token = call.value("Passwd").orElse("");
        return switch (shelf.gate().signInReader(name, token, call.visitor().address())) {
            case Entry.Open open -> Answer.text("SID=%1$s\nLSID=%1$s\nAuth=%1$s\n".formatted(open.secret()));
            case Entry.Wrong wrong -> refused(403, "Error=BadAuthentication\n");
            case Entry.TooMany tooMany ->
                refused(429, "Error=TooManyTries\n")
                        .with("Retry-After", String.valueOf(tooMany.pause().toSeconds()));
        };
    }

    /// Everything under `/reader/`.
    Reply answer(Call call) {
        var account = account(call);
        if (account.isEmpty()) {
            return refused(401, "Unauthorized\n").with("WWW-Authenticate", "GoogleLogin realm=\"Marsad\"");
        }
        var path = java.net.URLDecoder.decode(
                call.visit().path().replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        if (path.startsWith(ATOM)) {
            return atom(call, account.get(), path.substring(ATOM.length()));
        }
        if (!path.startsWith(API)) {
            throw Refusal.notFound();
        }
        var verb = path.substring(API.length());
        var contents = "stream/contents";
        if (verb.startsWith(contents)) {
            var stream = verb.length() > contents.length() + 1
                    ? verb.substring(contents.length() + 1)
                    : call.value("s").orElse(Streams.ALL);
            return contents(call, account.get(), stream);
        }
        return switch (verb) {
            case "token" -> Answer.text(marsad.accounts.Gate.formToken(secret(call)));
            case "user-info" -> userInfo(account.get());
            case "tag/list" -> tags(call);
            case "subscription/list" -> subscriptions(call);
            case "subscription/export" -> Opml.of(call.visit(), shelf.feeds(call.visit()));
            case "unread-count" -> unread(call, account.get());
            case "stream/items/ids" -> ids(call, account.get());
            case "stream/items/count" ->
                Answer.text(String.valueOf(shelf.items()
                        .count(account.get(), query(call, call.value("s").orElse(Streams.ALL)))));
            case "stream/items/contents" -> itemContents(call, account.get());
            case "edit-tag" -> editTag(call, account.get());
            case "mark-all-as-read" -> markAll(call, account.get());
            case "preference/list" -> Answer.json(Answer.object("prefs", List.of()));
            case "preference/stream/list" -> Answer.json(Answer.object("streamprefs", Map.of()));
            case "friend/list" -> Answer.json(Answer.object("friends", List.of()));
            case "subscription/edit", "subscription/quickadd", "rename-tag", "disable-tag" ->
                refused(403, "The feeds are the outlets of the archive; sources are managed on its pages.\n");
            default -> throw Refusal.notFound();
        };
    }

    private Optional<Account> account(Call call) {
        var secret = secret(call);
        return secret.isEmpty() ? Optional.empty() : shelf.gate().reader(secret);
    }

    private static String secret(Call call) {
        return call.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "GoogleLogin auth=", 0, 17))
                .map(header -> header.substring(17).strip())
                .orElse("");
    }

    private static Reply refused(int status, String text) {
        return Reply.of(Rendered.of(
                status,
                "text/plain; charset=utf-8",
                Rendered.Freshness.LIVE,
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Reply userInfo(Account account) {
        return Answer.json(Answer.object(
                "userId", String.valueOf(account.id()),
                "userName", account.name(),
                "userProfileId", String.valueOf(account.id()),
                "userEmail", account.name(),
                "isBloggerUser", false,
                "signupTimeSec", account.begins().getEpochSecond(),
                "isMultiLoginEnabled", false));
    }

    private Reply tags(Call call) {
        var tags = new ArrayList<Map<String, @Nullable Object>>();
        tags.add(Answer.object("id", Streams.STARRED));
        tags.add(Answer.object("id", Streams.READ));
        for (var label : shelf.labels(call.visit())) {
            tags.add(Answer.object("id", Streams.LABEL + label.title(), "type", "folder"));
        }
        return Answer.json(Answer.object("tags", tags));
    }

    private Reply subscriptions(Call call) {
        var subscriptions = shelf.feeds(call.visit()).stream()
                .map(feed -> Answer.object(
                        "id", Streams.FEED + feed.number(),
                        "title", feed.title(),
                        "categories",
                                List.of(Answer.object(
                                        "id",
                                        Streams.LABEL + feed.label().title(),
                                        "label",
                                        feed.label().title())),
                        "url", Shelf.address(call.visit(), feed),
                        "htmlUrl", Shelf.home(call.visit(), feed),
                        "iconUrl",
                                call.visit()
                                        .links()
                                        .absolute(call.visit().links().asset("icon.svg")),
                        "sortid", "%08X".formatted(feed.number()),
                        "firstitemmsec", "0"))
                .toList();
        return Answer.json(Answer.object("subscriptions", subscriptions));
    }

    private Reply unread(Call call, Account account) {
        var byFeed = new HashMap<Integer, ReaderItems.Unread>();
        shelf.items().unread(account, call.visit().selection()).forEach(unread -> byFeed.put(unread.feed(), unread));
        var counts = new ArrayList<Map<String, @Nullable Object>>();
        var labels = new LinkedHashMap<String, List<ReaderItems.Unread>>();
        var all = new ArrayList<ReaderItems.Unread>();
        for (var feed : shelf.feeds(call.visit())) {
            var unread = byFeed.get(feed.number());
            if (unread != null) {
                counts.add(count(Streams.FEED + feed.number(), List.of(unread)));
                labels.computeIfAbsent(feed.label().title(), first -> new ArrayList<>())
                        .add(unread);
                all.add(unread);
            }
        }
        labels.forEach((title, unread) -> counts.add(count(Streams.LABEL + title, unread)));
        if (!all.isEmpty()) {
            counts.add(count(Streams.ALL, all));
        }
        return Answer.json(Answer.object("max", MOST_ITEMS, "unreadcounts", counts));
    }

    private static Map<String, @Nullable Object> count(String id, List<ReaderItems.Unread> unread) {
        var newest = unread.stream()
                .map(ReaderItems.Unread::newest)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return Answer.object(
                "id", id,
                "count", unread.stream().mapToInt(ReaderItems.Unread::count).sum(),
                "newestItemTimestampUsec", Streams.micros(newest));
    }

    /// What a stream with the parameters `xt`, `it`, `ot`, `nt`, `c` asks for.
    private ReaderQuery query(Call call, String stream) {
        var query = Streams.query(shelf, call.visit(), stream);
        for (var without : call.values("xt")) {
            query = Streams.without(shelf, call.visit(), query, without);
        }
        for (var with : call.values("it")) {
            query = Streams.with(shelf, call.visit(), query, with);
        }
        return query.changed(seconds(call, "ot"), seconds(call, "nt"))
                .after(call.value("c").flatMap(Cursor::read).orElse(null));
    }

    private static @Nullable Instant seconds(Call call, String name) {
        var number = Answer.number(call.value(name).orElse(null), 0);
        if (number <= 0) {
            return null;
        }
        // Some programs send milliseconds or microseconds.
        return number > 100_000_000_000_000L
                ? Instant.ofEpochMilli(number / 1_000)
                : number > 100_000_000_000L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Order order(Call call) {
        return call.value("r").filter("o"::equals).isPresent() ? Order.OLDEST : Order.NEWEST;
    }

    private static int limit(Call call, int unlessSaid, int most) {
        return (int) Math.clamp(Answer.number(call.value("n").orElse(null), unlessSaid), 1, most);
    }

    private Reply ids(Call call, Account account) {
        var limit = limit(call, ITEMS, MOST_IDS);
        var found =
                shelf.items().ids(account, query(call, call.value("s").orElse(Streams.ALL)), order(call), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var answer = Answer.object(
                "itemRefs",
                shown.stream()
                        .map(position -> Answer.object(
                                "id", String.valueOf(position.id()),
                                "directStreamIds", List.of(),
                                "timestampUsec", Streams.micros(position.at())))
                        .toList());
        if (found.size() > limit) {
            answer.put("continuation", Cursor.write(shown.getLast()));
        }
        return Answer.json(answer);
    }

    private Reply contents(Call call, Account account, String stream) {
        var limit = limit(call, ITEMS, MOST_ITEMS);
        var found = shelf.items().list(account, query(call, stream), order(call), limit + 1, 0);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var answer = Answer.object(
                "direction",
                "rtl",
                "id",
                stream,
                "title",
                Streams.title(shelf, call.visit(), stream),
                "self",
                List.of(Answer.object(
                        "href", call.visit().links().absolute(call.visit().path()))),
                "updated",
                shown.isEmpty() ? 0 : shown.getFirst().headline().changedAt().getEpochSecond(),
                "items",
                shown.stream().map(item -> item(call, item)).toList());
        if (found.size() > limit) {
            answer.put("continuation", Cursor.write(shown.getLast().headline().position()));
        }
        return Answer.json(answer);
    }

    private Reply itemContents(Call call, Account account) {
        var ids = call.values("i").stream()
                .flatMap(id -> Streams.itemId(id).stream())
                .limit(MOST_ITEMS)
                .toList();
        var items = shelf.items()
                .list(account, ReaderQuery.of(call.visit().selection()).ofIds(ids), Order.NEWEST, MOST_ITEMS, 0);
        return Answer.json(Answer.object(
                "direction",
                "rtl",
                "id",
                Streams.ALL,
                "updated",
                shelf.clock().instant().getEpochSecond(),
                "items",
                items.stream().map(item -> item(call, item)).toList()));
    }

    private Map<String, @Nullable Object> item(Call call, ReaderItems.Item item) {
        var visit = call.visit();
        var headline = item.headline();
        var feed = shelf.feed(visit, item.feed());
        return Answer.object(
                "id", Streams.longId(headline.id()),
                "crawlTimeMsec", String.valueOf(headline.firstSeen().toEpochMilli()),
                "timestampUsec", Streams.micros(headline.firstSeen()),
                "published", headline.at().getEpochSecond(),
                "updated", headline.changedAt().getEpochSecond(),
                "title", headline.title(),
                "canonical", List.of(Answer.object("href", Shelf.original(visit, item))),
                "alternate", List.of(Answer.object("href", Shelf.page(visit, item), "type", "text/html")),
                "categories", categories(visit, item, feed),
                "origin",
                        Answer.object(
                                "streamId", Streams.FEED + item.feed(),
                                "title",
                                        feed.map(Shelf.Feed::title)
                                                .orElse(headline.outlet().key()),
                                "htmlUrl",
                                        feed.map(known -> Shelf.home(visit, known))
                                                .orElse("")),
                "summary", Answer.object("direction", "rtl", "content", ItemText.html(visit, item)),
                "author", Optional.ofNullable(item.byline()).orElse(""));
    }

    private static List<String> categories(marsad.web.Visit visit, ReaderItems.Item item, Optional<Shelf.Feed> feed) {
        var categories = new ArrayList<String>();
        categories.add(Streams.ALL);
        categories.add(item.read() ? Streams.READ : Streams.FRESH);
        if (item.starred()) {
            categories.add(Streams.STARRED);
        }
        feed.ifPresent(known -> categories.add(Streams.LABEL + known.label().title()));
        var section = item.headline().section();
        if (section != null) {
            categories.add(marsad.web.Catalogue.of(
                            marsad.web.Language.of(visit.edition().language()).orElse(marsad.web.Language.ARABIC))
                    .section(section));
        }
        return categories;
    }

    private Reply atom(Call call, Account account, String stream) {
        var items = shelf.items().list(account, query(call, stream), order(call), limit(call, SAMPLE, MOST_ITEMS), 0);
        return Answer.xml(
                "application/atom+xml",
                GoogleAtom.feed(call.visit(), stream, Streams.title(shelf, call.visit(), stream), items));
    }

    private Reply editTag(Call call, Account account) {
        if (!call.acts()) {
            throw Refusal.notFound();
        }
        var ids = call.values("i").stream()
                .flatMap(id -> Streams.itemId(id).stream())
                .toList();
        Boolean read = null;
        Boolean starred = null;
        for (var tag : call.values("r")) {
            switch (Streams.state(tag)) {
                case "read" -> read = false;
                case "kept-unread" -> read = read == null ? true : read;
                case "starred" -> starred = false;
                default -> {}
            }
        }
        for (var tag : call.values("a")) {
            switch (Streams.state(tag)) {
                case "read" -> read = true;
                case "kept-unread" -> read = false;
                case "starred" -> starred = true;
                default -> {}
            }
        }
        shelf.items().mark(account, ids, read, starred, shelf.clock().instant());
        return Answer.text("OK");
    }

    private Reply markAll(Call call, Account account) {
        if (!call.acts()) {
            throw Refusal.notFound();
        }
        var until = Answer.number(call.value("ts").orElse(null), 0);
        var query = Streams.query(shelf, call.visit(), call.value("s").orElse(Streams.ALL));
        if (until > 0) {
            var moment = Instant.EPOCH.plus(Duration.ofNanos(Math.min(until, Long.MAX_VALUE / 1_000) * 1_000));
            query = query.changed(null, Objects.requireNonNull(moment));
        }
        shelf.items().markAllRead(account, query, shelf.clock().instant());
        return Answer.text("OK");
    }
}
