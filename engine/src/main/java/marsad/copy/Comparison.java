package marsad.copy;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import org.jspecify.annotations.Nullable;

/// One article against others, one after the other.
final class Comparison {

    /// On how many days a fingerprint was seen.
    interface Days {
        int of(long fingerprint, int day);
    }

    private static final double SECONDS_A_DAY = 86_400;

    private final Compared article;
    private final long[] fingerprints;
    private final Days days;
    /// Shingle → number of the last article that has it too.
    private final LongIntHashMap own;
    private final LongHashSet theirs = new LongHashSet();
    private final double[] weights;
    private double weight;
    private int number;

    Comparison(Compared article, long[] shingles, long[] fingerprints, Days days) {
        this.article = article;
        this.fingerprints = fingerprints;
        this.days = days;
        own = new LongIntHashMap(shingles.length);
        for (var shingle : shingles) {
            own.put(shingle, 0);
        }
        weights = new double[fingerprints.length];
        for (var at = 0; at < fingerprints.length; at++) {
            weights[at] = 1.0 / days.of(fingerprints[at], article.day());
            weight += weights[at];
        }
    }

    /// The likeness with another article, or null where neither has `least` of its shingles in common with the other.
    @Nullable
    Likeness with(Compared other, double least) {
        number++;
        var shingles = Shingles.of(other.words());
        var shared = shared(shingles);
        var inArticle = share(shared, own.size());
        var inOther = share(shared, theirs.size());
        if (Math.max(inArticle, inOther) < least) {
            return null;
        }
        var headline = Math.max(covered(article.title(), other), covered(other.title(), article));
        var daysApart = Math.abs(article.seconds() - other.seconds()) / SECONDS_A_DAY;
        var score = Judge.score(weightedShare(Shingles.fingerprints(shingles)), headline, daysApart);
        var verdict = verdict(other, Math.max(inArticle, inOther), score);
        return other.seconds() <= article.seconds()
                ? new Likeness(other.id(), article.id(), inOther, inArticle, shared, score, verdict)
                : new Likeness(article.id(), other.id(), inArticle, inOther, shared, score, verdict);
    }

    /// Counts the different shingles in both and marks them.
    private int shared(long[] shingles) {
        theirs.clear();
        var shared = 0;
        for (var shingle : shingles) {
            if (theirs.add(shingle)) {
                var at = own.indexOf(shingle);
                if (own.indexExists(at)) {
                    own.indexReplace(at, number);
                    shared++;
                }
            }
        }
        return shared;
    }

    /// The share of the lighter text's fingerprints that the other text has, weighted.
    private double weightedShare(long[] otherFingerprints) {
        double common = 0;
        for (var at = 0; at < fingerprints.length; at++) {
            common += own.get(fingerprints[at]) == number ? weights[at] : 0;
        }
        double otherWeight = 0;
        double otherCommon = 0;
        for (var fingerprint : otherFingerprints) {
            var one = 1.0 / days.of(fingerprint, article.day());
            otherWeight += one;
            otherCommon += own.containsKey(fingerprint) ? one : 0;
        }
        return weight <= otherWeight ? common / weight : otherCommon / otherWeight;
    }

    private Verdict verdict(Compared other, double containment, double score) {
        if (Judge.isSure(containment) || !Judge.mayBeCopy(containment, score)) {
            return Judge.isSure(containment) ? Verdict.COPY : Verdict.FORMULA;
        }
        if (!Judge.overrulesFigures(containment) && hasOtherFigures(other)) {
            return Verdict.OTHER_FIGURES;
        }
        return Judge.asksNames(score) && Slots.of(article, other).isFilledAnew() ? Verdict.OTHER_NAMES : Verdict.COPY;
    }

    private boolean hasOtherFigures(Compared other) {
        var articleIsShorter = article.words().length <= other.words().length;
        var shorter = figures(articleIsShorter ? article : other);
        var longer = figures(articleIsShorter ? other : article);
        var all = shorter.size();
        var gone = all - shorter.retainAll(longer);
        return Judge.figuresConflict(all, gone);
    }

    private static double share(int shared, int of) {
        return of == 0 ? 0 : (double) shared / of;
    }

    /// The share of a headline's words that the other article has in headline or text; one half where there is none.
    private static double covered(int[] title, Compared other) {
        if (title.length == 0) {
            return 0.5;
        }
        var met = 0;
        for (var word : title) {
            met += holds(other.title(), word) || holds(other.words(), word) ? 1 : 0;
        }
        return (double) met / title.length;
    }

    private static boolean holds(int[] words, int word) {
        for (var each : words) {
            if (each == word) {
                return true;
            }
        }
        return false;
    }

    private static IntHashSet figures(Compared article) {
        var figures = new IntHashSet();
        for (var word : article.words()) {
            if (Wording.isFigure(word)) {
                figures.add(word);
            }
        }
        return figures;
    }
}
