package marsad.page;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A time of day that is printed beside a date.
///
/// @param time the time
/// @param offset the zone printed with it, or null
/// @param next the place past its last token
record PrintedClock(LocalTime time, @Nullable ZoneOffset offset, int next) {

    /// The time of day that stands at a place or right behind it, past words like «الساعة» and marks; null where none
    /// does.
    static @Nullable PrintedClock after(DateTokens tokens, int i) {
        for (int n = 0; n < 5; n++) {
            var token = tokens.at(i);
            if (token.kind() == DateTokens.Kind.NUMBER) {
                return at(tokens, i);
            }
            boolean between = token.kind() == DateTokens.Kind.WORD
                    ? DateWords.CLOCK.contains(token.text()) || DateWords.FILLERS.contains(token.text())
                    : token.kind() == DateTokens.Kind.MARK && ",-|/(.:•·;".contains(token.text());
            if (!between) {
                return null;
            }
            i++;
        }
        return null;
    }

    /// 9:23, 09:23:13.123, 14h30, 9:23 pm, «09:23 ص», with a zone after it.
    static @Nullable PrintedClock at(DateTokens tokens, int i) {
        boolean colon = tokens.at(i + 1).isMark(':')
                || tokens.at(i + 1).kind() == DateTokens.Kind.WORD
                        && tokens.at(i + 1).text().equals("h");
        if (tokens.at(i).digits() > 2
                || !colon
                || tokens.at(i + 2).digits() != 2
                || !tokens.at(i + 2).tight()) {
            return null;
        }
        int hour = tokens.at(i).value();
        int minute = tokens.at(i + 2).value();
        int second = 0;
        int next = i + 3;
        if (tokens.at(next).isMark(':')
                && tokens.at(next + 1).digits() == 2
                && tokens.at(next + 1).tight()) {
            second = tokens.at(next + 1).value();
            next += 2;
            if ((tokens.at(next).isMark('.') || tokens.at(next).isMark(','))
                    && tokens.at(next + 1).digits() > 0
                    && tokens.at(next + 1).tight()) {
                next += 2; // fractions of a second
            }
        }
        int half = halfOfDay(tokens, next);
        if (half > 0) {
            boolean afternoon = DateWords.PM.contains(tokens.at(next).text())
                    || tokens.at(next).text().equals("p");
            if (hour >= 1 && hour <= 12) {
                hour = hour % 12 + (afternoon ? 12 : 0);
            }
            next = half;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        var time = LocalTime.of(hour, minute, second);
        return zoned(tokens, time, next);
    }

    /// One past an «am» or «pm» at `i`, or -1.
    private static int halfOfDay(DateTokens tokens, int i) {
        var token = tokens.at(i);
        if (token.kind() != DateTokens.Kind.WORD) {
            return -1;
        }
        if (DateWords.AM.contains(token.text()) || DateWords.PM.contains(token.text())) {
            return i + 1;
        }
        boolean letter = token.text().equals("a") || token.text().equals("p");
        if (letter && tokens.at(i + 1).isMark('.') && tokens.at(i + 2).text().equals("m")) {
            return tokens.at(i + 3).isMark('.') ? i + 4 : i + 3;
        }
        return -1;
    }

    private static PrintedClock zoned(DateTokens tokens, LocalTime time, int next) {
        int i = next;
        if (tokens.at(i).isMark('(')) {
            i++;
        }
        if (tokens.at(i).kind() == DateTokens.Kind.WORD
                && DateWords.CLOCK.contains(tokens.at(i).text())
                && DateWords.ZONES.containsKey(tokens.at(i + 1).text())) {
            i++;
        }
        var named = tokens.at(i).kind() == DateTokens.Kind.WORD
                ? DateWords.ZONES.get(tokens.at(i).text())
                : null;
        int sign = named == null ? i : i + 1;
        boolean signed = (tokens.at(sign).isMark('+') || tokens.at(sign).isMark('-'))
                && tokens.at(sign + 1).tight();
        boolean onClock = tokens.at(sign).tight() || tokens.at(sign).isMark('+');
        if (signed
                && onClock
                && tokens.at(sign + 1).kind() == DateTokens.Kind.NUMBER
                && (named == null || named.equals(ZoneOffset.UTC))) {
            int digits = tokens.at(sign + 1).digits();
            int value = tokens.at(sign + 1).value();
            int end = sign + 2;
            int hours = digits == 4 ? value / 100 : value;
            int minutes = digits == 4 ? value % 100 : 0;
            if (digits <= 2 && tokens.at(end).isMark(':') && tokens.at(end + 1).digits() == 2) {
                minutes = tokens.at(end + 1).value();
                end += 2;
            }
            boolean whole = digits == 4 || digits == 2 || named != null && digits == 1;
            if (whole && hours <= 14 && minutes <= 59) {
                int way = tokens.at(sign).isMark('-') ? -1 : 1;
                return new PrintedClock(time, ZoneOffset.ofHoursMinutes(way * hours, way * minutes), end);
            }
        }
        return named == null ? new PrintedClock(time, null, next) : new PrintedClock(time, named, i + 1);
    }
}
