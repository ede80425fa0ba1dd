package marsad.gather;

/// What one input may cost. Chosen together: honest news stays below each by a factor of ten.
///
/// @param pageBytes the longest page, feed or line, in bytes
/// @param entries the most entries of an archive
/// @param ratio how many bytes one compressed byte may become, where there are more than `free` of them; news in JSON
///     becomes some 4 to 20
/// @param freeBytes up to here nobody asks for the ratio
/// @param depth how many archives may be in one another
record Limits(int pageBytes, int entries, int ratio, long freeBytes, int depth) {
    static final Limits USUAL = new Limits(32 << 20, 200_000, 200, 64L << 20, 2);
}
