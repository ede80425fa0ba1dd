package marsad.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marsad.store.Edition;
import marsad.store.Store;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// What there is to choose from: outlets, the archive's days, the most read, editions.
final class ShelfResources {
    private static final Map<String, Duration> PERIODS =
            Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "month", Duration.ofDays(30));
    private static final int MOST_READ = 10;

    private final Store store;
    private final Clock clock;

    ShelfResources(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    record OutletEntry(
            String key,
            @Nullable String nameAr,
            @Nullable String nameEn,
            @Nullable String home,
            @Nullable String language,
            @Nullable String country,
            String display,
            boolean sample,
            int articles,
            Instant latest) {}

    record Outlets(List<OutletEntry> outlets) {}

    record MonthEntry(String month, int articles) {}

    record Months(List<MonthEntry> months) {}

    record DayEntry(LocalDate day, int articles) {}

    record Days(List<DayEntry> days) {}

    record ReadEntry(long reads, Entries.Article article) {}

    record MostRead(String period, List<ReadEntry> articles) {}

    record EditionEntry(
            String key,
            String nameAr,
            String nameEn,
            @Nullable String aboutAr,
            @Nullable String aboutEn,
            String language,
            List<String> sections,
            List<String> outlets,
            String page,
            boolean sample) {}

    record Editions(List<EditionEntry> editions) {}

    Rendered outlets(Visit visit) {
        return Json.of(new Outlets(store.headlines().outlets(visit.selection()).stream()
                .map(count -> new OutletEntry(
                        count.outlet().key(),
                        count.outlet().nameAr(),
                        count.outlet().nameEn(),
                        count.outlet().home(),
                        count.outlet().language(),
                        count.outlet().country(),
                        count.outlet().display().name().toLowerCase(Locale.ROOT),
                        count.outlet().sample(),
                        count.articles(),
                        count.latest()))
                .toList()));
    }

    /// Counts by month, or by day of the month that is asked for.
    Rendered archive(Visit visit) {
        var selection = visit.filtered();
        var month = visit.parameter("month");
        return month.isPresent()
                ? Json.of(new Days(store.headlines().days(selection, monthOf(month.get())).stream()
                        .map(count -> new DayEntry(count.day(), count.articles()))
                        .toList()))
                : Json.of(new Months(store.headlines().months(selection).stream()
                        .map(count -> new MonthEntry(count.month().toString(), count.articles()))
                        .toList()));
    }

    Rendered mostRead(Visit visit) {
        var period = visit.parameter("period").orElse("day");
        var duration = PERIODS.get(period);
        if (duration == null) {
            throw Refusal.badParameter("refusal.choice", "period", period, "day, week, month");
        }
        var limit = visit.count("limit", MOST_READ, 1, ArticleResources.MOST);
        return Json.of(new MostRead(
                period,
                store.reads().mostRead(visit.filtered(), clock.instant().minus(duration), limit).stream()
                        .map(read -> new ReadEntry(read.count(), Entries.Article.of(visit, read.headline())))
                        .toList()));
    }

    Rendered editions(Visit visit) {
        return Json.of(new Editions(visit.beat().editions().stream()
                .map(edition -> entry(visit, edition))
                .toList()));
    }

    private static EditionEntry entry(Visit visit, Edition edition) {
        return new EditionEntry(
                edition.key(),
                edition.nameAr(),
                edition.nameEn(),
                edition.aboutAr(),
                edition.aboutEn(),
                edition.language(),
                edition.sections(),
                edition.outlets(),
                visit.links().sister(edition),
                edition.sample());
    }

    private static YearMonth monthOf(String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeException unreadable) {
            throw Refusal.badParameter("refusal.month", "month", value);
        }
    }
}
