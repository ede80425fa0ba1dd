package marsad.story;

import java.util.Arrays;

/// Weighted terms in the order of their numbers, of length one: the dot product of two is their cosine.
///
/// @param numbers the terms, rising
/// @param weights what each counts, above 0
record Terms(int[] numbers, float[] weights) {

    /// The heaviest `most` of some terms, brought to length one.
    ///
    /// @param numbers the terms in any order, none twice
    /// @param weights what each counts; those at 0 or below are dropped
    static Terms heaviest(int[] numbers, float[] weights, int most) {
        var packed = new long[numbers.length];
        var size = 0;
        for (var place = 0; place < numbers.length; place++) {
            if (weights[place] > 0) {
                packed[size++] = (long) Float.floatToIntBits(weights[place]) << 32 | place;
            }
        }
        Arrays.sort(packed, 0, size);
        var kept = Math.min(size, most);
        var places = new long[kept];
        var square = 0.0;
        for (var rank = 0; rank < kept; rank++) {
            var place = (int) packed[size - 1 - rank];
            places[rank] = (long) numbers[place] << 32 | place;
            square += (double) weights[place] * weights[place];
        }
        Arrays.sort(places);
        var length = (float) Math.sqrt(square);
        var terms = new Terms(new int[kept], new float[kept]);
        for (var rank = 0; rank < kept; rank++) {
            terms.numbers[rank] = (int) (places[rank] >> 32);
            terms.weights[rank] = weights[(int) places[rank]] / length;
        }
        return terms;
    }

    /// What a term counts, 0 where it is none of these.
    float weight(int term) {
        var place = Arrays.binarySearch(numbers, term);
        return place < 0 ? 0 : weights[place];
    }

    int size() {
        return numbers.length;
    }
}
