package marsad.reading;

import marsad.text.Sentence;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// The time at a verb of saying, where it is that of what is said too: whoever says «ينبغي …» on a day asks for it
/// then,
/// and what somebody told long ago that he did, he did then.
final class TimeOfWords {

    private static final int REACH = 8;
    /// For how many days something is news, so that it may be told on another day than it was done.
    private static final int NEWS = 3;

    private final Passage passage;
    private final Clauses clauses;
    private final TimeBounds bounds;

    TimeOfWords(Passage passage, Clauses clauses, TimeBounds bounds) {
        this.passage = passage;
        this.clauses = clauses;
        this.bounds = bounds;
    }

    /// The time of a claim that its own holder does, by his words: «قال في بيان أمس: ينبغي …», «أعلنت في يوليو أنها
    /// سمحت …»; null where they have none or tell of news.
    ///
    /// @param doer whether the holder is named as the doer; where he is not, only a day is precise enough
    @Nullable
    TimeExpression of(Kind kind, boolean doer, Attribution said, Sentence sentence) {
        var time = kind == Kind.SUPPORT ? null : at(said, sentence); // backing lasts
        var published = passage.published();
        if (time == null || published == null || kind.isSpeech()) {
            return time;
        }
        var told = time.to();
        return kind != Kind.CASUALTIES
                        && told != null
                        && told.isBefore(published.minusDays(NEWS))
                        && (doer || told.equals(time.from()))
                ? time
                : null;
    }

    /// The time that belongs to the verb of saying.
    private @Nullable TimeExpression at(Attribution said, Sentence sentence) {
        var cue = passage.words().tokenAt(said.cue().start());
        for (var time : passage.times()) {
            if (time.start() < sentence.start() || time.end() > sentence.end() || time.from() == null) {
                continue;
            }
            var first = passage.words().tokenAt(time.start());
            if (Math.abs(first - cue) <= REACH && !bounds.isName(first) && clauses.headOf(first) == cue) {
                return time;
            }
        }
        return null;
    }
}
