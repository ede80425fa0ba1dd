package marsad.reading;

import java.util.List;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// When a claim happens: the time in its clause, unless it dates the announcement.
final class Days {

    private static final int REACH = 14;

    private final Passage passage;

    Days(Passage passage) {
        this.passage = passage;
    }

    /// The nearest time in the sentence. A time outside the words that a speaker is quoted with says when they were
    /// said; a time beyond another trigger is the other's.
    @Nullable
    TimeExpression of(Spotted spotted, Sentence sentence, @Nullable Attribution said, List<Spotted> all) {
        TimeExpression nearest = null;
        var least = REACH + 1;
        for (var time : passage.times()) {
            if (time.start() < sentence.start() || time.end() > sentence.end()) {
                continue;
            }
            if (said != null && !said.content().covers(new Span(time.start(), time.end()))) {
                continue;
            }
            var first = passage.words().tokenAt(time.start());
            var last = passage.words().tokenAt(Math.max(time.start(), time.end() - 1));
            var distance = first >= spotted.end() ? first - spotted.end() : spotted.from() - last + 2;
            if (distance < least) {
                least = distance;
                nearest = time;
            }
        }
        return nearest;
    }
}
