package marsad.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decides from all clues of a page when its article appeared and when it was last changed.
///
/// The day with the most trusted clue wins; clues of other kinds that agree with it add to it. Against the usual
/// traps: days after the capture or before [#EARLIEST] are not believed; a time in UTC late in the evening yields to
/// the next day where the page prints that and not the day of UTC, and one early in the morning to the day before
/// where the address has that; a zone of UTC is dropped where the page prints the same clock time as local; a change
/// is no change where it is older than the publication.
///
/// @param published when it appeared, or null
/// @param modified when it was last changed, or null
record PublicationTime(
        @Nullable PrintedTime published, @Nullable PrintedTime modified) {

    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);
    private static final LocalTime LATE = LocalTime.of(18, 0);
    private static final LocalTime EARLY = LocalTime.of(9, 0);
    private static final double WEAK = 15;
    private static final double AGREEMENT = 7;

    /// Decides.
    ///
    /// @param takenAt when the page was captured, or null
    /// @param language the page's language with its region where declared, which orders month and day
    static PublicationTime of(List<DateClue> all, @Nullable Instant takenAt, @Nullable String language) {
        var clues = sensible(all, takenAt, language);
        var published = best(clues, false);
        var modified = latestChange(clues);
        if (published == null || modified != null && isWeak(clues)) {
            var changedOnly = best(clues, true);
            return new PublicationTime(changedOnly == null ? published : changedOnly, null);
        }
        boolean changed = modified != null && !modified.day().isBefore(published.day()) && !modified.equals(published);
        return new PublicationTime(published, changed ? modified : null);
    }

    /// The clues that may be true, each in the reading that others or the language support.
    private static List<DateClue> sensible(List<DateClue> all, @Nullable Instant takenAt, @Nullable String language) {
        var latest = takenAt == null
                ? LocalDate.MAX
                : takenAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var clues = new ArrayList<DateClue>();
        for (var clue : all) {
            var read = clue;
            if (clue.monthFirst() != null) {
                boolean dayFirstKnown = isKnown(all, clue.when().day(), latest);
                boolean monthFirstKnown = isKnown(all, clue.monthFirst().day(), latest);
                boolean dayFirstLate = clue.when().day().isAfter(latest);
                boolean swap = monthFirstKnown && !dayFirstKnown
                        || dayFirstLate
                        || monthFirstKnown == dayFirstKnown && putsMonthFirst(language);
                read = swap ? new DateClue(clue.monthFirst(), null, clue.kind(), clue.modified(), clue.trust()) : clue;
            }
            var day = read.when().day();
            if (!day.isBefore(EARLIEST) && !day.isAfter(latest)) {
                clues.add(read);
            }
        }
        return clues;
    }

    private static boolean isKnown(List<DateClue> clues, LocalDate day, LocalDate latest) {
        if (day.isAfter(latest)) {
            return false;
        }
        for (var other : clues) {
            if (other.monthFirst() == null && other.when().day().equals(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean putsMonthFirst(@Nullable String language) {
        if (language == null) {
            return false;
        }
        var tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return tag.equals("en") || tag.equals("en-us") || tag.equals("en-ph");
    }

    private static @Nullable PrintedTime best(List<DateClue> clues, boolean modified) {
        DateClue best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var clue : clues) {
            if (clue.modified() != modified) {
                continue;
            }
            double score = clue.trust();
            var kinds = EnumSet.of(clue.kind());
            for (var other : clues) {
                if (other.when().day().equals(clue.when().day()) && kinds.add(other.kind())) {
                    score += other.trust() > 0 && !(isVisible(clue) && isVisible(other)) ? AGREEMENT : 0;
                }
            }
            if (score > most) {
                most = score;
                best = clue;
            }
        }
        return best == null ? null : asPrinted(best, clues);
    }

    /// The chosen time as the page's readers see it.
    private static PrintedTime asPrinted(DateClue best, List<DateClue> clues) {
        var when = best.when();
        boolean utc = ZoneOffset.UTC.equals(when.offset());
        if (utc && when.time() != null) {
            boolean late = when.time().isAfter(LATE) && !isPrinted(clues, when.day());
            boolean early = when.time().isBefore(EARLY) && !isPrinted(clues, when.day());
            for (var other : clues) {
                boolean next = late
                        && isPrinted(other)
                        && other.when().day().equals(when.day().plusDays(1));
                boolean before = early
                        && isFiled(other)
                        && other.when().day().equals(when.day().minusDays(1));
                if (next || before) {
                    return other.when();
                }
            }
        }
        PrintedTime fullest = when;
        for (var other : clues) {
            var time = other.when();
            if (!time.day().equals(when.day()) || time.time() == null || other.modified()) {
                continue;
            }
            boolean sameClock = when.time() != null
                    && when.time().getHour() == time.time().getHour()
                    && when.time().getMinute() == time.time().getMinute();
            if (utc
                    && sameClock
                    && other.kind() == DateClue.Kind.TEXT
                    && time.offset() == null
                    && when.time() != null) {
                return new PrintedTime(when.day(), when.time(), null);
            }
            if (fullest.time() == null && other.trust() > 15) {
                fullest = time;
            }
        }
        return fullest;
    }

    private static boolean isPrinted(List<DateClue> clues, LocalDate day) {
        for (var clue : clues) {
            if (isPrinted(clue) && clue.when().day().equals(day)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the clue is the day under which the outlet files the article in its address.
    private static boolean isFiled(DateClue clue) {
        return clue.kind() == DateClue.Kind.ADDRESS && clue.trust() >= 50;
    }

    private static boolean isVisible(DateClue clue) {
        return clue.kind() == DateClue.Kind.TEXT || clue.kind() == DateClue.Kind.TIME;
    }

    /// Whether no clue for the publication is worth more than a date that happens to stand somewhere.
    private static boolean isWeak(List<DateClue> clues) {
        return clues.stream().noneMatch(clue -> !clue.modified() && clue.trust() >= WEAK);
    }

    /// Whether readers see the clue beside the article.
    private static boolean isPrinted(DateClue clue) {
        boolean visible = clue.kind() == DateClue.Kind.TEXT || clue.kind() == DateClue.Kind.ADDRESS;
        return visible && !clue.modified() && clue.trust() > 24;
    }

    private static @Nullable PrintedTime latestChange(List<DateClue> clues) {
        PrintedTime latest = null;
        double trust = 0;
        for (var clue : clues) {
            if (clue.modified() && clue.trust() > 0) {
                boolean fuller = latest == null
                        || clue.when().day().isAfter(latest.day())
                        || clue.when().day().equals(latest.day()) && latest.time() == null;
                if (latest == null || fuller && clue.trust() >= trust) {
                    latest = clue.when();
                    trust = clue.trust();
                }
            }
        }
        return latest;
    }
}
