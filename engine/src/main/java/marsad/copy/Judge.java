package marsad.copy;

/// When two texts that share words are copies.
///
/// The score is the share of the lighter text's fingerprints that the other has, each counting the less the more days
/// it was seen on; raised where the headline's words are met again, and halved with every six days that lie between
/// the two. Where it leaves room for doubt, the figures and the names in the places of a form are asked: see [Slots].
/// Two
/// texts of which one holds most of the other are copies whatever else speaks against it.
final class Judge {

    /// From this score on, two texts are copies.
    static final double THRESHOLD = 0.25;
    /// From this containment on, figures and days are not asked any more.
    static final double CONTAINED = 0.64;
    /// From this containment on, nothing is.
    static final double SAME = 0.8;
    /// So many figures of the shorter text at least, …
    static final int FIGURES = 3;
    /// … of which less than this share is in the other, say that the matter is another.
    static final double FIGURES_AGREE = 0.34;
    /// Days between two texts that cost nothing, and days that halve the score after that.
    static final double FREE_DAYS = 2;
    static final double HALF_LIFE_DAYS = 6;

    private Judge() {}

    static double score(double weightedShare, double headline, double daysApart) {
        return weightedShare * (0.5 + headline) * Math.pow(0.5, Math.max(0, daysApart - FREE_DAYS) / HALF_LIFE_DAYS);
    }

    /// Whether two texts are copies whatever else is said of them.
    static boolean isSure(double containment) {
        return containment >= SAME;
    }

    static boolean mayBeCopy(double containment, double score) {
        return containment >= CONTAINED || score >= THRESHOLD;
    }

    static boolean overrulesFigures(double containment) {
        return containment >= CONTAINED;
    }

    /// Whether the score leaves it open that a form was filled in anew.
    static boolean asksNames(double score) {
        return score < 2 * THRESHOLD;
    }

    /// @param all figures of the shorter text
    /// @param agreed how many of them the other has
    static boolean figuresConflict(int all, int agreed) {
        return all >= FIGURES && agreed < FIGURES_AGREE * all;
    }
}
