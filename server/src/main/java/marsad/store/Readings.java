package marsad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import marsad.page.PrintedTime;
import marsad.reading.Claim;
import marsad.reading.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// What the articles say, and according to whom: a reading each revision, its claims to be asked for.
public final class Readings {
    /// A gazetteer's id: «wof:85676995», «country:SY»; nothing that a place's name could be.
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.:-]+|[0-9]+");

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    /// A revision that is not read with the version asked for.
    ///
    /// @param published as the page printed it, or null
    public record Unread(
            long article,
            int revision,
            String title,
            String text,
            @Nullable PrintedTime published) {}

    /// What a revision says; nothing where it has not been read yet.
    public Optional<StoredReading> find(long article, int revision) {
        return database.read(handle -> handle.createQuery(
                        "select version, attributions from reading where article = :article and revision = :revision")
                .bind("article", article)
                .bind("revision", revision)
                .map((row, context) -> new StoredReading(
                        article,
                        revision,
                        row.getString("version"),
                        new Reading(
                                ReadingJson.attributions(row.getString("attributions")),
                                claims(handle, article, revision))))
                .findOne());
    }

    private static List<Claim> claims(Handle handle, long article, int revision) {
        return handle.createQuery("select " + ReadingRows.COLUMNS
                        + " from claim c where article = :article and revision = :revision order by number")
                .bind("article", article)
                .bind("revision", revision)
                .map((row, context) -> ReadingRows.claim(row))
                .list();
    }

    /// Claims of current revisions, at most `limit`: by day and article from new to old, within an article in order.
    ///
    /// @param after where the last page ended, or null for the first
    public List<StoredClaim> claims(ClaimSelection selection, @Nullable ClaimPosition after, int limit) {
        var articles = selection.articles().between(null, null);
        var sql = "select " + Headlines.COLUMNS + ", " + ReadingRows.COLUMNS
                + ", case when c.in_title then r.title else r.text end as words"
                + " from claim c join article a on a.id = c.article and a.revision = c.revision"
                + " join revision r on r.article = a.id and r.number = a.revision join outlet o on o.id = a.outlet"
                + Headlines.conditions(articles) + conditions(selection)
                + (after == null ? "" : """
                         and c.day <= :day and (c.day < :day or (c.day = :day
                            and (c.article < :article or (c.article = :article and c.number > :number))))
                        """)
                + " order by c.day desc, c.article desc, c.number limit :limit";
        return database.read(handle -> {
            var query = bound(Headlines.bound(handle.createQuery(sql), articles), selection);
            if (after != null) {
                query.bind("day", after.day()).bind("article", after.article()).bind("number", after.number());
            }
            return query.bind("limit", limit)
                    .map((row, context) -> new StoredClaim(
                            Headlines.headline(row),
                            row.getInt("number"),
                            row.getObject("claim_day", LocalDate.class),
                            row.getString("words"),
                            ReadingRows.claim(row)))
                    .list();
        });
    }

    private static String conditions(ClaimSelection selection) {
        var sql = new StringBuilder();
        if (selection.kind() != null) {
            sql.append(" and c.kind = :kind");
        }
        if (selection.place() != null) {
            sql.append(isEntry(selection.place()) ? " and c.place_entry = :place" : " and c.place_key = :place");
        }
        if (selection.holder() != null) {
            sql.append(" and c.holder_key = :holder");
        }
        if (selection.from() != null) {
            sql.append(" and c.day >= :first");
        }
        if (selection.to() != null) {
            sql.append(" and c.day <= :last");
        }
        return sql.toString();
    }

    private static Query bound(Query query, ClaimSelection selection) {
        if (selection.kind() != null) {
            query.bind("kind", selection.kind().name());
        }
        if (selection.place() != null) {
            query.bind("place", isEntry(selection.place()) ? selection.place() : NameKey.of(selection.place()));
        }
        if (selection.holder() != null) {
            query.bind("holder", NameKey.of(selection.holder()));
        }
        if (selection.from() != null) {
            query.bind("first", selection.from());
        }
        if (selection.to() != null) {
            query.bind("last", selection.to());
        }
        return query;
    }

    private static boolean isEntry(String place) {
        return ENTRY.matcher(place).matches();
    }

    /// How many revisions there are, and how many of them are not read with `version`.
    public Backlog backlog(String version) {
        return database.read(handle -> handle.createQuery("""
                        select (select count(*) from revision) as revisions,
                            (select count(*) from reading where version = :version) as done
                        """)
                .bind("version", version)
                .map((row, context) -> new Backlog(row.getLong("revisions"), row.getLong("done")))
                .one());
    }

    /// @param revisions in the store
    /// @param done those read with the version asked for
    public record Backlog(long revisions, long done) {
        public long left() {
            return Math.max(0, revisions - done);
        }
    }

    /// Brings the next revisions behind `after` to `version`, at most `limit`, in one transaction. Several processes
    /// may do so at a time: each takes what no other has under way. What was written is durable when this returns, so
    /// that a process that is killed goes on where it was.
    ///
    /// @param after the last revision of the step before, or null to begin with the first
    /// @param reader reads one revision; may be asked twice for the same
    /// @return those that were read, in order; none where nothing is left behind `after`
    public List<Unread> bringTo(
            String version, @Nullable Unread after, int limit, Function<List<Unread>, List<Reading>> reader) {
        return database.write(handle -> {
            var rows = unread(handle, version, after, limit);
            var readings = reader.apply(rows.stream().map(UnreadRow::unread).toList());
            var drafts = new ArrayList<ReadingRows.Draft>();
            for (var place = 0; place < rows.size(); place++) {
                var unread = rows.get(place).unread();
                drafts.add(new ReadingRows.Draft(
                        new StoredReading(unread.article(), unread.revision(), version, readings.get(place)),
                        unread.title(),
                        unread.text(),
                        rows.get(place).day()));
            }
            ReadingRows.replace(handle, drafts);
            return rows.stream().map(UnreadRow::unread).toList();
        });
    }

    private record UnreadRow(Unread unread, LocalDate day) {}

    private static List<UnreadRow> unread(Handle handle, String version, @Nullable Unread after, int limit) {
        return handle.createQuery("""
                        select r.article, r.number, r.title, r.text, r.published, a.day
                        from revision r join article a on a.id = r.article
                        where (r.article, r.number) > (:article, :number) and not exists (select from reading d
                            where d.article = r.article and d.revision = r.number and d.version = :version)
                        order by r.article, r.number
                        limit :limit
                        for no key update of r skip locked
                        """)
                .bind("article", after == null ? 0 : after.article())
                .bind("number", after == null ? 0 : after.revision())
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> new UnreadRow(
                        new Unread(
                                row.getLong("article"),
                                row.getInt("number"),
                                row.getString("title"),
                                row.getString("text"),
                                Revision.time(row.getString("published"))),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
