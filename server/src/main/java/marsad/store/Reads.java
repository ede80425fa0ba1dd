package marsad.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How often articles were read, counted by the hour.
public final class Reads {
    private final Database database;

    Reads(Database database) {
        this.database = database;
    }

    /// An article within one hour.
    ///
    /// @param hour its first moment
    public record Hour(long article, Instant hour) {}

    /// An article with how often it was read.
    public record Read(Headline headline, long count) {}

    /// Adds counts, all in one statement. Articles that are gone are passed over.
    public void add(Map<Hour, Long> counts) {
        if (!counts.isEmpty()) {
            database.write(handle -> add(handle, counts));
        }
    }

    static int add(Handle handle, Map<Hour, Long> counts) {
        // In one order everywhere, so that two portals on one store never wait for each other's rows in a circle.
        var hours = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        java.util.Comparator.comparingLong(Hour::article).thenComparing(Hour::hour)))
                .toList();
        return handle.createUpdate("insert into reads (article, hour, count) select n.article, n.hour, n.count"
                        + " from unnest(cast(:articles as bigint[]), cast(:hours as timestamptz[]),"
                        + " cast(:counts as integer[])) as n(article, hour, count)"
                        + " join article a on a.id = n.article order by n.article, n.hour"
                        + " on conflict (article, hour) do update set count = reads.count + excluded.count")
                .bindArray(
                        "articles",
                        Long.class,
                        hours.stream().map(entry -> entry.getKey().article()).toList())
                .bindArray(
                        "hours",
                        String.class,
                        hours.stream()
                                .map(entry -> entry.getKey()
                                        .hour()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                                .toList())
                .bindArray(
                        "counts",
                        Integer.class,
                        hours.stream()
                                .map(entry -> Math.toIntExact(entry.getValue()))
                                .toList())
                .execute();
    }

    /// The most read since `since`, the most read first, equals by age from new to old; at most `limit`.
    public List<Read> mostRead(Selection selection, Instant since, int limit) {
        var sql = "select " + Headlines.COLUMNS + ", n.count from (select article, sum(count) as count from reads"
                + " where hour >= :since group by article) n join article a on a.id = n.article"
                + " join revision r on r.article = a.id and r.number = a.revision join outlet o on o.id = a.outlet"
                + Headlines.conditions(selection) + " order by n.count desc, a.at desc, a.id desc limit :limit";
        return database.read(handle -> Headlines.bound(handle.createQuery(sql), selection)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) -> new Read(Headlines.headline(row), row.getLong("count")))
                .list());
    }
}
