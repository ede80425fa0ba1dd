package marsad.reading;

import java.time.LocalDate;
import java.util.List;
import marsad.names.Mention;
import marsad.names.NameFinder;
import marsad.text.Numbers;
import marsad.text.Quantity;
import marsad.text.Segmented;
import marsad.time.TimeExpression;
import marsad.time.TimeExpressions;
import org.jspecify.annotations.Nullable;

/// The title or the body of a report with all that is found in it before it is read: words, names, times, numbers.
///
/// @param words its words and sentences
/// @param names its names, in text order
/// @param times its times, in text order; they mean no day where the day of publication is unknown
/// @param numbers its numbers, in text order
/// @param published the day of publication, or null
record Passage(
        Segmented words,
        List<Mention> names,
        List<TimeExpression> times,
        List<Quantity> numbers,
        @Nullable LocalDate published) {

    static Passage of(String text, @Nullable LocalDate published) {
        var words = Segmented.of(text);
        var times = TimeExpressions.find(words.folded(), published == null ? LocalDate.EPOCH : published);
        return new Passage(words, NameFinder.shipped().find(words, null), times, Numbers.in(words), published);
    }

    String text() {
        return words.text();
    }
}
