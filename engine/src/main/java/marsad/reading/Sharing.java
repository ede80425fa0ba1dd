package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// What claims of one sentence lend each other: the dead of an act are its doer's and fell where and when it was done.
final class Sharing {

    /// How far, in UTF-16 units, an act and its dead stand apart.
    private static final int REACH = 140;

    private static final List<String> CAUSES = List.of(" في ", " إثر ", " اثر ", " جراء ", " خلال ");

    private static final List<String> APART =
            List.of(" بعد أن ", " بعد ان ", "وذلك بع", "بعدما ", " بينما ", " منفذ", " مرتكب");

    private Sharing() {}

    static List<Claim> among(List<Claim> claims, String text) {
        var shared = new ArrayList<Claim>(claims.size());
        for (var claim : claims) {
            shared.add(fallen(charged(dead(timed(placed(claim, claims), claims, text), claims, text), claims), claims));
        }
        return shared;
    }

    /// «ضبط خمسة بتهمة التحريض», «اعتقل … وأودع السجن»: whoever is held is charged, whoever is charged is held.
    private static Claim charged(Claim claim, List<Claim> claims) {
        if (!isJustice(claim) || !claim.targets().isEmpty()) {
            return claim;
        }
        var other = nearest(
                claim,
                claims,
                one -> isJustice(one)
                        && !one.targets().isEmpty()
                        && (one.kind() == Kind.DETAIN || claim.kind() == Kind.DETAIN));
        if (other == null) {
            return claim;
        }
        return claim.actors().isEmpty() ? claim.onto(other.targets()).by(other.actors()) : claim.onto(other.targets());
    }

    /// «قتلى وجرحى في صفوف المسلحين»: two words side by side tell of the same people.
    private static Claim fallen(Claim claim, List<Claim> claims) {
        if (!isDead(claim) || !claim.targets().isEmpty()) {
            return claim;
        }
        var beside = nearest(
                claim, claims, other -> isDead(other) && !other.targets().isEmpty() && areBeside(claim, other));
        return beside == null ? claim : claim.onto(beside.targets());
    }

    private static boolean areBeside(Claim one, Claim other) {
        return Math.abs(one.trigger().end() - other.trigger().start()) <= 2
                || Math.abs(other.trigger().end() - one.trigger().start()) <= 2;
    }

    private static boolean isJustice(Claim claim) {
        return claim.kind() == Kind.DETAIN || claim.kind() == Kind.ACCUSE;
    }

    /// The doer of the nearest act is the doer of its dead; none where nobody is told to have done it.
    private static Claim dead(Claim claim, List<Claim> claims, String text) {
        if (claim.kind() != Kind.CASUALTIES || !claim.actors().isEmpty()) {
            return claim;
        }
        var act = nearest(
                claim,
                claims,
                other -> other.kind().isAct()
                        && (!other.actors().isEmpty() || isCause(other, claim, text))
                        && other.actors().stream()
                                .noneMatch(actor -> isAmong(actor, claim.targets()))); // nobody is his own victim
        return act == null ? claim : claim.by(act.actors());
    }

    private static boolean isAmong(Span one, List<Span> spans) {
        for (var span : spans) {
            if (span.overlaps(one)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the dead are told to be those of the other act: it stands before them, or behind «في» and its like: «قتل
    /// 30 شخصا | في سلسلة تفجيرات», but «قتل حرقا».
    private static boolean isCause(Claim act, Claim dead, String text) {
        if (act.trigger().start() < dead.trigger().start()) {
            return true;
        }
        var between = text.substring(dead.trigger().end(), act.trigger().start());
        return between.indexOf('،') < 0 && CAUSES.stream().anyMatch(between::contains);
    }

    private static Claim placed(Claim claim, List<Claim> claims) {
        if (claim.place() != null) {
            return claim;
        }
        var other = nearest(
                claim, claims, one -> one.place() != null && (areOne(claim, one) || isTalk(claim) && isVisit(one)));
        return other == null ? claim : claim.whereIs(other);
    }

    /// Whether people meet who are in one place: no call.
    private static boolean isTalk(Claim claim) {
        return claim.kind() == Kind.MEET && !claim.rule().startsWith("meet.call");
    }

    /// «يزور مصر لإجراء مباحثات»: whoever visits a place meets there.
    private static boolean isVisit(Claim claim) {
        return claim.rule().startsWith("meet.visit");
    }

    private static Claim timed(Claim claim, List<Claim> claims, String text) {
        if (claim.time() != null) {
            return claim;
        }
        var other =
                nearest(claim, claims, one -> one.time() != null && areOne(claim, one) && !isApart(one, claim, text));
        return other == null ? claim : claim.whenIs(other);
    }

    /// Whether one is told to have been after the other: «قصفوا الموقع، وذلك بعد أن | قتل …», or befell who did the
    /// other:
    /// «القضاء على منفذ | الهجوم».
    private static boolean isApart(Claim one, Claim other, String text) {
        var from = Math.min(one.trigger().end(), other.trigger().end());
        var to = Math.max(one.trigger().start(), other.trigger().start());
        var between = from < to ? text.substring(from, to) : "";
        return APART.stream().anyMatch(between::contains);
    }

    /// Whether the two tell one event: an act or a fight, and its dead.
    private static boolean areOne(Claim one, Claim other) {
        return isDead(one) && (isDead(other) || isFight(other)) || isFight(one) && isDead(other);
    }

    private static boolean isDead(Claim claim) {
        return claim.kind() == Kind.CASUALTIES;
    }

    private static boolean isFight(Claim claim) {
        return claim.kind().isAct() || claim.kind() == Kind.CLASH;
    }

    private static @Nullable Claim nearest(Claim claim, List<Claim> claims, Predicate<Claim> fits) {
        Claim nearest = null;
        var least = REACH;
        for (var other : claims) {
            var distance = Math.abs(other.trigger().start() - claim.trigger().start());
            if (other != claim && distance < least && fits.test(other)) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }
}
