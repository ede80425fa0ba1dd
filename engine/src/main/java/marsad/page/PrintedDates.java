package marsad.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the dates that are printed in a piece of text, with the time of day and the zone beside them.
///
/// Read are numbers in any script's digits (`2020-04-24`, «٢٤/٤/٢٠٢٠», `24.04.2020 14:30`), names of months of
/// `months.tsv` in the orders that its languages use, dual names («24 نيسان / أبريل 2020»), and Islamic dates, turned
/// into Gregorian by the Umm al-Qura calendar. One pass from left to right; nothing is guessed that is not printed.
final class PrintedDates {

    /// A date and where it stands.
    ///
    /// @param start first character in the text
    /// @param end one past the last
    /// @param when the date, day before month where numbers leave the order open
    /// @param monthFirst the other reading of such numbers (`04/05/2020`), else null
    /// @param form how it was printed
    record Found(
            int start, int end, PrintedTime when, @Nullable PrintedTime monthFirst, Form form) {}

    /// How a date was printed, from the surest to the least sure.
    enum Form {
        /// The month in words, or the year in four digits.
        FULL,
        /// Eight digits without separators.
        COMPACT,
        /// By the Islamic calendar.
        HIJRI,
        /// The year in two digits.
        SHORT_YEAR
    }

    private final DateTokens tokens;
    private final @Nullable String language;

    private PrintedDates(DateTokens tokens, @Nullable String language) {
        this.tokens = tokens;
        this.language = language;
    }

    /// All dates in `text`, in order, none overlapping another.
    ///
    /// @param language BCP 47 tag of the page, which decides between homonyms of months, or null
    static List<Found> in(String text, @Nullable String language) {
        if (!hasDigit(text)) {
            return List.of();
        }
        return new PrintedDates(DateTokens.of(text), language == null ? null : language.toLowerCase(Locale.ROOT))
                .scan();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private record Day(LocalDate date, @Nullable LocalDate monthFirst, Form form, int next) {}

    private List<Found> scan() {
        var found = new ArrayList<Found>();
        PrintedClock before = null;
        int beforeStart = 0;
        for (int i = 0; i < tokens.size() - 1; ) {
            var day = dayAt(i);
            if (day == null) {
                var clock = tokens.at(i).kind() == DateTokens.Kind.NUMBER && !joinedToNumber(i)
                        ? PrintedClock.at(tokens, i)
                        : null;
                if (clock == null) {
                    i++;
                } else {
                    before = clock;
                    beforeStart = i;
                    i = clock.next();
                }
                continue;
            }
            int start = i;
            int next = day.next;
            PrintedClock clock = PrintedClock.after(tokens, day.next);
            if (clock != null) {
                next = clock.next();
            } else if (before != null && i - before.next() <= 3) {
                clock = before;
                start = beforeStart;
            }
            found.add(new Found(
                    tokens.at(withWeekday(start)).start(),
                    tokens.at(next - 1).end(),
                    printed(day.date, clock),
                    day.monthFirst == null ? null : printed(day.monthFirst, clock),
                    day.form));
            before = null;
            i = Math.max(next, i + 1);
        }
        return found;
    }

    private int withWeekday(int start) {
        int before = start > 0
                        && (tokens.at(start - 1).isMark(',')
                                || tokens.at(start - 1).isMark('.'))
                ? start - 2
                : start - 1;
        return before >= 0 && DateWords.WEEKDAYS.contains(tokens.at(before).text()) ? before : start;
    }

    private static PrintedTime printed(LocalDate day, @Nullable PrintedClock clock) {
        return clock == null ? PrintedTime.of(day) : new PrintedTime(day, clock.time(), clock.offset());
    }

    private @Nullable Day dayAt(int i) {
        var first = tokens.at(i);
        if (first.kind() == DateTokens.Kind.WORD) {
            return monthBeforeDay(i);
        }
        if (first.kind() != DateTokens.Kind.NUMBER || joinedToNumber(i)) {
            return null;
        }
        return switch (first.digits()) {
            case 4 -> yearFirst(i);
            case 1, 2 -> dayFirst(i);
            case 8 -> compact(i);
            default -> null;
        };
    }

    /// Whether the number goes on a longer chain of numbers («1.12.5.2020», `2/12/05/2020`), which is no date.
    private boolean joinedToNumber(int i) {
        return i >= 2
                && tokens.at(i).tight()
                && tokens.at(i - 1).kind() == DateTokens.Kind.MARK
                && ".-/:".contains(tokens.at(i - 1).text())
                && tokens.at(i - 1).tight()
                && tokens.at(i - 2).kind() == DateTokens.Kind.NUMBER
                && !tokens.at(i - 1).isMark('-');
    }

    private @Nullable Day compact(int i) {
        int value = tokens.at(i).value();
        var date = gregorian(value / 10_000, value / 100 % 100, value % 100);
        return date == null ? null : new Day(date, null, Form.COMPACT, i + 1);
    }

    /// 2020-04-24, 2020/4/24, 2020年4月24日, «2020. április 24.», «2020 m. balandžio 24 d.».
    private @Nullable Day yearFirst(int i) {
        int year = tokens.at(i).value();
        int second = afterSeparator(i + 1);
        if (second > 0 && tokens.at(second).digits() <= 2) {
            int third = afterSeparator(second + 1);
            if (third > 0
                            && tokens.at(third).digits() <= 2
                            && tokens.at(second + 1)
                                    .text()
                                    .equals(tokens.at(i + 1).text())
                    || third > 0 && isIdeograph(tokens.at(second + 1))) {
                int month = tokens.at(second).value();
                int day = tokens.at(third).value();
                boolean swap = month > 12;
                return day(year, swap ? day : month, swap ? month : day, third + 1, false);
            }
        }
        int named = skipFillers(i + 1, 2);
        var month = monthAt(named);
        if (month == null) {
            return null;
        }
        int number = skipFillers(month.next, 2);
        if (tokens.at(number).kind() == DateTokens.Kind.NUMBER
                && tokens.at(number).digits() <= 2) {
            // «2020 Mayıs 2021»-like lists and «يناير 2020 فبراير 12» have no business here
            return day(year, month.month.number(), tokens.at(number).value(), number + 1, month.month.hijri());
        }
        return null;
    }

    private boolean isIdeograph(DateTokens.Token token) {
        return token.kind() == DateTokens.Kind.WORD && "年月년월".contains(token.text());
    }

    /// The number after one separator at `i`, or -1.
    private int afterSeparator(int i) {
        var mark = tokens.at(i);
        boolean separates = mark.isMark('-') || mark.isMark('/') || mark.isMark('.') || isIdeograph(mark);
        return separates && tokens.at(i + 1).kind() == DateTokens.Kind.NUMBER ? i + 1 : -1;
    }

    /// 24/04/2020, 24.4.20, «24 نيسان / أبريل 2020», «24 de abril de 2020», 24-Apr-2020.
    private @Nullable Day dayFirst(int i) {
        int first = tokens.at(i).value();
        int second = afterSeparator(i + 1);
        if (second > 0 && tokens.at(second).digits() <= 2) {
            int third = afterSeparator(second + 1);
            return third > 0
                            && tokens.at(second + 1)
                                    .text()
                                    .equals(tokens.at(i + 1).text())
                    ? numeric(i, first, second, third)
                    : null;
        }
        int named = skipFillers(i + 1, 3);
        var month = monthAt(named);
        if (month == null) {
            return null;
        }
        return withYear(month, first, skipSecondName(month));
    }

    private @Nullable Day numeric(int i, int first, int second, int third) {
        int middle = tokens.at(second).value();
        int last = tokens.at(third).value();
        boolean shortYear = tokens.at(third).digits() == 2;
        if (shortYear) {
            boolean tight = tokens.at(i + 1).tight()
                    && tokens.at(second).tight()
                    && tokens.at(second + 1).tight()
                    && tokens.at(third).tight();
            if (!tight
                    || tokens.at(third + 1).isMark('.') && tokens.at(third + 2).kind() == DateTokens.Kind.NUMBER) {
                return null;
            }
            last += 2000;
        } else if (tokens.at(third).digits() != 4) {
            return null;
        }
        var dayFirst = dated(last, middle, first, false);
        var monthFirst = first == middle ? null : dated(last, first, middle, false);
        var best = dayFirst != null ? dayFirst : monthFirst;
        if (best == null) {
            return null;
        }
        return new Day(
                best,
                dayFirst != null ? monthFirst : null,
                shortYear ? Form.SHORT_YEAR : isHijriYear(last) ? Form.HIJRI : Form.FULL,
                third + 1);
    }

    /// April 24, 2020; Apr. 24th 2020; «نيسان 24, 2020».
    private @Nullable Day monthBeforeDay(int i) {
        var month = monthAt(i);
        if (month == null) {
            return null;
        }
        int day = skipFillers(skipSecondName(month), 2);
        if (tokens.at(day).kind() != DateTokens.Kind.NUMBER || tokens.at(day).digits() > 2) {
            return null;
        }
        return withYear(month, tokens.at(day).value(), day + 1);
    }

    private @Nullable Day withYear(Named month, int day, int from) {
        int year = skipFillers(from, 3);
        var token = tokens.at(year);
        if (token.kind() != DateTokens.Kind.NUMBER) {
            return null;
        }
        if (token.digits() == 4) {
            return day(token.value(), month.month.number(), day, year + 1, month.month.hijri());
        }
        boolean apostrophe =
                tokens.at(year - 1).isMark('\'') || tokens.at(year - 1).isMark('-') && token.tight();
        if (token.digits() == 2 && apostrophe && !month.month.hijri()) {
            var date = gregorian(2000 + token.value(), month.month.number(), day);
            return date == null ? null : new Day(date, null, Form.SHORT_YEAR, year + 1);
        }
        return null;
    }

    /// The second of two names of one month: «نيسان / أبريل», «تشرين الثاني(نوفمبر)».
    private int skipSecondName(Named month) {
        int second = skipFillers(month.next, 2);
        var other = monthAt(second);
        return other != null && other.month.number() == month.month.number() ? other.next : month.next;
    }

    private record Named(MonthNames.Month month, int next) {}

    private @Nullable Named monthAt(int i) {
        var token = tokens.at(i);
        if (token.kind() != DateTokens.Kind.WORD) {
            return null;
        }
        if (tokens.at(i + 1).kind() == DateTokens.Kind.WORD) {
            var two = MonthNames.named(token.text() + " " + tokens.at(i + 1).text(), language);
            if (two != null) {
                return new Named(two, i + 2);
            }
        }
        var one = MonthNames.named(token.text(), language);
        if (one == null
                && tokens.at(i + 1).kind() == DateTokens.Kind.NUMBER
                && tokens.at(i + 1).tight()
                && tokens.at(i + 1).digits() == 1) {
            one = MonthNames.named(token.text() + tokens.at(i + 1).text(), language); // «تشرين2»
            return one == null ? null : new Named(one, i + 2);
        }
        if (one == null
                && token.text().length() > 3
                && (token.text().charAt(0) == 'ب' || token.text().charAt(0) == 'ב')) {
            one = MonthNames.named(token.text().substring(1), language); // the preposition written onto the name
        }
        return one == null ? null : new Named(one, i + 1);
    }

    private int skipFillers(int i, int most) {
        for (int n = 0; n < most; n++) {
            var token = tokens.at(i);
            boolean filler = token.kind() == DateTokens.Kind.WORD
                    ? DateWords.FILLERS.contains(token.text())
                    : token.kind() == DateTokens.Kind.MARK && ".,-/()'ºª°".contains(token.text());
            if (!filler) {
                break;
            }
            i++;
        }
        return i;
    }

    private static @Nullable Day day(int year, int month, int day, int next, boolean hijri) {
        var date = dated(year, month, day, hijri);
        return date == null ? null : new Day(date, null, isHijriYear(year) ? Form.HIJRI : Form.FULL, next);
    }

    private static boolean isHijriYear(int year) {
        return year >= 1400 && year <= 1500;
    }

    private static @Nullable LocalDate dated(int year, int month, int day, boolean hijri) {
        if (isHijriYear(year)) {
            try {
                return LocalDate.from(HijrahDate.of(year, month, day));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return hijri ? null : gregorian(year, month, day);
    }

    private static @Nullable LocalDate gregorian(int year, int month, int day) {
        if (year < 1980 || year > 2100 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }
}
