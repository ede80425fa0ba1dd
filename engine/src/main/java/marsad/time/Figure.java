package marsad.time;

import java.util.Locale;

/// The kinds of figures that rules name. Their symbols are their places in this list.
enum Figure {
    /// Any whole number of at most six figures.
    FIGURE(1, 6, 0, 999_999),
    DAY_FIGURE(1, 2, 1, 31),
    /// A day that can be no month.
    LATE_DAY_FIGURE(2, 2, 13, 31),
    MONTH_FIGURE(1, 2, 1, 12),
    YEAR_FIGURE(4, 4, 1000, 2999),
    SHORT_YEAR(2, 2, 0, 99);

    private final int fewestDigits;
    private final int mostDigits;
    private final int least;
    private final int most;

    Figure(int fewestDigits, int mostDigits, int least, int most) {
        this.fewestDigits = fewestDigits;
        this.mostDigits = mostDigits;
        this.least = least;
        this.most = most;
    }

    /// Its name in rules.
    String className() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean fits(String digits) {
        if (digits.length() < fewestDigits || digits.length() > mostDigits) {
            return false;
        }
        var number = Integer.parseInt(digits);
        return number >= least && number <= most;
    }
}
