package marsad.readers;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.store.Account;
import marsad.store.Position;
import marsad.store.ReaderItems;
import marsad.store.ReaderItems.Order;
import marsad.store.ReaderQuery;
import marsad.web.Call;
import marsad.web.Reply;
import org.jspecify.annotations.Nullable;

/// The Fever API, version 3: one address, everything in parameters. The key is MD5 of «name:token».
final class Fever {
    private static final int VERSION = 3;
    private static final int ITEMS = 50;
    private static final int MOST_IDS = 100_000;

    private final Shelf shelf;

    Fever(Shelf shelf) {
        this.shelf = shelf;
    }

    Reply answer(Call call) {
        var account = call.value("api_key").flatMap(key -> shelf.gate().fever(key));
        var answer = Answer.object("api_version", VERSION, "auth", account.isPresent() ? 1 : 0);
        if (account.isPresent()) {
            fill(call, account.get(), answer);
        }
        return Answer.json(answer);
    }

    private void fill(Call call, Account account, Map<String, @Nullable Object> answer) {
        var visit = call.visit();
        var everything = ReaderQuery.of(visit.selection());
        if (call.acts()) {
            mark(call, account);
        }
        answer.put("last_refreshed_on_time", shelf.clock().instant().getEpochSecond());
        if (call.has("groups")) {
            answer.put(
                    "groups",
                    shelf.labels(visit).stream()
                            .map(label -> Answer.object("id", label.number(), "title", label.title()))
                            .toList());
        }
        if (call.has("feeds")) {
            answer.put(
                    "feeds",
                    shelf.feeds(visit).stream()
                            .map(feed -> Answer.object(
                                    "id", feed.number(),
                                    "favicon_id", 0,
                                    "title", feed.title(),
                                    "url", Shelf.address(visit, feed),
                                    "site_url", Shelf.home(visit, feed),
                                    "is_spark", 0,
                                    "last_updated_on_time",
                                            shelf.clock().instant().getEpochSecond()))
                            .toList());
        }
        if (call.has("groups") || call.has("feeds")) {
            answer.put(
                    "feeds_groups",
                    shelf.labels(visit).stream()
                            .map(label -> Answer.object(
                                    "group_id",
                                    label.number(),
                                    "feed_ids",
                                    shelf.under(visit, label).stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(","))))
                            .toList());
        }
        if (call.has("favicons")) {
            answer.put("favicons", List.of());
        }
        if (call.has("links")) {
            answer.put("links", List.of());
        }
        if (call.has("items")) {
            answer.put("total_items", shelf.items().count(account, everything));
            answer.put("items", items(call, account, everything));
        }
        if (call.has("unread_item_ids")) {
            answer.put("unread_item_ids", ids(account, everything.unread(true)));
        }
        if (call.has("saved_item_ids")) {
            answer.put("saved_item_ids", ids(account, everything.starred(true)));
        }
    }

    private List<Map<String, @Nullable Object>> items(Call call, Account account, ReaderQuery everything) {
        var since = Answer.number(call.value("since_id").orElse(null), 0);
        var max = Answer.number(call.value("max_id").orElse(null), 0);
        var with = call.value("with_ids");
        var query = everything.between(since > 0 ? since : null, max > 0 ? max : null);
        if (with.isPresent()) {
            query = everything.ofIds(numbers(with.get()).stream().limit(ITEMS).toList());
        }
        var order = max > 0 ? Order.BY_NUMBER_DOWN : Order.BY_NUMBER;
        return shelf.items().list(account, query, order, ITEMS, 0).stream()
                .map(item -> item(call, item))
                .toList();
    }

    private static Map<String, @Nullable Object> item(Call call, ReaderItems.Item item) {
        return Answer.object(
                "id", item.headline().id(),
                "feed_id", item.feed(),
                "title", item.headline().title(),
                "author", item.byline() == null ? "" : item.byline(),
                "html", ItemText.html(call.visit(), item),
                "url", Shelf.page(call.visit(), item),
                "is_saved", item.starred() ? 1 : 0,
                "is_read", item.read() ? 1 : 0,
                "created_on_time", item.headline().at().getEpochSecond());
    }

    private String ids(Account account, ReaderQuery query) {
        return shelf.items().ids(account, query, Order.BY_NUMBER, MOST_IDS).stream()
                .map(Position::id)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private void mark(Call call, Account account) {
        var id = Answer.number(call.value("id").orElse(null), -1);
        var now = shelf.clock().instant();
        var as = call.value("as").orElse("");
        switch (call.value("mark").orElse("")) {
            case "item" -> {
                var read = as.equals("read") ? Boolean.TRUE : as.equals("unread") ? Boolean.FALSE : null;
                var starred = as.equals("saved") ? Boolean.TRUE : as.equals("unsaved") ? Boolean.FALSE : null;
                shelf.items().mark(account, List.of(id), read, starred, now);
            }
            case "feed" -> markAll(call, account, List.of((int) id), as, now);
            case "group" -> {
                // Group 0 is everything, -1 the sparks, of which there are none.
                var feeds = id == 0
                        ? shelf.feeds(call.visit()).stream()
                                .map(Shelf.Feed::number)
                                .toList()
                        : shelf.labels(call.visit()).stream()
                                .filter(label -> label.number() == id)
                                .flatMap(label -> shelf.under(call.visit(), label).stream())
                                .toList();
                markAll(call, account, feeds, as, now);
            }
            default -> {}
        }
    }

    private void markAll(Call call, Account account, List<Integer> feeds, String as, Instant now) {
        if (!as.equals("read")) {
            return;
        }
        var before = Answer.number(call.value("before").orElse(null), now.getEpochSecond());
        var query = ReaderQuery.of(call.visit().selection())
                .ofFeeds(feeds)
                .published(null, Instant.ofEpochSecond(Math.clamp(before, 0, 1L << 40)));
        shelf.items().markAllRead(account, query, now);
    }

    private static List<Long> numbers(String list) {
        return Arrays.stream(list.split(","))
                .map(number -> Answer.number(number, 0))
                .filter(number -> number > 0)
                .toList();
    }
}
