package marsad.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Words of a text that name a time, with the days they mean.
///
/// @param start offset of the first UTF-16 unit of the words
/// @param end offset after their last unit
/// @param text the words as they stand in the text
/// @param from the first day meant; null where the words do not say
/// @param to the last day meant; null where the words do not say
/// @param precision how finely the words name it
/// @param basis what it rests on
/// @param conflict whether the words contradict themselves or the reference day («أمس الأحد» where yesterday was no
///     Sunday); `from` and `to` then follow the weekday
public record TimeExpression(
        int start,
        int end,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Precision precision,
        Basis basis,
        boolean conflict) {

    public TimeExpression {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException("the words do not fill their place: " + start + " to " + end);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a time does not end before it begins: " + from + " to " + to);
        }
    }
}
