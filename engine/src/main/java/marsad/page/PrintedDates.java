package marsad.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Map<String, ZoneOffset> ZONES = new HashMap<>();
    private static final Set<String> FILLERS = new HashSet<>();
    private static final Set<String> CLOCK = new HashSet<>();
    private static final Set<String> AM = new HashSet<>();
    private static final Set<String> PM = new HashSet<>();
    private static final Set<String> WEEKDAYS = new HashSet<>();
    private static final int LONGEST_TEXT = 20_000;

    static {
        for (var row : Lexicon.rows("date-words.tsv")) {
            for (var form : row[1].split("\\|")) {
                var word = Lexicon.fold(form);
                switch (row[0]) {
                    case "filler" -> FILLERS.add(word);
                    case "clock" -> CLOCK.add(word);
                    case "am" -> AM.add(word);
                    case "pm" -> PM.add(word);
                    case "weekday" -> WEEKDAYS.add(word);
                    case "zone" -> ZONES.put(word, ZoneOffset.of(row[2]));
                    default -> throw new IllegalStateException("date-words.tsv has no kind " + row[0]);
                }
            }
        }
    }

    private final List<Token> tokens;
    private final @Nullable String language;

    private PrintedDates(List<Token> tokens, @Nullable String language) {
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
        return new PrintedDates(tokens(text), language == null ? null : language.toLowerCase(Locale.ROOT)).scan();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    // ---- tokens -------------------------------------------------------------------------------------------------

    private enum Kind {
        NUMBER,
        WORD,
        MARK,
        END
    }

    private record Token(Kind kind, String text, int value, int start, int end, boolean tight) {
        int digits() {
            return kind == Kind.NUMBER ? text.length() : 0;
        }

        boolean isMark(char c) {
            return kind == Kind.MARK && text.charAt(0) == c;
        }
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int length = Math.min(text.length(), LONGEST_TEXT);
        boolean tight = false;
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                int value = 0;
                while (i < length && Character.isDigit(text.charAt(i))) {
                    value = Math.min(100_000_000, value * 10 + Character.digit(text.charAt(i), 10));
                    i++;
                }
                tokens.add(new Token(Kind.NUMBER, text.substring(start, i), value, start, i, tight));
                tight = true;
            } else if (Character.isLetter(c)) {
                while (i < length && (Character.isLetter(text.charAt(i)) || isMarkInWord(text.charAt(i)))) {
                    i++;
                }
                tokens.add(new Token(Kind.WORD, Lexicon.fold(text.substring(start, i)), 0, start, i, tight));
                tight = true;
            } else {
                i++;
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    tight = false;
                } else if (Character.getType(c) != Character.FORMAT) {
                    tokens.add(new Token(Kind.MARK, String.valueOf(plain(c)), 0, start, i, tight));
                    tight = true;
                }
            }
        }
        tokens.add(new Token(Kind.END, " ", 0, length, length, false));
        return tokens;
    }

    private static boolean isMarkInWord(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char plain(char c) {
        return switch (c) {
            case '،', '٬' -> ',';
            case '–', '—', '‐', '‑', '−' -> '-';
            case '’', '‘', '´', '`', 'ʼ' -> '\'';
            case '：' -> ':';
            case '．' -> '.';
            case '／' -> '/';
            default -> c;
        };
    }

    private Token at(int i) {
        return tokens.get(Math.min(Math.max(i, 0), tokens.size() - 1));
    }

    // ---- dates --------------------------------------------------------------------------------------------------

    private record Day(LocalDate date, @Nullable LocalDate monthFirst, Form form, int next) {}

    private record Clock(LocalTime time, @Nullable ZoneOffset offset, int next) {}

    private List<Found> scan() {
        var found = new ArrayList<Found>();
        Clock before = null;
        int beforeStart = 0;
        for (int i = 0; i < tokens.size() - 1; ) {
            var day = dayAt(i);
            if (day == null) {
                var clock = at(i).kind == Kind.NUMBER && !joinedToNumber(i) ? clockAt(i) : null;
                if (clock == null) {
                    i++;
                } else {
                    before = clock;
                    beforeStart = i;
                    i = clock.next;
                }
                continue;
            }
            int start = i;
            int next = day.next;
            Clock clock = clockAfter(day.next);
            if (clock != null) {
                next = clock.next;
            } else if (before != null && i - before.next <= 3) {
                clock = before;
                start = beforeStart;
            }
            found.add(new Found(
                    at(withWeekday(start)).start,
                    at(next - 1).end,
                    printed(day.date, clock),
                    day.monthFirst == null ? null : printed(day.monthFirst, clock),
                    day.form));
            before = null;
            i = Math.max(next, i + 1);
        }
        return found;
    }

    private int withWeekday(int start) {
        int before = start > 0 && (at(start - 1).isMark(',') || at(start - 1).isMark('.')) ? start - 2 : start - 1;
        return before >= 0 && WEEKDAYS.contains(at(before).text) ? before : start;
    }

    private static PrintedTime printed(LocalDate day, @Nullable Clock clock) {
        return clock == null ? PrintedTime.of(day) : new PrintedTime(day, clock.time, clock.offset);
    }

    private @Nullable Day dayAt(int i) {
        var first = at(i);
        if (first.kind == Kind.WORD) {
            return monthBeforeDay(i);
        }
        if (first.kind != Kind.NUMBER || joinedToNumber(i)) {
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
                && at(i).tight
                && at(i - 1).kind == Kind.MARK
                && ".-/:".contains(at(i - 1).text)
                && at(i - 1).tight
                && at(i - 2).kind == Kind.NUMBER
                && !at(i - 1).isMark('-');
    }

    private @Nullable Day compact(int i) {
        int value = at(i).value;
        var date = gregorian(value / 10_000, value / 100 % 100, value % 100);
        return date == null ? null : new Day(date, null, Form.COMPACT, i + 1);
    }

    /// 2020-04-24, 2020/4/24, 2020年4月24日, «2020. április 24.», «2020 m. balandžio 24 d.».
    private @Nullable Day yearFirst(int i) {
        int year = at(i).value;
        int second = afterSeparator(i + 1);
        if (second > 0 && at(second).digits() <= 2) {
            int third = afterSeparator(second + 1);
            if (third > 0 && at(third).digits() <= 2 && at(second + 1).text.equals(at(i + 1).text)
                    || third > 0 && isIdeograph(at(second + 1))) {
                int month = at(second).value;
                int day = at(third).value;
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
        if (at(number).kind == Kind.NUMBER && at(number).digits() <= 2) {
            // «2020 Mayıs 2021»-like lists and «يناير 2020 فبراير 12» have no business here
            return day(year, month.month.number(), at(number).value, number + 1, month.month.hijri());
        }
        return null;
    }

    private boolean isIdeograph(Token token) {
        return token.kind == Kind.WORD && "年月년월".contains(token.text);
    }

    /// The number after one separator at `i`, or -1.
    private int afterSeparator(int i) {
        var mark = at(i);
        boolean separates = mark.isMark('-') || mark.isMark('/') || mark.isMark('.') || isIdeograph(mark);
        return separates && at(i + 1).kind == Kind.NUMBER ? i + 1 : -1;
    }

    /// 24/04/2020, 24.4.20, «24 نيسان / أبريل 2020», «24 de abril de 2020», 24-Apr-2020.
    private @Nullable Day dayFirst(int i) {
        int first = at(i).value;
        int second = afterSeparator(i + 1);
        if (second > 0 && at(second).digits() <= 2) {
            int third = afterSeparator(second + 1);
            return third > 0 && at(second + 1).text.equals(at(i + 1).text) ? numeric(i, first, second, third) : null;
        }
        int named = skipFillers(i + 1, 3);
        var month = monthAt(named);
        if (month == null) {
            return null;
        }
        return withYear(month, first, skipSecondName(month));
    }

    private @Nullable Day numeric(int i, int first, int second, int third) {
        int middle = at(second).value;
        int last = at(third).value;
        boolean shortYear = at(third).digits() == 2;
        if (shortYear) {
            boolean tight = at(i + 1).tight && at(second).tight && at(second + 1).tight && at(third).tight;
            if (!tight || at(third + 1).isMark('.') && at(third + 2).kind == Kind.NUMBER) {
                return null;
            }
            last += 2000;
        } else if (at(third).digits() != 4) {
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
        if (at(day).kind != Kind.NUMBER || at(day).digits() > 2) {
            return null;
        }
        return withYear(month, at(day).value, day + 1);
    }

    private @Nullable Day withYear(Named month, int day, int from) {
        int year = skipFillers(from, 3);
        var token = at(year);
        if (token.kind != Kind.NUMBER) {
            return null;
        }
        if (token.digits() == 4) {
            return day(token.value, month.month.number(), day, year + 1, month.month.hijri());
        }
        boolean apostrophe = at(year - 1).isMark('\'') || at(year - 1).isMark('-') && token.tight;
        if (token.digits() == 2 && apostrophe && !month.month.hijri()) {
            var date = gregorian(2000 + token.value, month.month.number(), day);
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
        var token = at(i);
        if (token.kind != Kind.WORD) {
            return null;
        }
        if (at(i + 1).kind == Kind.WORD) {
            var two = MonthNames.named(token.text + " " + at(i + 1).text, language);
            if (two != null) {
                return new Named(two, i + 2);
            }
        }
        var one = MonthNames.named(token.text, language);
        if (one == null
                && at(i + 1).kind == Kind.NUMBER
                && at(i + 1).tight
                && at(i + 1).digits() == 1) {
            one = MonthNames.named(token.text + at(i + 1).text, language); // «تشرين2»
            return one == null ? null : new Named(one, i + 2);
        }
        if (one == null && token.text.length() > 3 && (token.text.charAt(0) == 'ب' || token.text.charAt(0) == 'ב')) {
            one = MonthNames.named(token.text.substring(1), language); // the preposition written onto the name
        }
        return one == null ? null : new Named(one, i + 1);
    }

    private int skipFillers(int i, int most) {
        for (int n = 0; n < most; n++) {
            var token = at(i);
            boolean filler = token.kind == Kind.WORD
                    ? FILLERS.contains(token.text)
                    : token.kind == Kind.MARK && ".,-/()'ºª°".contains(token.text);
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

    // ---- times of day -------------------------------------------------------------------------------------------

    private @Nullable Clock clockAfter(int i) {
        for (int n = 0; n < 5; n++) {
            var token = at(i);
            if (token.kind == Kind.NUMBER) {
                return clockAt(i);
            }
            boolean between = token.kind == Kind.WORD
                    ? CLOCK.contains(token.text) || FILLERS.contains(token.text)
                    : token.kind == Kind.MARK && ",-|/(.:•·;".contains(token.text);
            if (!between) {
                return null;
            }
            i++;
        }
        return null;
    }

    /// 9:23, 09:23:13.123, 14h30, 9:23 pm, «09:23 ص», with a zone after it.
    private @Nullable Clock clockAt(int i) {
        boolean colon = at(i + 1).isMark(':')
                || at(i + 1).kind == Kind.WORD && at(i + 1).text.equals("h");
        if (at(i).digits() > 2 || !colon || at(i + 2).digits() != 2 || !at(i + 2).tight) {
            return null;
        }
        int hour = at(i).value;
        int minute = at(i + 2).value;
        int second = 0;
        int next = i + 3;
        if (at(next).isMark(':') && at(next + 1).digits() == 2 && at(next + 1).tight) {
            second = at(next + 1).value;
            next += 2;
            if ((at(next).isMark('.') || at(next).isMark(',')) && at(next + 1).digits() > 0 && at(next + 1).tight) {
                next += 2; // fractions of a second
            }
        }
        int half = halfOfDay(next);
        if (half > 0) {
            boolean afternoon = PM.contains(at(next).text) || at(next).text.equals("p");
            if (hour >= 1 && hour <= 12) {
                hour = hour % 12 + (afternoon ? 12 : 0);
            }
            next = half;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        var time = LocalTime.of(hour, minute, second);
        return zoned(time, next);
    }

    /// One past an «am» or «pm» at `i`, or -1.
    private int halfOfDay(int i) {
        var token = at(i);
        if (token.kind != Kind.WORD) {
            return -1;
        }
        if (AM.contains(token.text) || PM.contains(token.text)) {
            return i + 1;
        }
        boolean letter = token.text.equals("a") || token.text.equals("p");
        if (letter && at(i + 1).isMark('.') && at(i + 2).text.equals("m")) {
            return at(i + 3).isMark('.') ? i + 4 : i + 3;
        }
        return -1;
    }

    private Clock zoned(LocalTime time, int next) {
        int i = next;
        if (at(i).isMark('(')) {
            i++;
        }
        if (at(i).kind == Kind.WORD && CLOCK.contains(at(i).text) && ZONES.containsKey(at(i + 1).text)) {
            i++;
        }
        var named = at(i).kind == Kind.WORD ? ZONES.get(at(i).text) : null;
        int sign = named == null ? i : i + 1;
        boolean signed = (at(sign).isMark('+') || at(sign).isMark('-')) && at(sign + 1).tight;
        boolean onClock = at(sign).tight || at(sign).isMark('+');
        if (signed && onClock && at(sign + 1).kind == Kind.NUMBER && (named == null || named.equals(ZoneOffset.UTC))) {
            int digits = at(sign + 1).digits();
            int value = at(sign + 1).value;
            int end = sign + 2;
            int hours = digits == 4 ? value / 100 : value;
            int minutes = digits == 4 ? value % 100 : 0;
            if (digits <= 2 && at(end).isMark(':') && at(end + 1).digits() == 2) {
                minutes = at(end + 1).value;
                end += 2;
            }
            boolean whole = digits == 4 || digits == 2 || named != null && digits == 1;
            if (whole && hours <= 14 && minutes <= 59) {
                int way = at(sign).isMark('-') ? -1 : 1;
                return new Clock(time, ZoneOffset.ofHoursMinutes(way * hours, way * minutes), end);
            }
        }
        return named == null ? new Clock(time, null, next) : new Clock(time, named, i + 1);
    }
}
