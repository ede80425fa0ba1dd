package marsad.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Events told again: «اللقاء», «الهجوم» without a day of their own mean the one told last, with its day.
final class Retelling {

    private static final Set<Kind> RETOLD = EnumSet.of(Kind.MEET, Kind.STRIKE, Kind.BOMBING, Kind.ATTACK);

    private final Passage passage;

    Retelling(Passage passage) {
        this.passage = passage;
    }

    /// The claim with the day of the one that it tells again, and of a meeting with those who met; the claim itself
    /// where it tells none again.
    ///
    /// @param before the claims told before, in text order
    Claim of(Claim claim, List<Claim> before) {
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

    private static Claim dated(Claim claim, List<Claim> before) {
        if (claim.time() != null) {
            return claim;
        }
        var told = last(before, other -> other.kind() == claim.kind());
        if (told == null && claim.kind().isAct()) {
            told = last(before, other -> other.kind().isAct()); // «تفجير … الهجوم»
        }
        return told == null || told.time() == null ? claim : claim.whenIs(told);
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
