package marsad.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.names.Agency;
import org.jspecify.annotations.Nullable;

/// The articles of one text, and how its source is told.
///
/// The agency's own article is the source, whenever it came in. Without one, an agency that members credit is; without
/// a
/// credit, the article that explains most of the others' text, and of those that do so about equally the earliest.
final class Cluster {

    /// So much less of the others' text explained, on average, is «about equally».
    private static final double ABOUT = 0.1;
    /// An agency named by fewer of the members, in shares of all, is some member's own addition.
    private static final double LEAST_CREDITED = 0.08;
    /// So much more of a copy's text in another copy than in the source means that it was taken from there.
    private static final double BETTER = 0.1;

    private static final Comparator<Node> BY_TIME =
            Comparator.comparingLong(Node::time).thenComparing(Node::id);

    final String id;
    /// Of two groups that turn out to be one, the one with the lower number stays.
    final long number;
    final List<Node> members = new ArrayList<>(1);
    /// The group that it became part of.
    private @Nullable Cluster into;

    Cluster(String id, long number) {
        this.id = id;
        this.number = number;
    }

    Cluster(String id, Node founder, long number) {
        this(id, number);
        members.add(founder);
    }

    /// The group that this one is by now.
    Cluster now() {
        return into == null ? this : into.now();
    }

    /// Becomes part of another.
    void goInto(Cluster other) {
        into = other;
        for (var member : members) {
            member.cluster = other;
            other.members.add(member);
        }
        members.clear();
    }

    /// The agency that the text is most credited to, or null.
    @Nullable
    Agency agency() {
        var own = ownArticle();
        if (own != null) {
            return own.agency();
        }
        var counts = counts();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_CREDITED * members.size())
                .max(Map.Entry.<Agency, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().id(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Map<Agency, Integer> counts() {
        var counts = new HashMap<Agency, Integer>();
        for (var member : members) {
            for (var agency : member.credits()) {
                counts.merge(agency, 1, Integer::sum);
            }
        }
        return counts;
    }

    private @Nullable Node ownArticle() {
        return members.stream()
                .filter(member -> member.agency() != null)
                .min(BY_TIME)
                .orElse(null);
    }

    /// The member from which the others are, where it is no agency's text that we do not have.
    @Nullable
    Node root() {
        var own = ownArticle();
        return own != null ? own : agency() == null ? mostExplaining() : null;
    }

    private Node mostExplaining() {
        var best = 0.0;
        for (var member : members) {
            best = Math.max(best, explained(member));
        }
        var enough = best - ABOUT;
        return members.stream()
                .filter(member -> explained(member) >= enough)
                .min(BY_TIME)
                .orElseThrow();
    }

    private double explained(Node member) {
        var sum = 0.0;
        for (var link : member.links) {
            sum += link.other().cluster == this ? link.inOther() : 0;
        }
        return members.size() == 1 ? 0 : sum / (members.size() - 1);
    }

    /// The article that a member was taken from; null for the source and for copies of an agency text we do not have.
    @Nullable
    Node takenFrom(Node member, @Nullable Node root) {
        if (root == null || member == root) {
            return null;
        }
        var best = root;
        var most = member.inThis(root) + BETTER;
        for (var link : member.links) {
            var other = link.other();
            if (other.cluster == this && other != root && link.inThis() > most && member.isAfter(other)) {
                best = other;
                most = link.inThis();
            }
        }
        return best;
    }

    CopyGroup group() {
        var root = root();
        var agency = agency();
        var copies = members.size() - (root == null ? 0 : 1);
        Source source;
        if (agency == null) {
            var first = root == null ? members.getFirst() : root;
            source = new Source.Outlet(first.outlet(), first.id());
        } else {
            var credited = (int) members.stream()
                    .filter(member -> member != root && member.credits().contains(agency))
                    .count();
            source = new Source.Wire(agency.id(), agency.name(), root == null ? null : root.id(), credited, copies);
        }
        return new CopyGroup(
                id,
                source,
                members.stream()
                        .sorted(BY_TIME)
                        .map(member -> member(member, root, agency))
                        .toList());
    }

    private CopyGroup.Member member(Node node, @Nullable Node root, @Nullable Agency agency) {
        var from = takenFrom(node, root);
        return new CopyGroup.Member(
                node.id(),
                node.outlet(),
                node.published(),
                node.words(),
                from == null ? null : from.id(),
                node.credits().stream().map(Agency::name).toList(),
                agency != null && !node.credits().contains(agency),
                node.alsoFrom().stream().map(cluster -> cluster.id).toList());
    }
}
