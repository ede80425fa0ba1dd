package marsad.readers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.store.Account;
import marsad.store.Account.Role;
import marsad.store.ReaderItems;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// What Miniflux calls user, category, feed and entry, with all the members that its programs expect.
final class MinifluxObjects {
    static final String VERSION = "2.2.0";
    private static final int WORDS_A_MINUTE = 200;

    private final Shelf shelf;

    MinifluxObjects(Shelf shelf) {
        this.shelf = shelf;
    }

    static Map<String, @Nullable Object> version() {
        return Answer.object("version", VERSION, "commit", "", "build_date", "", "go_version", "");
    }

    /// @param entries how many a page has
    Map<String, @Nullable Object> user(Account account, int entries) {
        return Answer.object(
                "id",
                account.id(),
                "username",
                account.name(),
                "is_admin",
                account.role().covers(Role.ADMIN),
                "theme",
                "system_serif",
                "language",
                "ar_SA",
                "timezone",
                shelf.clock().getZone().getId(),
                "entry_sorting_direction",
                "desc",
                "entries_per_page",
                entries,
                "keyboard_shortcuts",
                true,
                "show_reading_time",
                true,
                "last_login_at",
                null);
    }

    static Map<String, @Nullable Object> category(Account account, Shelf.Label label) {
        return Answer.object(
                "id", label.number(),
                "title", label.title(),
                "user_id", account.id(),
                "hide_globally", false);
    }

    static Map<String, @Nullable Object> feed(Visit visit, Account account, Shelf.Feed feed) {
        return Answer.object(
                "id",
                feed.number(),
                "user_id",
                account.id(),
                "title",
                feed.title(),
                "site_url",
                Shelf.home(visit, feed),
                "feed_url",
                Shelf.address(visit, feed),
                "checked_at",
                Instant.EPOCH.toString(),
                "etag_header",
                "",
                "last_modified_header",
                "",
                "parsing_error_message",
                "",
                "parsing_error_count",
                0,
                "scraper_rules",
                "",
                "rewrite_rules",
                "",
                "crawler",
                false,
                "blocklist_rules",
                "",
                "keeplist_rules",
                "",
                "user_agent",
                "",
                "username",
                "",
                "password",
                "",
                "disabled",
                false,
                "ignore_http_cache",
                false,
                "fetch_via_proxy",
                false,
                "hide_globally",
                false,
                "category",
                category(account, feed.label()),
                "icon",
                null);
    }

    Map<String, @Nullable Object> entry(Visit visit, Account account, ReaderItems.Item item) {
        var headline = item.headline();
        return Answer.object(
                "id", headline.id(),
                "user_id", account.id(),
                "feed_id", item.feed(),
                "status", item.read() ? "read" : "unread",
                "hash", Streams.longId(headline.id()),
                "title", headline.title(),
                "url", Shelf.page(visit, item),
                "comments_url", "",
                "published_at", headline.at().toString(),
                "created_at", headline.firstSeen().toString(),
                "changed_at",
                        Optional.ofNullable(item.markedAt())
                                .filter(marked -> marked.isAfter(headline.changedAt()))
                                .orElse(headline.changedAt())
                                .toString(),
                "content", ItemText.html(visit, item),
                "author", Optional.ofNullable(item.byline()).orElse(""),
                "share_code", "",
                "starred", item.starred(),
                "reading_time", Math.max(1, item.text().split("\\s+").length / WORDS_A_MINUTE),
                "enclosures", List.of(),
                "feed",
                        shelf.feed(visit, item.feed())
                                .map(feed -> feed(visit, account, feed))
                                .orElse(null),
                "tags", headline.section() == null ? List.of() : List.of(headline.section()));
    }
}
