package marsad.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.text.Folded;

/// Finds the words of a text that name a time, and the days they mean.
///
/// The language stands in `months.tsv`, `words.tsv`, `rules.txt` and `outlook.tsv`; this class runs them. A week runs
/// from
/// Sunday to Saturday, its end is Friday and Saturday; summer is June to August. A weekday without a date is the last
/// such
/// day up to and including the day of the report, or the next one where the words look ahead. What has no date gets
/// none:
/// «قبل أيام» is found with both ends null.
///
/// Never fails, whatever the text; time and space grow with its length. Safe for use by many threads.
public final class TimeExpressions {

    private static final Grammar GRAMMAR = Grammar.load();
    private static final Outlook OUTLOOK = Outlook.load();

    private TimeExpressions() {}

    /// All times in `text`, in text order, none overlapping another.
    ///
    /// @param reference the day on which the text appeared
    public static List<TimeExpression> find(String text, LocalDate reference) {
        return find(Folded.of(text), reference);
    }

    /// All times in a text that is folded already.
    public static List<TimeExpression> find(Folded text, LocalDate reference) {
        var words = new Words(GRAMMAR.vocabulary(), text);
        var matcher = new Matcher(words);
        var found = new ArrayList<TimeExpression>();
        var word = 0;
        while (word < words.count()) {
            var after = word + 1;
            for (var place = word * Words.PLACES; place < (word + 1) * Words.PLACES; place++) {
                var reading = matcher.longest(GRAMMAR.expression(), place);
                if (reading != null && reading.value() instanceof Meaning meaning) {
                    after = reading.end() / Words.PLACES;
                    var moment = new Moment(reference, OUTLOOK.before(words, word));
                    found.add(expression(words, place, after - 1, meaning.at(moment), text.original()));
                    break;
                }
            }
            word = after;
        }
        return found;
    }

    /// What one expression means that a caller has cut out of a text already; nothing where it is no time as a whole.
    /// Its offsets count in `expression`.
    public static Optional<TimeExpression> resolve(String expression, LocalDate reference) {
        var whole = expression.strip();
        return find(expression, reference).stream()
                .filter(time -> time.text().length() >= whole.length())
                .findFirst();
    }

    private static TimeExpression expression(Words words, int place, int lastWord, Interval interval, String original) {
        var start = words.originalStart(place);
        var end = Math.max(start, words.originalEnd(lastWord));
        return new TimeExpression(
                start,
                end,
                original.substring(start, end),
                interval.from(),
                interval.to(),
                interval.precision(),
                interval.basis(),
                interval.conflict());
    }
}
