package marsad.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Events told again: «اللقاء», «الهجوم» without a day of their own mean the one told last, with its day.
final class Retelling {

    private static final Set<Kind> RETOLD = EnumSet.of(Kind.MEET, Kind.STRIKE, Kind.BOMBING, Kind.ATTACK);

    /// What those who met do there: «بحث الوزيران», «دعا الجانبان», «اتفق الوزراء الثلاثة».
    private static final Set<Kind> MET = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.APPEAL);
    /// How long the time of one event is at most: «ليلة الجمعة وفجر السبت».
    private static final int EVENT_DAYS = 1;

    private final Passage passage;
    private final Syntax syntax;
    private final Tolls tolls;

    Retelling(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
        this.tolls = new Tolls(passage, syntax);
    }

    /// The claim with the day of the one that it tells again, and of a meeting with those who met; the claim itself
    /// where it tells none again.
    ///
    /// @param before the claims told before, in text order
    Claim of(Claim claim, List<Claim> before) {
        if (MET.contains(claim.kind()) && isByThoseWhoMet(claim, before)) {
            var met = last(before, other -> other.kind() == Kind.MEET && other.time() != null);
            return met == null ? claim : goingOn(claim, met);
        }
        var same = claim.time() == null ? last(before, other -> isRepeated(claim, other)) : null;
        if (same != null) {
            return claim.whenIs(same);
        }
        if (!RETOLD.contains(claim.kind())
                || !passage.text().startsWith("ال", claim.trigger().start())) {
            return claim;
        }
        if (claim.kind() == Kind.MEET && claim.actors().isEmpty()) {
            var met = last(before, other -> other.kind() == Kind.MEET);
            return met == null ? claim : dated(claim.by(met.actors()), before);
        }
        return dated(claim, before);
    }

    /// «سيطر الجيش أمس على الميادين … وقال مصدر "سيطر الجيش على الميادين"»: a deed told twice in the same words.
    private boolean isRepeated(Claim claim, Claim told) {
        return told.kind() == claim.kind()
                && told.time() != null
                && isShort(told)
                && told.modality() == claim.modality()
                && !told.actors().isEmpty()
                && !claim.actors().isEmpty()
                && isSame(told.trigger(), claim.trigger())
                && isSame(told.actors().getFirst(), claim.actors().getFirst())
                && told.place() != null
                && claim.place() != null
                && (isWithin(told.place(), claim.place()) || isWithin(claim.place(), told.place()));
    }

    private boolean isWithin(Span part, Span whole) {
        return whole.in(passage.text()).contains(part.in(passage.text()));
    }

    private boolean isSame(Span one, Span other) {
        return one.in(passage.text()).equals(other.in(passage.text()));
    }

    /// «بحث الوزيران», «تبادل الوزراء الثلاثة»: somebody told before by how many they are, where no day is told anew;
    /// «اتفقنا»: who met and now speaks.
    private boolean isByThoseWhoMet(Claim claim, List<Claim> before) {
        if (isOurs(claim, before)) {
            return true;
        }
        if (claim.actors().size() != 1 || claim.time() != null || claim.modality() != Modality.ACTUAL) {
            return false;
        }
        var who = claim.actors().getFirst();
        var first = passage.words().tokenAt(who.start());
        var last = passage.words().tokenAt(who.end() - 1);
        return Syntax.isDefinite(syntax.folded(first))
                && syntax.nameAt(first) == null
                && !syntax.isNoun(Use.WRITTEN, first) // «البيان» is no dual
                && (last == first
                                && syntax.folded(first).endsWith("ان")
                                && syntax.folded(first).length() > 5
                        || last == first + 1 && syntax.isNoun(Use.CARDINAL, last)
                        || last == first && last(before, other -> isCounted(who, other)) != null);
    }

    /// Whether the claim is by the same, told by how many they are: «الوزراء» behind «الوزراء الثلاثة».
    private boolean isCounted(Span who, Claim told) {
        if (told.actors().size() != 1) {
            return false;
        }
        var all = told.actors().getFirst();
        return all.end() - all.start() > who.end() - who.start()
                && isSame(who, new Span(all.start(), all.start() + who.end() - who.start()))
                && syntax.isNoun(Use.CARDINAL, passage.words().tokenAt(all.end() - 1));
    }

    /// «واتفقنا» where nobody else is named than who speaks.
    private boolean isOurs(Claim claim, List<Claim> before) {
        var holder = claim.holder();
        return holder != null
                && claim.kind() == Kind.AGREE
                && claim.time() == null
                && claim.actors().equals(List.of(holder))
                && (claim.trigger().in(passage.text()).endsWith("نا") || isDoneByWhoMet(claim, holder, before));
    }

    /// «أوضح لافروف أنه تم | الاتفاق»: who tells of it met the others.
    private boolean isDoneByWhoMet(Claim claim, Span holder, List<Claim> before) {
        if (!syntax.has(Use.DONE, passage.words().tokenAt(claim.trigger().start()) - 1)) {
            return false;
        }
        var met = last(
                before,
                other -> other.kind() == Kind.MEET
                        && other.time() != null
                        && other.actors().size() > 1);
        return met != null
                && met.actors().stream().anyMatch(one -> one.in(passage.text()).endsWith(holder.in(passage.text())));
    }

    /// A meeting that goes on, or what came of it: when it was told, and where.
    private static Claim goingOn(Claim claim, Claim met) {
        var placed = met.place() == null || claim.kind() != Kind.MEET ? claim : claim.whereIs(met);
        return met.time() == null ? placed : placed.whenIs(met);
    }

    private Claim dated(Claim claim, List<Claim> before) {
        if (claim.time() != null) {
            return claim;
        }
        var first = passage.words().tokenAt(claim.trigger().start());
        if (syntax.has(Use.LATEST, first - 1)) {
            return claim; // «آخرها الغارة التي …»
        }
        var word = syntax.bare(first);
        var told = isOne(word)
                ? last(before, other -> other.kind() == claim.kind())
                : last(before, other -> other.kind() == claim.kind() && isCalled(word, other));
        if (claim.kind() == Kind.MEET && told != null && told.time() == null) {
            told = last(before, other -> other.kind() == Kind.MEET && other.time() != null);
        }
        if (told == null && claim.kind().isAct() && isOne(word)) {
            told = last(before, other -> other.kind().isAct()); // «تفجير … الهجوم»
        }
        return told == null || !isShort(told) ? claim : claim.whenIs(told);
    }

    /// «الهجوم أسفر عن مقتل …», «قتلوا في الغارة»: whoever fell in what is told again fell when it happened; those
    /// counted over a stretch of time are counted so in what follows.
    ///
    /// @param before the claims told before, in text order
    Claim fallen(Claim claim, List<Claim> before) {
        if (claim.kind() != Kind.CASUALTIES || claim.time() != null) {
            return claim;
        }
        if (tolls.isOfRetold(claim)) {
            var told = last(before, other -> other.time() != null && isOfAct(other));
            return told == null || !isShort(told) ? claim : claim.whenIs(told);
        }
        var counted = last(before, other -> other.kind() == Kind.CASUALTIES);
        return counted != null && tolls.goesOn(counted, claim) ? claim.whenIs(counted) : claim;
    }

    private static boolean isOfAct(Claim claim) {
        return claim.kind().isAct() || claim.kind() == Kind.CASUALTIES;
    }

    /// «الهجوم», and not «الهجمات», which are a course of events unless the same word told them before.
    private static boolean isOne(String word) {
        return !isBrokenPlural(Syntax.withoutArticle(word))
                && (word.length() < 6 || !(word.endsWith("ات") || word.endsWith("ين") || word.endsWith("ان")));
    }

    /// «جرائم», «معارك».
    private static boolean isBrokenPlural(String word) {
        return word.length() == 5 && word.charAt(2) == 'ا' && word.charAt(1) != 'ا' && !word.endsWith("ه");
    }

    private boolean isCalled(String word, Claim claim) {
        var called = syntax.bare(passage.words().tokenAt(claim.trigger().start()));
        return word.endsWith(called) && word.length() - called.length() <= 2;
    }

    private static boolean isShort(Claim claim) {
        return claim.from() != null
                && claim.to() != null
                && !claim.to().isAfter(claim.from().plusDays(EVENT_DAYS));
    }

    private static @Nullable Claim last(List<Claim> claims, Predicate<Claim> fits) {
        for (var at = claims.size() - 1; at >= 0; at--) {
            if (fits.test(claims.get(at))) {
                return claims.get(at);
            }
        }
        return null;
    }
}
