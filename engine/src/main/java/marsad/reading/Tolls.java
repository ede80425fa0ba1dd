package marsad.reading;

import java.time.temporal.ChronoUnit;

/// The dead and hurt that a sentence counts without a day of its own: of an event that it tells again, or of the
/// stretch
/// of time over which whoever counts has begun to count.
final class Tolls {

    private static final int BEFORE = 14;
    private static final int BEHIND = 6;
    /// The days of the shortest stretch that is counted over: a month.
    private static final int STRETCH = 27;

    private final Passage passage;
    private final Syntax syntax;

    Tolls(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
    }

    /// Whether an event that stands with its article is told to have killed or hurt them: «الهجوم أسفر عن | مقتل»,
    /// «ضحايا هذا الهجوم … إلى 60 | قتيلا», «قتلوا | في الغارة».
    boolean isOfRetold(Claim claim) {
        var first = passage.words().tokenAt(claim.trigger().start());
        var causes = false;
        for (var at = first - 1; at >= Math.max(0, first - BEFORE) && !isEnd(at); at--) {
            var verb = syntax.verbAt(at);
            if (isRetold(at)) {
                return causes || syntax.isNoun(Use.TOLL, at - 1) || syntax.isNoun(Use.TOLL, at - 2);
            }
            if (verb != null && verb.manner() == VerbForm.Manner.CAUSES) {
                causes = true;
            } else if (syntax.has(Use.THAT, at) || syntax.is(Use.RELATIVE, at) && !causes) {
                break;
            }
        }
        var last = passage.words().tokenAt(claim.trigger().end() - 1);
        for (var at = last + 1; at < Math.min(syntax.size(), last + BEHIND) && !isEnd(at); at++) {
            if (isRetold(at)) {
                return syntax.has(Use.COURSE, at - 1) || syntax.has(Use.COURSE, at - 2) && syntax.is(Use.THIS, at - 1);
            }
            if (syntax.verbAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    private boolean isEnd(int index) {
        return syntax.isPunctuation(index) && !syntax.isQuote(index) && !syntax.isComma(index);
    }

    /// One event with its article: «الهجوم», «للتفجير», not one of a row: «آخرها الغارة التي …».
    private boolean isRetold(int index) {
        return syntax.isNoun(Use.INCIDENT, index) && syntax.hasArticle(index) && !syntax.has(Use.LATEST, index - 1);
    }

    /// Whether a claim goes on to count over the stretch of time of the claim before it, told by a source like it.
    boolean goesOn(Claim counted, Claim claim) {
        var from = counted.from();
        var to = counted.to();
        return from != null
                && to != null
                && ChronoUnit.DAYS.between(from, to) >= STRETCH
                && isCounted(counted)
                && isCounted(claim)
                && counted.holder() != null
                && claim.holder() != null
                && !isStretchBetween(counted, claim.trigger().start());
    }

    private static boolean isCounted(Claim claim) {
        return claim.quantities().stream().anyMatch(one -> one.min() != null);
    }

    /// Whether another time than a day or two is named behind the claim and its own time.
    private boolean isStretchBetween(Claim counted, int end) {
        var own = counted.time();
        var start = Math.max(counted.trigger().end(), own == null ? 0 : own.end());
        for (var time : passage.times()) {
            var from = time.from();
            var to = time.to();
            if (time.start() >= start
                    && time.end() <= end
                    && (from == null || to == null || ChronoUnit.DAYS.between(from, to) > 1)) {
                return true;
            }
        }
        return false;
    }
}
