package marsad.copy;

import java.util.Arrays;
import marsad.text.Folded;
import marsad.text.Span;

/// The words of a text as numbers, so that two texts are compared without their letters.
///
/// A word is a run of letters and digits of the folded text; a number keeps its decimal point and loses the signs that
/// part its thousands. The number of a word is a hash of its folded letters, whose lowest bit says that it is a figure.
final class Wording {

    private final Folded folded;
    private final int[] hashes;
    /// Start and end in the folded text, by turns.
    private final int[] places;

    private Wording(Folded folded, int[] hashes, int[] places) {
        this.folded = folded;
        this.hashes = hashes;
        this.places = places;
    }

    static Wording of(String text) {
        var folded = Folded.of(text);
        var letters = folded.text();
        var length = letters.length();
        var hashes = new int[length / 5 + 8];
        var places = new int[2 * hashes.length];
        var count = 0;
        var place = 0;
        while (place < length) {
            if (!isInside(letters.charAt(place))) {
                place++;
                continue;
            }
            var start = place;
            var figure = true;
            var hash = 0x811c9dc5;
            while (place < length) {
                var unit = letters.charAt(place);
                if (!isInside(unit)) {
                    if (!figure || !joinsDigits(letters, place)) {
                        break;
                    }
                    if (partsThousands(letters, place)) {
                        place++;
                        continue;
                    }
                }
                figure &= unit >= '0' && unit <= '9' || !isInside(unit);
                hash = (hash ^ unit) * 0x01000193;
                place++;
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
                places = Arrays.copyOf(places, 4 * count);
            }
            places[2 * count] = start;
            places[2 * count + 1] = place;
            hashes[count++] = mixed(hash) & ~1 | (figure ? 1 : 0);
        }
        return new Wording(folded, Arrays.copyOf(hashes, count), places);
    }

    /// The words' numbers in order. Not to be changed.
    int[] hashes() {
        return hashes;
    }

    /// Where the words from `first` up to but without `end` stand in the original text.
    Span span(int first, int end) {
        return folded.originalSpan(places[2 * first], places[2 * end - 1]);
    }

    static boolean isFigure(int hash) {
        return (hash & 1) == 1;
    }

    private static boolean isInside(char unit) {
        return unit >= 'ء' && unit <= 'ي'
                || unit >= '0' && unit <= '9'
                || unit >= 'a' && unit <= 'z'
                || unit > 127 && Character.isLetterOrDigit(unit);
    }

    private static boolean joinsDigits(String letters, int place) {
        var unit = letters.charAt(place);
        return (unit == '.' || unit == ',' || unit == '٬' || unit == '٫')
                && place + 1 < letters.length()
                && isDigit(letters.charAt(place + 1));
    }

    /// Whether exactly three digits follow the sign: «1,200» and «1.200» are twelve hundred.
    private static boolean partsThousands(String letters, int place) {
        var end = place + 1;
        while (end < letters.length() && isDigit(letters.charAt(end))) {
            end++;
        }
        return end - place == 4;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static int mixed(int hash) {
        var mixed = hash;
        mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
