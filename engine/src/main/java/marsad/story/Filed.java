package marsad.story;

import java.io.IOException;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import org.jspecify.annotations.Nullable;

/// A report as it stands in a story: some 450 bytes, of a copy 60.
final class Filed {

    /// Weights are kept as shares of this.
    private static final float WHOLE = Character.MAX_VALUE;

    private static final int[] NO_NUMBERS = {};
    private static final char[] NO_WEIGHTS = {};

    final long key;
    /// In seconds since 1970.
    final long time;
    /// Terms of the headline, of headline and beginning, and names, each part rising.
    private final int[] numbers;

    private final char[] weights;
    private final short titleEnds;
    private final short bodyEnds;
    /// The report that it is a copy of, or null.
    final @Nullable Filed source;

    /// Whether a story is or was known by its key: no other may be.
    boolean began;

    /// Set as soon as it is known.
    @SuppressWarnings("NullAway.Init")
    private OpenStory story;

    private Filed(
            long key, long time, int[] numbers, char[] weights, int titleEnds, int bodyEnds, @Nullable Filed source) {
        this.key = key;
        this.time = time;
        this.numbers = numbers;
        this.weights = weights;
        this.titleEnds = (short) titleEnds;
        this.bodyEnds = (short) bodyEnds;
        this.source = source;
    }

    /// A report that is nobody's copy.
    static Filed report(long key, long time, Terms title, Terms body, Terms names) {
        var bodyEnds = title.size() + body.size();
        var numbers = new int[bodyEnds + names.size()];
        var weights = new char[numbers.length];
        var place = 0;
        for (var part : new Terms[] {title, body, names}) {
            System.arraycopy(part.numbers(), 0, numbers, place, part.size());
            for (var weight : part.weights()) {
                weights[place++] = (char) Math.round(weight * WHOLE);
            }
        }
        return new Filed(key, time, numbers, weights, title.size(), bodyEnds, null);
    }

    static Filed copy(long key, long time, Filed source) {
        return new Filed(key, time, NO_NUMBERS, NO_WEIGHTS, 0, 0, source);
    }

    /// Writes all but its source and its story.
    void write(StateOut out) throws IOException {
        out.writeLong(key);
        out.writeLong(time);
        out.writeBoolean(began);
        out.writeShort(titleEnds);
        out.writeShort(bodyEnds);
        out.writeInts(numbers);
        var packed = new int[(weights.length + 1) / 2];
        for (var place = 0; place < weights.length; place++) {
            packed[place / 2] |= weights[place] << 16 * (place % 2);
        }
        out.writeInts(packed);
    }

    static Filed read(StateIn in, @Nullable Filed source) throws IOException {
        var key = in.readLong();
        var time = in.readLong();
        var began = in.readBoolean();
        var titleEnds = in.readShort();
        var bodyEnds = in.readShort();
        var numbers = in.readInts();
        var packed = in.readInts();
        var weights = new char[numbers.length];
        for (var place = 0; place < weights.length; place++) {
            weights[place] = (char) (packed[place / 2] >>> 16 * (place % 2));
        }
        var filed = new Filed(key, time, numbers, weights, titleEnds, bodyEnds, source);
        filed.began = began;
        return filed;
    }

    /// The story that it was put in itself; null for a copy.
    @SuppressWarnings("NullAway") // a copy has none
    @Nullable
    OpenStory ownStory() {
        return story;
    }

    /// The story it is in: a copy's is its source's.
    OpenStory story() {
        return source == null ? story : source.story();
    }

    void moveTo(OpenStory other) {
        story = other;
    }

    /// How alike two reports are by their words, names and times, 0–1.
    float likeness(Filed other, Thresholds rules) {
        var common = cosine(bodyEnds, numbers.length, other, other.bodyEnds, other.numbers.length);
        var words = rules.titleShare() * cosine(0, titleEnds, other, 0, other.titleEnds)
                + rules.nameShare() * common
                + (1 - rules.titleShare() - rules.nameShare())
                        * cosine(titleEnds, bodyEnds, other, other.titleEnds, other.bodyEnds);
        if (bodyEnds < numbers.length && other.bodyEnds < other.numbers.length) {
            words *= rules.strangers() + (1 - rules.strangers()) * common;
        }
        return words * (float) Math.exp(-Math.abs(time - other.time) / (86_400 * rules.oldDays()));
    }

    private float cosine(int from, int to, Filed other, int otherFrom, int otherTo) {
        var sum = 0L;
        var here = from;
        var there = otherFrom;
        while (here < to && there < otherTo) {
            var a = numbers[here];
            var b = other.numbers[there];
            if (a == b) {
                sum += (long) weights[here++] * other.weights[there++];
            } else if (a < b) {
                here++;
            } else {
                there++;
            }
        }
        return sum / (WHOLE * WHOLE);
    }
}
