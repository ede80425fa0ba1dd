package marsad.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.text.Folded;

/// Finds the words of a text that name a time, and the days they mean.
///
/// The language stands in `months.tsv`, `words.tsv`, `rules.txt` and `outlook.tsv`; this class runs them. A week
/// runs from Sunday to Saturday, its end is Friday and Saturday; summer is June to August. A weekday without a
/// date is the last such day up to and including the day of the report, or the next one where the words look
/// ahead. What has no date gets none: «قبل أيام» is found with both ends null.
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
        return new Finder(GRAMMAR, OUTLOOK, text, reference).find(false);
    }

    /// The same, and before each longer time the days that are said in two ways inside it («منذ أمس الثلاثاء»,
    /// «من الجمعة 9 سبتمبر إلى الاثنين 19 سبتمبر»): each of them can be in conflict.
    public static List<TimeExpression> findWithDays(String text, LocalDate reference) {
        return new Finder(GRAMMAR, OUTLOOK, Folded.of(text), reference).find(true);
    }

    /// What one expression means that a caller has cut out of a text already; nothing where it is no time as a whole.
    /// Its offsets count in `expression`.
    public static Optional<TimeExpression> resolve(String expression, LocalDate reference) {
        var whole = expression.strip();
        return find(expression, reference).stream()
                .filter(time -> time.text().length() >= whole.length())
                .findFirst();
    }
}
