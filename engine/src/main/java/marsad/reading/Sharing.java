package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Span;

/// What claims of one sentence lend each other: the dead of an act are its doer's, an appeal is its speaker's.
final class Sharing {

    private static final int REACH = 140;

    private Sharing() {}

    static List<Claim> among(List<Claim> claims) {
        var shared = new ArrayList<Claim>(claims.size());
        for (var claim : claims) {
            if (!claim.actors().isEmpty()) {
                shared.add(claim);
            } else if (claim.kind() == Kind.CASUALTIES) {
                shared.add(claim.by(doers(claim, claims)));
            } else if (claim.kind().isSpeech() && claim.holder() != null) {
                shared.add(claim.by(List.of(claim.holder())));
            } else {
                shared.add(claim);
            }
        }
        return shared;
    }

    /// Who did the nearest act of violence, where it is near.
    private static List<Span> doers(Claim dead, List<Claim> claims) {
        List<Span> doers = List.of();
        var least = REACH;
        for (var claim : claims) {
            var distance = Math.abs(claim.trigger().start() - dead.trigger().start());
            if (claim.kind().isAct() && !claim.actors().isEmpty() && distance < least) {
                least = distance;
                doers = claim.actors();
            }
        }
        return doers;
    }
}
