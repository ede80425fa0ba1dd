package marsad.story;

import java.io.IOException;
import marsad.copy.StateIn;
import marsad.copy.StateOut;

/// In how many reports each term stood lately. Older reports count less: each count halves in `halfLife` reports, so
/// that what is common is measured against the stream as it runs now.
///
/// Memory is bounded by the vocabulary of a few half-lives: terms that fade away are dropped when the table would grow.
final class TermCounts {

    private static final float FADED = 0.3f;
    private static final double REBASE = 1e12;

    private final double growth;
    private int[] numbers = new int[1 << 12];
    private float[] counts = new float[1 << 12];
    /// The days on which a term stood, the last day of `today` in the lowest bit.
    private int[] days = new int[1 << 12];
    /// For each slot, the day that its lowest bit means.
    private int[] dayOf = new int[1 << 12];
    private int today = Integer.MIN_VALUE;
    private int allDays;
    private int size;
    /// What one report counts now; grows instead of all the others fading.
    private double unit = 1;
    private double reports;

    /// @param halfLife in reports
    TermCounts(double halfLife) {
        growth = Math.pow(2, 1 / halfLife);
    }

    void write(StateOut out) throws IOException {
        out.writeInts(numbers);
        var bits = new int[counts.length];
        for (var slot = 0; slot < bits.length; slot++) {
            bits[slot] = Float.floatToRawIntBits(counts[slot]);
        }
        out.writeInts(bits);
        out.writeInts(days);
        out.writeInts(dayOf);
        out.writeInt(today);
        out.writeInt(allDays);
        out.writeInt(size);
        out.writeDouble(unit);
        out.writeDouble(reports);
    }

    static TermCounts read(StateIn in, double halfLife) throws IOException {
        var read = new TermCounts(halfLife);
        read.numbers = in.readInts();
        var bits = in.readInts();
        read.counts = new float[bits.length];
        for (var slot = 0; slot < bits.length; slot++) {
            read.counts[slot] = Float.intBitsToFloat(bits[slot]);
        }
        read.days = in.readInts();
        read.dayOf = in.readInts();
        read.today = in.readInt();
        read.allDays = in.readInt();
        read.size = in.readInt();
        read.unit = in.readDouble();
        read.reports = in.readDouble();
        return read;
    }

    /// Counts one report's terms, each once.
    ///
    /// @param day of the report, counted from any day; one before the newest counts as the newest
    void add(int[] terms, int length, int day) {
        if (day > today) {
            allDays = shifted(allDays, (long) day - today) | 1;
            today = day;
        }
        unit *= growth;
        reports = reports / growth + 1;
        if (unit > REBASE) {
            rebase();
        }
        for (var place = 0; place < length; place++) {
            if (size * 4 > numbers.length * 3) {
                dropFadedOrGrow();
            }
            var slot = slot(numbers, counts, terms[place]);
            if (counts[slot] == 0) {
                numbers[slot] = terms[place];
                size++;
            }
            counts[slot] += (float) unit;
            days[slot] = shifted(days[slot], today - (long) dayOf[slot]) | 1;
            dayOf[slot] = today;
        }
    }

    /// How many of the last reports hold the term, older ones counting less.
    double count(int term) {
        return counts[slot(numbers, counts, term)] / unit;
    }

    /// On which share of the last 31 days the term stood, 0–1: what stands there every day tells of no event.
    double spread(int term) {
        var slot = slot(numbers, counts, term);
        return counts[slot] == 0
                ? 0
                : Integer.bitCount(shifted(days[slot], today - (long) dayOf[slot]))
                        / (double) Integer.bitCount(allDays);
    }

    private static int shifted(int days, long by) {
        return by < 0 || by > 30 ? 0 : days << by & Integer.MAX_VALUE;
    }

    /// How many reports there were, older ones counting less.
    double reports() {
        return reports;
    }

    private void rebase() {
        for (var slot = 0; slot < counts.length; slot++) {
            counts[slot] /= (float) unit;
        }
        unit = 1;
    }

    private void dropFadedOrGrow() {
        var oldNumbers = numbers;
        var oldCounts = counts;
        var oldDays = days;
        var oldDayOf = dayOf;
        var kept = 0;
        for (var count : oldCounts) {
            kept += count / unit >= FADED ? 1 : 0;
        }
        var capacity = numbers.length;
        while (kept * 3 > capacity * 2) {
            capacity *= 2;
        }
        numbers = new int[capacity];
        counts = new float[capacity];
        days = new int[capacity];
        dayOf = new int[capacity];
        size = 0;
        for (var old = 0; old < oldNumbers.length; old++) {
            if (oldCounts[old] / unit >= FADED) {
                var slot = slot(numbers, counts, oldNumbers[old]);
                numbers[slot] = oldNumbers[old];
                counts[slot] = oldCounts[old];
                days[slot] = oldDays[old];
                dayOf[slot] = oldDayOf[old];
                size++;
            }
        }
    }

    private static int slot(int[] numbers, float[] counts, int term) {
        var mask = numbers.length - 1;
        var slot = (term * 0x9E3779B9) >>> 7 & mask;
        while (counts[slot] != 0 && numbers[slot] != term) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
