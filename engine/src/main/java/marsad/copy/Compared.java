package marsad.copy;

/// An article as it is compared with another.
///
/// @param seconds since 1970, when it was published
record Compared(String id, long seconds, Worded worded) {

    private static final int SECONDS_A_DAY = 86_400;

    /// Days since 1970.
    int day() {
        return (int) Math.floorDiv(seconds, SECONDS_A_DAY);
    }

    /// Words of the text.
    int[] words() {
        return worded.words();
    }

    /// Words of the headline.
    int[] title() {
        return worded.title();
    }
}
