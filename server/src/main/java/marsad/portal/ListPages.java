package marsad.portal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.store.DayCount;
import marsad.store.MonthCount;
import marsad.store.Outlet;
import marsad.store.OutletCount;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.web.Catalogue;
import marsad.web.Cursor;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// The pages that are lists: latest, outlets, sections, most read, archive.
final class ListPages {
    private static final int ON_A_PAGE = 40;

    private final Store store;
    private final Newsstand newsstand;
    private final Press press;

    /// @param title of the page
    /// @param outlet whose list it is, or null
    /// @param groups the articles by day
    /// @param next the cursor of the next page, or null on the last
    /// @param first whether it is the first page
    record Latest(
            String title,
            @Nullable Outlet outlet,
            List<DayGroup> groups,
            @Nullable String next,
            boolean first) {
        Latest {
            groups = List.copyOf(groups);
        }
    }

    /// @param months every month with articles, by year, the newest first
    record Archive(Map<Integer, List<MonthCount>> months) {
        List<Integer> years() {
            return months.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        }
    }

    /// A month as a sheet of a calendar.
    ///
    /// @param days the days with articles, by day
    record Month(YearMonth month, int articles, Map<LocalDate, DayCount> days) {
        /// Weeks of seven days from Saturday; the days of the neighbouring months are null.
        List<List<@Nullable LocalDate>> weeks() {
            var weeks = new ArrayList<List<@Nullable LocalDate>>();
            var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            for (var start = first; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
                var week = new ArrayList<@Nullable LocalDate>();
                for (var day = 0; day < 7; day++) {
                    var date = start.plusDays(day);
                    week.add(YearMonth.from(date).equals(month) ? date : null);
                }
                weeks.add(week);
            }
            return weeks;
        }
    }

    ListPages(Store store, Newsstand newsstand, Press press) {
        this.store = store;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered latest(Visit visit) {
        var title = Catalogue.of(visit.language()).text("nav.latest");
        return list(visit, visit.selection(), Head.of(title).withFeed("/", Map.of()), title, null);
    }

    Rendered outlet(Visit visit) {
        var outlet = store.outlets().find(visit.segment("key")).orElseThrow(Refusal::notFound);
        var name = outlet.name(visit.language().tag());
        return list(
                visit,
                visit.selection().ofOutlet(outlet.key()),
                Head.of(name).withFeed(visit.path(), Map.of()),
                name,
                outlet);
    }

    Rendered section(Visit visit) {
        var section = visit.segment("key");
        var name = Catalogue.of(visit.language()).section(section);
        var selection = visit.selection().ofSection(section);
        if (Catalogue.of(visit.language()).find("section." + section).isEmpty()
                && store.headlines().latest(selection, null, 1).isEmpty()) {
            throw Refusal.notFound();
        }
        return list(visit, selection, Head.of(name).withFeed(visit.path(), Map.of()), name, null);
    }

    Rendered mostRead(Visit visit) {
        var mostRead = newsstand.mostRead(visit);
        var head = Head.of(Catalogue.of(visit.language()).text("most-read.title"))
                .showingSample(Newsstand.showsSample(
                        mostRead.month().stream().map(read -> read.headline()).toList()));
        return press.print("mostread", newsstand.frame(visit, head), mostRead);
    }

    Rendered outlets(Visit visit) {
        var outlets = store.headlines().outlets(visit.selection());
        var head = Head.of(Catalogue.of(visit.language()).text("outlets.title"))
                .showingSample(outlets.stream().map(OutletCount::outlet).anyMatch(Outlet::sample));
        return press.print("outlets", newsstand.frame(visit, head), outlets);
    }

    Rendered archive(Visit visit) {
        var head = Head.of(Catalogue.of(visit.language()).text("archive.title"));
        return press.print("archive", newsstand.frame(visit, head), archiveOf(visit.selection()));
    }

    Rendered year(Visit visit) {
        var year = Addressed.year(visit);
        var narrowed = visit.selection().between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var archive = archiveOf(narrowed);
        var head = Head.of(Catalogue.of(visit.language()).text("archive.year", String.valueOf(year)));
        return press.print(
                "archive", newsstand.frame(visit, archive.months().isEmpty() ? head.unindexed() : head), archive);
    }

    Rendered month(Visit visit) {
        var month = Addressed.month(visit);
        var days = store.headlines().days(visit.selection(), month);
        var view = new Month(
                month,
                days.stream().mapToInt(DayCount::articles).sum(),
                days.stream().collect(Collectors.toMap(DayCount::day, Function.identity())));
        var frame = newsstand.frame(visit, Head.of(null));
        var head = Head.of(frame.t("archive.year", frame.almanac().month(month)));
        return press.print("month", newsstand.frame(visit, days.isEmpty() ? head.unindexed() : head), view);
    }

    private Archive archiveOf(Selection selection) {
        return new Archive(store.headlines().months(selection).stream()
                .collect(Collectors.groupingBy(count -> count.month().getYear())));
    }

    private Rendered list(Visit visit, Selection selection, Head head, String title, @Nullable Outlet outlet) {
        var cursor = visit.cursor("after");
        var headlines = store.headlines().latest(selection, cursor, ON_A_PAGE + 1);
        var shown = headlines.subList(0, Math.min(ON_A_PAGE, headlines.size()));
        var frame = newsstand.frame(visit, head.showingSample(Newsstand.showsSample(shown)));
        var next = headlines.size() > ON_A_PAGE ? Cursor.write(shown.getLast().position()) : null;
        return press.print(
                "latest", frame, new Latest(title, outlet, DayGroup.group(frame, shown), next, cursor == null));
    }
}
