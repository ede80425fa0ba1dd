package marsad.reading;

/// The uses of a word, a bit for each.
///
/// @param common those of the first 64 constants of [Use]
/// @param second those of the next 64
/// @param third those of the 64 after them
/// @param last those of the 64 after these
record Uses(long common, long second, long third, long last) {

    static final Uses NONE = new Uses(0, 0, 0, 0);

    static Uses of(Use use) {
        var bit = 1L << use.ordinal();
        return switch (use.ordinal() >> 6) {
            case 0 -> new Uses(bit, 0, 0, 0);
            case 1 -> new Uses(0, bit, 0, 0);
            case 2 -> new Uses(0, 0, bit, 0);
            case 3 -> new Uses(0, 0, 0, bit);
            default -> throw new IllegalArgumentException(use + " has no bit: there are more than 256 uses");
        };
    }

    boolean has(Use use) {
        var place = use.ordinal();
        var bits = place < 64 ? common : place < 128 ? second : place < 192 ? third : last;
        return (bits >>> place & 1) != 0; // the shift counts modulo 64
    }

    Uses or(Uses other) {
        var both = new Uses(common | other.common, second | other.second, third | other.third, last | other.last);
        return both.equals(this) ? this : both;
    }
}
