package marsad.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import marsad.store.ReaderItems.Order;

/// Measures what reading programs ask of a large archive: `java … marsad.store.ReaderSpeed 100000`. The archive is made
/// by the database itself: so many articles of forty outlets over two years, a few hundred of them unread.
final class ReaderSpeed {
    private static final int TIMES = 15;

    private ReaderSpeed() {}

    public static void main(String[] arguments) {
        var number = Integer.parseInt(arguments[0]);
        try (var store = TestStores.open()) {
            fill(store, number);
            store.accounts()
                    .enter("maha", Account.Role.READER, null, Instant.now().minus(Duration.ofDays(7)));
            var account = store.accounts().find("maha").orElseThrow();
            var items = store.readerItems();
            var now = Clock.systemUTC().instant();
            // Years of use: half of the archive marked, some of it starred, some unread again.
            items.markAllRead(
                    account, ReaderQuery.of(Selection.ALL).published(null, now.minus(Duration.ofDays(3))), now);
            items.mark(account, LongStream.rangeClosed(1, number / 2).boxed().toList(), true, null, now);
            items.mark(
                    account,
                    LongStream.rangeClosed(1, 500)
                            .map(i -> i * (number / 500))
                            .boxed()
                            .toList(),
                    null,
                    true,
                    now);
            items.mark(
                    account,
                    LongStream.rangeClosed(1, 50)
                            .map(i -> i * (number / 50))
                            .boxed()
                            .toList(),
                    false,
                    null,
                    now);
            store.database().write(handle -> handle.execute("analyze"));
            measure(items, account, number);
        }
    }

    private static void measure(ReaderItems items, Account account, int number) {
        var all = ReaderQuery.of(Selection.ALL);
        time("feeds of the archive", () -> items.feeds(Selection.ALL));
        time("unread by feed", () -> items.unread(account, Selection.ALL));
        time("numbers of 10,000 newest", () -> items.ids(account, all, Order.NEWEST, 10_000));
        time("numbers of all unread", () -> items.ids(account, all.unread(true), Order.NEWEST, 10_000));
        time("numbers of all starred", () -> items.ids(account, all.starred(true), Order.NEWEST, 10_000));
        time("20 newest", () -> items.list(account, all, Order.NEWEST, 20, 0));
        time("20 newest unread", () -> items.list(account, all.unread(true), Order.NEWEST, 20, 0));
        time("20 starred", () -> items.list(account, all.starred(true), Order.NEWEST, 20, 0));
        time("20 newest of a feed", () -> items.list(account, all.ofFeeds(List.of(7)), Order.NEWEST, 20, 0));
        time(
                "20 newest unread of a feed",
                () -> items.list(account, all.ofFeeds(List.of(7)).unread(true), Order.NEWEST, 20, 0));
        time(
                "50 by number, from the middle",
                () -> items.list(account, all.between((long) number / 2, null), Order.BY_NUMBER, 50, 0));
        time(
                "100 changed in the last hour",
                () -> items.list(account, all.changed(Instant.now().minusSeconds(3600), null), Order.NEWEST, 100, 0));
        time("100 after 10,000 others", () -> items.list(account, all, Order.NEWEST, 100, 10_000));
        time("count of all", () -> items.count(account, all));
        time("count of unread", () -> items.count(account, all.unread(true)));
        time("count of starred", () -> items.count(account, all.starred(true)));
        time("20 with a word", () -> items.list(account, all.withWords("رقم 77"), Order.NEWEST, 20, 0));
        time("counts by feed, read and unread", () -> items.countByFeed(account, Selection.ALL));
    }

    private static void time(String what, Supplier<?> call) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            call.get();
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-34s median %7.1f ms, most %7.1f ms%n",
                what,
                times.get(TIMES / 2) / 1e6,
                times.getLast() / 1e6);
    }

    private static void fill(Store store, int number) {
        store.database().write(handle -> {
            handle.execute(
                    "insert into outlet (key, name_ar) select 'o' || i || '.example', 'منشور ' || i from generate_series(1, 40) i");
            handle.execute("insert into content (hash, length, gzip) values ('\\x00', 0, '\\x00')");
            handle.execute(
                    "insert into capture (address, hash, taken_at, outcome) values ('a', '\\x00', now(), 'article')");
            handle.execute("""
                    insert into article (key, outlet, revision, at, day, section, language, first_seen, changed_at)
                    select 'k' || i, 1 + i %% 40, 1, t, t::date, (array['local', 'economy', 'sport', 'world'])[1 + i %% 4],
                        'ar', t, t
                    from (select i, now() - (%1$d - i) * (interval '730 days' / %1$d) as t
                        from generate_series(1, %1$d) i) made
                    """.formatted(number));
            handle.execute("""
                    insert into revision (article, number, capture, seen_at, address, title, lead, text)
                    select id, 1, 1, at, 'https://o' || outlet || '.example/' || id, 'خبر رقم ' || id,
                        repeat('أعلن المجلس البلدي اليوم ما يتعلق بالطريق. ', 6),
                        repeat('أعلن المجلس البلدي اليوم ما يتعلق بالطريق. ', 60)
                    from article
                    """);
            return handle.execute("select setval('change_number', 1)");
        });
    }
}
