package marsad.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import marsad.store.Headline;
import marsad.store.Outlet;
import marsad.store.Outlet.Display;
import marsad.store.Revision;
import marsad.store.StoredArticle;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// The objects of the API, as `openapi.json` describes them.
final class Entries {
    private Entries() {}

    record OutletName(
            String key, @Nullable String nameAr, @Nullable String nameEn, boolean sample) {
        static OutletName of(Outlet outlet) {
            return new OutletName(outlet.key(), outlet.nameAr(), outlet.nameEn(), outlet.sample());
        }
    }

    /// An article in a list.
    record Article(
            long id,
            String page,
            @Nullable String original,
            OutletName outlet,
            @Nullable String section,
            @Nullable String language,
            String title,
            String lead,
            @Nullable String dateline,
            @Nullable String credit,
            @Nullable String published,
            LocalDate day,
            Instant firstSeen,
            Instant changedAt,
            int revision) {
        static Article of(Visit visit, Headline headline) {
            return new Article(
                    headline.id(),
                    visit.links().absolute("/article/" + headline.id()),
                    headline.address(),
                    OutletName.of(headline.outlet()),
                    headline.section(),
                    headline.language(),
                    headline.title(),
                    headline.lead(),
                    headline.dateline(),
                    headline.credit(),
                    headline.published() == null ? null : headline.published().toString(),
                    headline.day(),
                    headline.firstSeen(),
                    headline.changedAt(),
                    headline.revision());
        }
    }

    /// A list with the cursor of the next page, null on the last.
    record Page(List<?> articles, @Nullable String next) {}

    /// One version of an article; `text` is null where the outlet has not agreed to the full text.
    record Version(
            int number,
            Instant seenAt,
            @Nullable String original,
            String title,
            @Nullable String byline,
            @Nullable String credit,
            @Nullable String dateline,
            @Nullable String published,
            @Nullable String modified,
            String lead,
            @Nullable String text) {
        static Version of(Revision revision, Outlet outlet) {
            return new Version(
                    revision.number(),
                    revision.seenAt(),
                    revision.address(),
                    revision.title(),
                    revision.byline(),
                    revision.credit(),
                    revision.dateline(),
                    revision.published() == null ? null : revision.published().toString(),
                    revision.modified() == null ? null : revision.modified().toString(),
                    revision.lead(),
                    outlet.display() == Display.FULL ? revision.text() : null);
        }
    }

    /// An earlier or the current version, in the list of an article's versions.
    record VersionLine(int number, Instant seenAt, String title, String address) {}

    /// An article with its current version and the list of all.
    record Whole(
            long id,
            String page,
            OutletName outlet,
            @Nullable String section,
            @Nullable String language,
            LocalDate day,
            Instant firstSeen,
            Instant changedAt,
            Version current,
            List<VersionLine> revisions) {
        static Whole of(Visit visit, StoredArticle article, List<Revision> revisions) {
            return new Whole(
                    article.id(),
                    visit.links().absolute("/article/" + article.id()),
                    OutletName.of(article.outlet()),
                    article.section(),
                    article.language(),
                    article.day(),
                    article.firstSeen(),
                    article.changedAt(),
                    Version.of(article.revision(), article.outlet()),
                    revisions.stream()
                            .map(revision -> new VersionLine(
                                    revision.number(),
                                    revision.seenAt(),
                                    revision.title(),
                                    visit.links()
                                            .absolute("%s/articles/%d/revisions/%d"
                                                    .formatted(Api.ROOT, article.id(), revision.number()))))
                            .toList());
        }
    }
}
