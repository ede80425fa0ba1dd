package marsad.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import marsad.reading.Reader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Writes articles and revisions, many rows a statement.
final class ArticleRows {
    private static final int LEAD = 300;

    private ArticleRows() {}

    /// Locks the articles of these keys until the end of the transaction, beginning those that are not there.
    ///
    /// @param reports by key the first report of each article
    static Map<String, ArticleDraft> lock(Handle handle, SortedMap<String, Filing.Report> reports) {
        var drafts = new HashMap<String, ArticleDraft>();
        var missing = new TreeMap<>(reports);
        while (!missing.isEmpty()) {
            drafts.putAll(standing(handle, missing.keySet()));
            missing.keySet().removeAll(drafts.keySet());
            if (!missing.isEmpty()) {
                drafts.putAll(begun(handle, missing));
                missing.keySet().removeAll(drafts.keySet()); // what is left was begun by another writer meanwhile
            }
        }
        return drafts;
    }

    /// Writes what came to the articles and enters them into the change feed.
    static void write(Handle handle, Collection<ArticleDraft> drafts) {
        var revisions = drafts.stream().flatMap(draft -> draft.added().stream()).toList();
        if (revisions.isEmpty()) {
            return;
        }
        insertRevisions(handle, revisions);
        ReadingRows.replace(
                handle, revisions.stream().flatMap(one -> reading(one).stream()).toList());
        update(
                handle,
                drafts.stream()
                        .filter(ArticleDraft::behind)
                        .map(draft -> draft.added().getLast())
                        .toList());
        Changes.append(
                handle,
                drafts.stream()
                        .filter(draft -> !draft.added().isEmpty())
                        .map(ArticleDraft::id)
                        .toList());
    }

    private static Map<String, ArticleDraft> standing(Handle handle, Collection<String> keys) {
        return handle.createQuery("""
                        select a.key, a.id, a.revision, r.title, r.text
                        from article a join revision r on r.article = a.id and r.number = a.revision
                        where a.key = any(:keys)
                        order by a.key
                        for update of a
                        """)
                .bindArray("keys", String.class, keys)
                .map((row, context) -> Map.entry(
                        row.getString("key"),
                        ArticleDraft.standing(
                                row.getLong("id"),
                                row.getInt("revision"),
                                row.getString("title"),
                                row.getString("text"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<String, ArticleDraft> begun(Handle handle, SortedMap<String, Filing.Report> reports) {
        var insert = handle.createQuery("""
                insert into article (key, outlet, revision, at, day, section, language, first_seen, changed_at)
                select row.key, o.id, 1, row.at::timestamptz, row.day::date, row.section, row.language,
                    row.seen::timestamptz, row.seen::timestamptz
                from unnest(:keys, :outlets, :at, :days, :sections, :languages, :seen)
                        as row (key, outlet, at, day, section, language, seen)
                    join outlet o on o.key = row.outlet
                order by row.key
                on conflict (key) do nothing
                returning key, id
                """);
        insert.bindArray("keys", String.class, reports.keySet());
        bind(insert, "outlets", reports.values(), Filing.Report::outlet);
        bind(insert, "at", reports.values(), report -> first(report.at(), takenAt(report)));
        bind(insert, "days", reports.values(), report -> first(report.day(), dayTaken(report)));
        bind(insert, "sections", reports.values(), Filing.Report::section);
        bind(insert, "languages", reports.values(), report -> report.article().language());
        bind(insert, "seen", reports.values(), ArticleRows::takenAt);
        return insert.map((row, context) -> Map.entry(row.getString("key"), ArticleDraft.begun(row.getLong("id"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static void insertRevisions(Handle handle, List<ArticleDraft.NewRevision> revisions) {
        var insert = handle.createUpdate("""
                insert into revision (article, number, capture, seen_at, address, title, byline, credit, dateline,
                    published, modified, site, image, lead, text)
                select article, number, capture, seen_at::timestamptz, address, title, byline, credit, dateline,
                    published, modified, site, image, lead, text
                from unnest(:articles, :numbers, :captures, :seen, :addresses, :titles, :bylines, :credits, :datelines,
                        :published, :modified, :sites, :images, :leads, :texts)
                    as row (article, number, capture, seen_at, address, title, byline, credit, dateline,
                        published, modified, site, image, lead, text)
                """);
        insert.bindArray(
                "articles",
                Long.class,
                revisions.stream().map(one -> one.draft().id()).toList());
        insert.bindArray(
                "numbers",
                Integer.class,
                revisions.stream().map(ArticleDraft.NewRevision::number).toList());
        insert.bindArray(
                "captures",
                Long.class,
                revisions.stream().map(ArticleDraft.NewRevision::capture).toList());
        var reports = revisions.stream().map(ArticleDraft.NewRevision::report).toList();
        bind(insert, "seen", reports, ArticleRows::takenAt);
        bind(
                insert,
                "addresses",
                reports,
                report -> first(report.article().url(), report.capture().address()));
        bind(insert, "titles", reports, report -> report.article().title());
        bind(insert, "bylines", reports, report -> report.article().byline());
        bind(insert, "credits", reports, report -> report.article().credit());
        bind(insert, "datelines", reports, report -> report.article().dateline());
        bind(insert, "published", reports, report -> report.article().published());
        bind(insert, "modified", reports, report -> report.article().modified());
        bind(insert, "sites", reports, report -> report.article().site());
        bind(insert, "images", reports, report -> report.article().image());
        bind(insert, "leads", reports, report -> lead(report.article().paragraphs()));
        bind(insert, "texts", reports, report -> report.article().text());
        insert.execute();
    }

    private static Optional<ReadingRows.Draft> reading(ArticleDraft.NewRevision revision) {
        var report = revision.report();
        var article = report.article();
        return Optional.ofNullable(report.reading())
                .map(reading -> new ReadingRows.Draft(
                        new StoredReading(revision.draft().id(), revision.number(), Reader.version(), reading),
                        article.title(),
                        article.text(),
                        report.day() == null ? dayTaken(report) : report.day()));
    }

    private static void update(Handle handle, List<ArticleDraft.NewRevision> newest) {
        if (newest.isEmpty()) {
            return;
        }
        var update = handle.createUpdate("""
                update article a
                set revision = row.number, at = coalesce(row.at::timestamptz, a.at), day = coalesce(row.day::date, a.day),
                    section = coalesce(row.section, a.section), language = coalesce(row.language, a.language),
                    changed_at = row.seen::timestamptz
                from unnest(:articles, :numbers, :at, :days, :sections, :languages, :seen)
                    as row (article, number, at, day, section, language, seen)
                where a.id = row.article
                """);
        update.bindArray(
                "articles",
                Long.class,
                newest.stream().map(one -> one.draft().id()).toList());
        update.bindArray(
                "numbers",
                Integer.class,
                newest.stream().map(ArticleDraft.NewRevision::number).toList());
        var reports = newest.stream().map(ArticleDraft.NewRevision::report).toList();
        bind(update, "at", reports, Filing.Report::at);
        bind(update, "days", reports, Filing.Report::day);
        bind(update, "sections", reports, Filing.Report::section);
        bind(update, "languages", reports, report -> report.article().language());
        bind(update, "seen", reports, ArticleRows::takenAt);
        update.execute();
    }

    private static void bind(
            SqlStatement<?> statement,
            String name,
            Collection<Filing.Report> reports,
            Function<Filing.Report, @Nullable Object> value) {
        statement.bindArray(
                name,
                String.class,
                reports.stream()
                        .map(value)
                        .map(one -> one == null ? null : one.toString())
                        .toList());
    }

    private static @Nullable Object first(@Nullable Object one, @Nullable Object other) {
        return one != null ? one : other;
    }

    private static Instant takenAt(Filing.Report report) {
        return Objects.requireNonNull(report.capture().takenAt());
    }

    private static LocalDate dayTaken(Filing.Report report) {
        return takenAt(report).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The text's beginning in one line: whole words, at most [#LEAD] characters.
    static String lead(List<String> paragraphs) {
        var lead = new StringBuilder();
        for (var paragraph : paragraphs) {
            if (lead.length() >= LEAD) {
                break;
            }
            lead.append(lead.isEmpty() ? "" : " ").append(paragraph);
        }
        if (lead.length() <= LEAD) {
            return lead.toString();
        }
        var end = lead.lastIndexOf(" ", LEAD - 1);
        if (end < LEAD / 2) {
            end = Character.isHighSurrogate(lead.charAt(LEAD - 2)) ? LEAD - 2 : LEAD - 1;
        }
        return lead.substring(0, end) + "…";
    }
}
