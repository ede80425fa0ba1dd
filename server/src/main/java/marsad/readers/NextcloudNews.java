package marsad.readers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.store.Account;
import marsad.store.ReaderItems;
import marsad.store.ReaderItems.Order;
import marsad.store.ReaderQuery;
import marsad.web.Call;
import marsad.web.Refusal;
import marsad.web.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The API of Nextcloud News, version 1.2, which newsboat and many programs on phones speak. Signs in with name and
/// token.
final class NextcloudNews {
    static final String ROOT = "/index.php/apps/news/api/v1-2/";

    private static final String VERSION = "25.0.0";
    private static final int FEED = 0;
    private static final int FOLDER = 1;
    private static final int STARRED = 2;
    private static final int MOST_ITEMS = 1_000;
    private static final Pattern ONE = Pattern.compile("items/(\\d+)/(read|unread)");
    private static final Pattern ONE_BY_HASH = Pattern.compile("items/(\\d+)/([^/]+)/(star|unstar)");
    private static final Pattern MANY = Pattern.compile("items/(read|unread|star|unstar)/multiple");
    private static final Pattern ALL = Pattern.compile("(?:(feeds|folders)/(\\d+)|items)/read");

    private final Shelf shelf;

    NextcloudNews(Shelf shelf) {
        this.shelf = shelf;
    }

    Reply answer(Call call) {
        var signed = shelf.basic(call);
        if (signed.isEmpty()) {
            return Answer.unknown("Basic realm=\"Marsad\"");
        }
        var account = signed.get();
        var path = call.visit().path().substring(ROOT.length());
        if (call.acts()) {
            return mark(call, account, path);
        }
        return switch (path) {
            case "version" -> Answer.json(Answer.object("version", VERSION));
            case "status" ->
                Answer.json(Answer.object(
                        "version", VERSION, "warnings", Answer.object("improperlyConfiguredCron", false)));
            case "user" -> Answer.json(Answer.object("userId", account.name(), "displayName", account.name()));
            case "folders" ->
                Answer.json(Answer.object(
                        "folders",
                        shelf.labels(call.visit()).stream()
                                .map(label -> Answer.object("id", label.number(), "name", label.title()))
                                .toList()));
            case "feeds" -> feeds(call, account);
            case "items" -> items(call, account, null);
            case "items/updated" ->
                items(
                        call,
                        account,
                        Instant.ofEpochSecond(Math.clamp(
                                Answer.number(call.value("lastModified").orElse(null), 0), 0, 1L << 40)));
            default -> throw Refusal.notFound();
        };
    }

    private Reply feeds(Call call, Account account) {
        var unread = new LinkedHashMap<Integer, Integer>();
        shelf.items().unread(account, call.visit().selection()).forEach(one -> unread.put(one.feed(), one.count()));
        return Answer.json(Answer.object(
                "feeds",
                shelf.feeds(call.visit()).stream()
                        .map(feed -> Answer.object(
                                "id",
                                feed.number(),
                                "url",
                                Shelf.address(call.visit(), feed),
                                "title",
                                feed.title(),
                                "faviconLink",
                                null,
                                "added",
                                0,
                                "folderId",
                                feed.label().number(),
                                "unreadCount",
                                unread.getOrDefault(feed.number(), 0),
                                "ordering",
                                0,
                                "link",
                                Shelf.home(call.visit(), feed),
                                "pinned",
                                false,
                                "updateErrorCount",
                                0,
                                "lastUpdateError",
                                null))
                        .toList(),
                "starredCount",
                shelf.items()
                        .count(account, ReaderQuery.of(call.visit().selection()).starred(true)),
                "newestItemId",
                shelf.items().ids(account, ReaderQuery.of(call.visit().selection()), Order.BY_NUMBER_DOWN, 1).stream()
                        .map(position -> position.id())
                        .findFirst()
                        .orElse(null)));
    }

    private Reply items(Call call, Account account, @Nullable Instant since) {
        var size = Answer.number(call.value("batchSize").orElse(null), -1);
        var limit = size <= 0 ? MOST_ITEMS : (int) Math.min(size, MOST_ITEMS);
        var offset = Answer.number(call.value("offset").orElse(null), 0);
        var oldest = call.value("oldestFirst").filter("true"::equals).isPresent();
        var query = scope(call).changed(since, null);
        if (offset > 0) {
            query = oldest ? query.between(offset, null) : query.between(null, offset);
        }
        if (call.value("getRead").filter("false"::equals).isPresent()) {
            query = query.unread(true);
        }
        var order = oldest ? Order.BY_NUMBER : Order.BY_NUMBER_DOWN;
        return Answer.json(Answer.object(
                "items",
                shelf.items().list(account, query, order, limit, 0).stream()
                        .map(item -> item(call, item))
                        .toList()));
    }

    private ReaderQuery scope(Call call) {
        var everything = ReaderQuery.of(call.visit().selection());
        var id = Answer.number(call.value("id").orElse(null), 0);
        return switch ((int) Answer.number(call.value("type").orElse(null), STARRED + 1)) {
            case FEED -> everything.ofFeeds(List.of((int) id));
            case FOLDER -> everything.ofFeeds(folder(call, id));
            case STARRED -> everything.starred(true);
            default -> everything;
        };
    }

    private List<Integer> folder(Call call, long id) {
        return shelf.labels(call.visit()).stream()
                .filter(label -> label.number() == id)
                .flatMap(label -> shelf.under(call.visit(), label).stream())
                .toList();
    }

    private static Map<String, @Nullable Object> item(Call call, ReaderItems.Item item) {
        var headline = item.headline();
        return Answer.object(
                "id", headline.id(),
                "guid", String.valueOf(headline.id()),
                "guidHash", String.valueOf(headline.id()),
                "url", Shelf.page(call.visit(), item),
                "title", headline.title(),
                "author", Optional.ofNullable(item.byline()).orElse(""),
                "pubDate", headline.at().getEpochSecond(),
                "updatedDate", headline.changedAt().getEpochSecond(),
                "body", ItemText.html(call.visit(), item),
                "enclosureMime", null,
                "enclosureLink", null,
                "mediaThumbnail", null,
                "mediaDescription", null,
                "feedId", item.feed(),
                "unread", !item.read(),
                "starred", item.starred(),
                "rtl", ItemText.isRightToLeft(headline),
                "lastModified", headline.changedAt().getEpochSecond(),
                "fingerprint", headline.id() + "-" + headline.revision());
    }

    private Reply mark(Call call, Account account, String path) {
        var one = ONE.matcher(path);
        var hashed = ONE_BY_HASH.matcher(path);
        var many = MANY.matcher(path);
        var all = ALL.matcher(path);
        if (one.matches()) {
            set(account, List.of(Answer.number(one.group(1), 0)), one.group(2));
        } else if (hashed.matches()) {
            set(account, List.of(Answer.number(hashed.group(2), 0)), hashed.group(3));
        } else if (many.matches()) {
            set(account, ids(call), many.group(1));
        } else if (all.matches()) {
            markAll(call, account, Optional.ofNullable(all.group(1)).orElse(""), all.group(2));
        } else {
            throw Refusal.forbidden("refusal.reader-feeds");
        }
        return Answer.json(List.of());
    }

    private void set(Account account, List<Long> ids, String as) {
        var read = as.equals("read") ? Boolean.TRUE : as.equals("unread") ? Boolean.FALSE : null;
        var starred = as.equals("star") ? Boolean.TRUE : as.equals("unstar") ? Boolean.FALSE : null;
        shelf.items().mark(account, ids, read, starred, shelf.clock().instant());
    }

    private void markAll(Call call, Account account, String what, @Nullable String id) {
        var sent = call.form().isEmpty() && call.body().length > 0
                ? Answer.sent(call).path("newestItemId").asLong(0)
                : 0;
        var newest = Answer.number(call.value("newestItemId").orElse(null), sent);
        var number = Answer.number(id, 0);
        var query = ReaderQuery.of(call.visit().selection());
        query = switch (what) {
            case "feeds" -> query.ofFeeds(List.of((int) number));
            case "folders" -> query.ofFeeds(folder(call, number));
            default -> query;
        };
        if (newest > 0 && newest < Long.MAX_VALUE) {
            query = query.between(null, newest + 1);
        }
        shelf.items().markAllRead(account, query, shelf.clock().instant());
    }

    /// `itemIds`, or the older `items`: numbers, or objects with `guidHash`.
    private static List<Long> ids(Call call) {
        var sent = Answer.sent(call);
        var ids = new ArrayList<Long>();
        for (JsonNode id : sent.path("itemIds")) {
            ids.add(id.asLong(0));
        }
        for (JsonNode item : sent.path("items")) {
            ids.add(item.isObject() ? Answer.number(item.path("guidHash").asString(""), 0) : item.asLong(0));
        }
        return ids;
    }
}
