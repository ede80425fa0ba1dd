package marsad.copy;

/// When two texts that share words are copies.
///
/// The score is the share of the lighter text's fingerprints that the other has, each counting the less the more days
/// it was seen on; raised where the headline's words are met again, and halved with every six days that lie between
/// the two. Two texts of which one holds most of the other are copies whatever else speaks against it.
final class Judge {

    /// From this score on, two texts are copies.
    static final double THRESHOLD = 0.25;
    /// From this containment on, no other evidence is asked.
    static final double CONTAINED = 0.64;
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

    /// Whether the figures have a say at all.
    static boolean asksFigures(double containment, double score) {
        return containment < CONTAINED && score >= THRESHOLD;
    }

    static Verdict verdict(double containment, double score, int figures, int figuresAgreed) {
        if (containment >= CONTAINED) {
            return Verdict.COPY;
        }
        if (score < THRESHOLD) {
            return Verdict.FORMULA;
        }
        return figures >= FIGURES && figuresAgreed < FIGURES_AGREE * figures ? Verdict.OTHER_FIGURES : Verdict.COPY;
    }
}
