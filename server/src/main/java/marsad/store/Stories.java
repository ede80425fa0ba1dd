package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marsad.copy.CopyGroup;
import org.jspecify.annotations.Nullable;

/// Which articles tell of one event, and which carry one text.
///
/// Written by one follower of the change feed at a time, with the number of the last change it has taken in the same
/// transaction: so nothing is taken twice and nothing is passed over, wherever a process is killed.
public final class Stories {
    private static final String REPORT_TABLES =
            " from story_report t join article a on a.id = t.article join outlet o on o.id = a.outlet"
                    + " join revision r on r.article = a.id and r.number = a.revision"
                    + " left join copy c on c.article = a.id left join copy_group g on g.id = c.copy_group";

    private static final int PAGE = 1000;

    private final Database database;

    Stories(Database database) {
        this.database = database;
    }

    /// An article as it stands in a story.
    ///
    /// @param began whether a story is or was known by its number
    @SuppressWarnings("ArrayRecordComponent")
    public record Filed(StoredArticle article, long story, boolean began, byte[] wording) {}

    /// How far the stories are.
    ///
    /// @param number of the last change whose article stands in its story
    /// @param store tells this store from another
    public record Seen(long number, UUID store) {}

    /// Changes that were taken at one go: those after one number, up to another.
    public record Stretch(long after, long number) {}

    /// How far the stories are.
    public Seen seen() {
        return database.read(handle -> handle.createQuery("select number, store from story_seen")
                .map((row, context) -> new Seen(row.getLong("number"), row.getObject("store", UUID.class)))
                .one());
    }

    /// The stretches that were taken after a number, in order; without gaps, unless some were [#forgetStretches].
    public List<Stretch> stretches(long after) {
        return database.read(handle -> handle.createQuery(
                        "select after_number, number from story_stretch where after_number >= :after order by 1")
                .bind("after", after)
                .map((row, context) -> new Stretch(row.getLong("after_number"), row.getLong("number")))
                .list());
    }

    /// Forgets the stretches up to a number.
    public void forgetStretches(long upTo) {
        database.write(handle -> handle.execute("delete from story_stretch where number <= ?", upTo));
    }

    /// The stories of some articles, by their numbers; without those that stand in none.
    public Map<Long, Long> storiesOf(List<Long> articles) {
        return database.read(handle -> handle
                .createQuery("select article, story from story_report where article = any(:articles)")
                .bindArray("articles", Long.class, articles)
                .map((row, context) -> Map.entry(row.getLong("article"), row.getLong("story")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Those of some articles that stand in a story.
    public List<Filed> filed(List<Long> articles) {
        return database.read(handle -> handle.createQuery(
                        "select t.story, t.wording, s.id is not null as began, " + StoredArticle.COLUMNS + " from "
                                + StoredArticle.TABLES
                                + " join story_report t on t.article = a.id left join story s on s.id = a.id"
                                + " where a.id = any(:articles)")
                .bindArray("articles", Long.class, articles)
                .map((row, context) -> filed(row))
                .list());
    }

    /// Writes what a stretch of the change feed did to the stories and to the groups of copies, all or nothing.
    ///
    /// @param after the last change before the stretch
    /// @param upTo its last change
    /// @param moves in the order in which they happened
    /// @param groups as they are now
    /// @param gone groups that became part of others: each with the one that it became part of
    /// @param touched stories to be counted anew, beside those that the moves touch
    /// @return whether it was written; not where another follower has taken changes after `after`
    public boolean write(
            long after,
            long upTo,
            List<StoryMove> moves,
            Collection<CopyGroup> groups,
            List<StoryMove.Merged> gone,
            Collection<Long> touched) {
        return database.write(handle -> {
            var seen = handle.createQuery("select number from story_seen for update")
                    .mapTo(Long.class)
                    .one();
            if (seen != after) {
                return seen == upTo && after < upTo; // an earlier try was committed without our hearing of it
            }
            StoryRows.write(handle, moves, groups, gone, touched);
            handle.execute("update story_seen set number = ?", upTo);
            handle.execute("insert into story_stretch values (?, ?) on conflict do nothing", after, upTo);
            return true;
        });
    }

    /// Gives every article of the last days that stands in a story to `reader`, in the order of time.
    public void restore(int days, Consumer<Filed> reader) {
        List<Filed> page;
        @Nullable Position after = null;
        do {
            page = page(days, after);
            page.forEach(reader);
            after = page.isEmpty()
                    ? null
                    : new Position(
                            page.getLast().article().at(),
                            page.getLast().article().id());
        } while (page.size() == PAGE);
    }

    private List<Filed> page(int days, @Nullable Position after) {
        var sql = "select t.story, t.wording, s.id is not null as began, " + StoredArticle.COLUMNS + " from "
                + StoredArticle.TABLES + " join story_report t on t.article = a.id left join story s on s.id = a.id"
                + " where a.at > (select max(at) from article) - make_interval(days => :days)"
                + (after == null ? "" : " and (a.at, a.id) > (:after, :afterId)") + " order by a.at, a.id limit :limit";
        return database.read(handle -> {
            var query = handle.createQuery(sql).bind("days", days).bind("limit", PAGE);
            if (after != null) {
                query.bind("after", after.at().atOffset(ZoneOffset.UTC)).bind("afterId", after.id());
            }
            return query.map((row, context) -> filed(row)).list();
        });
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                StoredArticle.read(row), row.getLong("story"), row.getBoolean("began"), row.getBytes("wording"));
    }

    /// The story of that number, or the one that it became part of.
    public Optional<StoredStory> find(long id) {
        return database.read(handle -> handle.createQuery("""
                        with recursive way (id, merged_into) as (
                            select id, merged_into from story where id = :id
                            union
                            select s.id, s.merged_into from story s join way on s.id = way.merged_into
                        )
                        select %s from story s join way on way.id = s.id
                        where s.merged_into is null and s.first_at is not null
                        """.formatted(StoredStory.COLUMNS))
                .bind("id", id)
                .map((row, context) -> StoredStory.read(row))
                .findOne());
    }

    /// The story that an article is in; none where the article was not taken in yet.
    public Optional<StoredStory> ofArticle(long article) {
        return database.read(handle -> handle.createQuery("select " + StoredStory.COLUMNS
                        + " from story_report t join story s on s.id = t.story"
                        + " where t.article = :article and s.first_at is not null")
                .bind("article", article)
                .map((row, context) -> StoredStory.read(row))
                .findOne());
    }

    /// The reports of a story, the first one first; at most `limit`, of more the newest.
    public List<StoryReport> reports(long story, int limit) {
        return database.read(handle -> handle.createQuery("select * from (select " + Headlines.COLUMNS + ", t.source, "
                        + Lineage.COLUMNS + REPORT_TABLES
                        + " where t.story = :story order by a.at desc, a.id desc limit :limit) newest"
                        + " order by at, id")
                .bind("story", story)
                .bind("limit", limit)
                .map((row, context) -> report(row))
                .list());
    }

    /// The articles that carry the text of an article, the first one first, itself among them; empty where it shares it
    /// with no other. At most `limit`.
    public List<StoryReport> copies(long article, int limit) {
        return database.read(handle -> handle.createQuery("select " + Headlines.COLUMNS + ", t.source, "
                        + Lineage.COLUMNS + REPORT_TABLES
                        + " where c.copy_group = (select copy_group from copy where article = :article)"
                        + " order by a.at, a.id limit :limit")
                .bind("article", article)
                .bind("limit", limit)
                .map((row, context) -> report(row))
                .list());
    }

    /// Stories with a report in the selection, the one with the newest report first, after `after`.
    ///
    /// @param leastReports how many reports a story has at least
    public List<StoryHeadline> latest(Selection selection, @Nullable Position after, int leastReports, int limit) {
        var conditions = Headlines.conditions(selection) + " and t.story = s.id";
        var sql = "select " + StoredStory.COLUMNS + ", " + Headlines.COLUMNS
                + " from (select s.* from story s where s.merged_into is null and s.last_at is not null"
                + " and s.reports >= :least"
                + (after == null ? "" : " and (s.last_at, s.id) < (:after, :afterId)")
                + " and exists (select from story_report t join article a on a.id = t.article" + conditions + ")"
                + " order by s.last_at desc, s.id desc limit :limit) s"
                + " cross join lateral (select a.* from story_report t join article a on a.id = t.article" + conditions
                + " order by a.id = s.best desc nulls last, t.source is null desc, a.at desc, a.id desc limit 1) a"
                + " join outlet o on o.id = a.outlet join revision r on r.article = a.id and r.number = a.revision"
                + " order by s.last_at desc, s.id desc";
        return database.read(handle -> {
            var query = Headlines.bound(handle.createQuery(sql), selection)
                    .bind("least", leastReports)
                    .bind("limit", limit);
            if (after != null) {
                query.bind("after", after.at().atOffset(ZoneOffset.UTC)).bind("afterId", after.id());
            }
            return query.map((row, context) -> new StoryHeadline(StoredStory.read(row), Headlines.headline(row)))
                    .list();
        });
    }

    /// The headline that stands for a story.
    public Optional<Headline> headline(StoredStory story) {
        return database.read(handle -> handle.createQuery("select " + Headlines.COLUMNS
                        + " from story s join article a on a.id = s.best join outlet o on o.id = a.outlet"
                        + " join revision r on r.article = a.id and r.number = a.revision where s.id = :id")
                .bind("id", story.id())
                .map((row, context) -> Headlines.headline(row))
                .findOne());
    }

    private static StoryReport report(ResultSet row) throws SQLException {
        var number = row.getLong("source");
        var source = row.wasNull() ? null : (Long) number;
        return new StoryReport(Headlines.headline(row), source, Lineage.read(row));
    }
}
