package marsad.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Text folded for matching, with a map back to where it came from.
///
/// Folding takes away what Arabic writers and machines vary without meaning: forms of hamza and alef, ى and ي, ة and ه,
/// tatweel, harakat, presentation forms, Persian and Kurdish letters, scripts of digits, bidi controls, kinds of
/// quotation marks, dashes and spaces, accents and capitals of Latin letters. The table is `letters.tsv`.
///
/// Folding is idempotent, works unit by unit (the fold of a concatenation is the concatenation of the folds) and never
/// fails. Offsets count UTF-16 units. Immutable; costs 2 bytes a unit, 6 where units were dropped or expanded.
public final class Folded {

    private final String original;
    private final String text;
    /// By folded place, where its original starts; null where folding moved nothing.
    private final int @Nullable [] starts;

    private Folded(String original, String text, int @Nullable [] starts) {
        this.original = original;
        this.text = text;
        this.starts = starts;
    }

    /// Folds `original` and keeps the map.
    public static Folded of(String original) {
        var length = original.length();
        var folded = new char[length];
        int @Nullable [] starts = null;
        var size = 0;
        for (var place = 0; place < length; place++) {
            var unit = original.charAt(place);
            var becomes = Letters.TABLE[unit];
            if (becomes < Letters.EXPANDED) {
                if (size == folded.length) {
                    folded = Arrays.copyOf(folded, size + length - place + 16);
                }
                if (starts != null) {
                    if (size == starts.length) {
                        starts = Arrays.copyOf(starts, folded.length);
                    }
                    starts[size] = place;
                }
                folded[size++] = becomes;
                continue;
            }
            if (starts == null) {
                starts = Letters.identity(size, length);
            }
            if (becomes == Letters.EXPANDED) {
                var expansion = Letters.expansion(unit);
                var room = size + expansion.length() + length - place;
                folded = room > folded.length ? Arrays.copyOf(folded, room) : folded;
                starts = room > starts.length ? Arrays.copyOf(starts, room) : starts;
                for (var part = 0; part < expansion.length(); part++) {
                    starts[size] = place;
                    folded[size++] = expansion.charAt(part);
                }
            }
        }
        return new Folded(original, new String(folded, 0, size), starts == null ? null : Arrays.copyOf(starts, size));
    }

    /// The folded form of `text` alone, for keys and comparisons.
    public static String foldForMatching(CharSequence text) {
        var length = text.length();
        var folded = new StringBuilder(length);
        for (var place = 0; place < length; place++) {
            var unit = text.charAt(place);
            var becomes = Letters.TABLE[unit];
            if (becomes < Letters.EXPANDED) {
                folded.append(becomes);
            } else if (becomes == Letters.EXPANDED) {
                folded.append(Letters.expansion(unit));
            }
        }
        return folded.toString();
    }

    /// What one UTF-16 unit becomes: itself where folding leaves it, `'\uFFFF'` where it is dropped or becomes several.
    public static char foldForMatching(char unit) {
        var becomes = Letters.TABLE[unit];
        return becomes == Letters.EXPANDED ? Letters.DROPPED : becomes;
    }

    /// The text before folding.
    public String original() {
        return original;
    }

    /// The text after folding.
    public String text() {
        return text;
    }

    /// Where in the original the unit at `place` of the folded text starts; at the folded text's end, the original's.
    ///
    /// @throws IndexOutOfBoundsException where `place` is below 0 or beyond the end
    public int originalStart(int place) {
        if (place == text.length()) {
            return original.length();
        }
        return starts == null ? checked(place) : starts[place];
    }

    /// Where in the original a stretch ends that ends before `place` in the folded text: after the last letter's own
    /// harakat and tatweel, before any bidi control that follows.
    ///
    /// @throws IndexOutOfBoundsException where `place` is below 0 or beyond the end
    public int originalEnd(int place) {
        if (checked(place) == 0) {
            return 0;
        }
        if (starts == null) {
            return place;
        }
        var end = starts[place - 1] + 1;
        while (end < original.length()
                && Letters.TABLE[original.charAt(end)] == Letters.DROPPED
                && Letters.isMark(original.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The stretch of the original behind a stretch of the folded text.
    public Span originalSpan(int start, int end) {
        var from = originalStart(start);
        return new Span(from, Math.max(from, originalEnd(end)));
    }

    /// Where in the folded text the original's unit at `offset` stands; for a dropped unit, where the next one stands.
    public int foldedPlace(int offset) {
        if (starts == null) {
            return checked(offset);
        }
        if (offset < 0 || offset > original.length()) {
            throw new IndexOutOfBoundsException("no offset of the original: " + offset);
        }
        var found = Arrays.binarySearch(starts, offset);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == offset) {
            found--;
        }
        return found;
    }

    private int checked(int place) {
        if (place < 0 || place > text.length()) {
            throw new IndexOutOfBoundsException("no place of the folded text: " + place);
        }
        return place;
    }

    /// The folded text.
    @Override
    public String toString() {
        return text;
    }
}
