package marsad.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// Goes through one text from word to word.
final class Finder {

    private final Automaton expression;
    private final Automaton day;
    private final Outlook outlook;
    private final Folded text;
    private final LocalDate reference;
    private final Words words;
    private final Matcher matcher;
    private @Nullable LocalDate namedDay;
    private int namedBy;
    private final List<TimeExpression> found = new ArrayList<>();

    Finder(Grammar grammar, Outlook outlook, Folded text, LocalDate reference) {
        this.expression = grammar.expression();
        this.day = grammar.day();
        this.outlook = outlook;
        this.text = text;
        this.reference = reference;
        this.words = new Words(grammar.vocabulary(), text);
        this.matcher = new Matcher(words);
    }

    /// The times in text order, none overlapping another; with `days`, the days inside longer times as well.
    List<TimeExpression> find(boolean days) {
        var word = 0;
        while (word < words.count()) {
            word = findAt(word, days);
        }
        return found;
    }

    /// Finds what begins at a word or behind its clitics; answers the word to go on from.
    private int findAt(int word, boolean days) {
        for (var place = word * Words.PLACES; place < (word + 1) * Words.PLACES; place++) {
            var reading = matcher.longest(expression, place);
            if (reading != null && reading.value() instanceof Meaning meaning) {
                var end = reading.end() / Words.PLACES;
                if (days && !(meaning instanceof DayClaim)) {
                    findDays(place + 1, end);
                }
                add(place, end - 1, meaning);
                return end;
            }
        }
        return word + 1;
    }

    private void findDays(int from, int endWord) {
        var place = from;
        while (place < endWord * Words.PLACES) {
            var reading = matcher.longest(day, place);
            if (reading != null
                    && reading.end() <= endWord * Words.PLACES
                    && reading.value() instanceof DayClaim claim
                    && claim.isSaidTwice()) {
                add(place, reading.end() / Words.PLACES - 1, claim);
                place = reading.end();
            } else {
                place++;
            }
        }
    }

    /// The day named last, if no paragraph begins between it and `word`.
    private @Nullable LocalDate namedInParagraph(int word) {
        for (var near = namedBy + 1; namedDay != null && near <= word; near++) {
            if (words.beginsParagraph(near)) {
                namedDay = null;
            }
        }
        return namedDay;
    }

    private void add(int place, int lastWord, Meaning meaning) {
        var word = place / Words.PLACES;
        var named = namedInParagraph(word);
        var moment = new Moment(reference, outlook.before(words, word), named);
        var interval = meaning.at(moment).withinWrittenYears();
        if (interval.from() != null
                && interval.precision() == Precision.DAY
                && interval.from().equals(interval.to())) {
            namedDay = interval.from();
            namedBy = lastWord;
        }
        var start = words.originalStart(place);
        var end = Math.max(start, words.originalEnd(lastWord));
        found.add(new TimeExpression(
                start,
                end,
                text.original().substring(start, end),
                interval.from(),
                interval.to(),
                interval.precision(),
                interval.basis(),
                interval.conflict()));
    }
}
