package marsad.copy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows copies to their sources as articles arrive: which articles carry one text, where it comes from, who credits
/// it and who does not.
///
/// Articles go in about in the order of time. Memory is bounded by the articles of the window; groups whose last
/// article
/// left the window are forgotten. To have the state again after a restart, the articles of the window are added again
/// in the same order. For one thread at a time.
public final class Copies {

    /// Two stretches of an article that share so much of the shorter are one stretch.
    private static final double SAME_STRETCH = 0.5;
    /// So much of an article and of another group's member in common, in shares of the shorter, may make the groups
    /// one.
    private static final double MUCH = 0.5;
    /// Less than this share of what two articles have in common, found in the rest of a group, is not the group's text.
    private static final double ALONE = 0.34;
    /// An article that comes so much earlier than two texts which it holds is their source, not made of them.
    private static final Duration CLEARLY = Duration.ofMinutes(1);

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Cluster> clusters = new HashMap<>();
    private final CopyIndex index;
    private long founded;

    /// With a window of 30 days.
    public Copies() {
        this(Duration.ofDays(30));
    }

    /// @param window how far back copies are looked for: 1 to 60 days
    public Copies(Duration window) {
        index = new CopyIndex(window, this::drop);
    }

    /// Number of articles in the window.
    public int size() {
        return index.size();
    }

    /// Takes an article in. One that is there already under the same id is taken out first: this is its new wording.
    public Arrival add(Dispatch dispatch) {
        var alike = index.add(dispatch);
        var node = new Node(dispatch, index.words(dispatch.id()));
        nodes.put(node.id, node);
        found(node);
        for (var likeness : alike) {
            if (likeness.verdict() == Verdict.COPY) {
                link(node, likeness);
            }
        }
        var absorbed = node.links.isEmpty() ? List.<String>of() : join(node);
        return new Arrival(node.id, alike, node.cluster.id, absorbed);
    }

    /// Takes an article out; nothing happens where the window has none of that id.
    public void forget(String id) {
        index.forget(id);
    }

    /// The group that an article belongs to, alone or with others; empty where the window does not have the article.
    public Optional<CopyGroup> groupOf(String article) {
        return Optional.ofNullable(nodes.get(article)).map(node -> node.cluster.group());
    }

    /// The group of that id; empty where it was absorbed or forgotten.
    public Optional<CopyGroup> group(String id) {
        return Optional.ofNullable(clusters.get(id)).map(Cluster::group);
    }

    /// Names of the agencies that an article's text comes from, its own credits or not: those that articles of about
    /// the
    /// same words credit, that of its group, and those of the other texts it is made of.
    public List<String> agencies(String article) {
        var node = nodes.get(article);
        if (node == null) {
            return List.of();
        }
        var names = new ArrayList<String>();
        var nearest = node.nearestAgency();
        if (nearest != null) {
            names.add(nearest.name());
        }
        for (var cluster : texts(node)) {
            var agency = cluster.agency();
            if (agency != null && !names.contains(agency.name())) {
                names.add(agency.name());
            }
        }
        return List.copyOf(names);
    }

    /// How a text passed between the two articles of a likeness, as far as is known by now.
    ///
    /// @throws IllegalArgumentException where the window does not have both
    public Passing passing(Likeness likeness) {
        var earlier = nodes.get(likeness.earlier());
        var later = nodes.get(likeness.later());
        if (earlier == null || later == null) {
            throw new IllegalArgumentException("not both in the window: " + likeness);
        }
        var direction = likeness.verdict() == Verdict.COPY ? direction(earlier, later) : Passing.Direction.NEITHER;
        var backward = direction == Passing.Direction.BACKWARD;
        var kept = 0;
        var cut = 0;
        var added = 0;
        for (var piece : index.pieces(backward ? later.id : earlier.id, backward ? earlier.id : later.id)) {
            if (piece.fate() == Alignment.Fate.KEPT) {
                kept += piece.copyWords();
            } else {
                cut += piece.sourceWords();
                added += piece.copyWords();
            }
        }
        var agency =
                likeness.verdict() == Verdict.COPY ? commonText(earlier, later).agency() : null;
        return new Passing(direction, agency == null ? List.of() : List.of(agency.name()), kept, cut, added);
    }

    /// The text that two copies have in common.
    private static Cluster commonText(Node earlier, Node later) {
        return earlier.cluster == later.cluster || later.alsoFrom.contains(earlier.cluster)
                ? earlier.cluster
                : later.cluster;
    }

    private static Passing.Direction direction(Node earlier, Node later) {
        if ((earlier.publisher == null) != (later.publisher == null)) {
            return earlier.publisher != null ? Passing.Direction.FORWARD : Passing.Direction.BACKWARD;
        }
        if (earlier.cluster != later.cluster) {
            return Passing.Direction.FORWARD;
        }
        var root = later.cluster.root();
        if (later.cluster.takenFrom(later, root) == earlier) {
            return Passing.Direction.FORWARD;
        }
        return later.cluster.takenFrom(earlier, root) == later ? Passing.Direction.BACKWARD : Passing.Direction.NEITHER;
    }

    /// Makes a group of a new article alone. An article of a new wording may find that its id names a group still.
    private void found(Node node) {
        var number = founded++;
        var id = clusters.containsKey(node.id) ? node.id + "~" + number : node.id;
        node.cluster = new Cluster(id, node, number);
        clusters.put(id, node.cluster);
    }

    private static List<Cluster> texts(Node node) {
        var texts = new ArrayList<Cluster>();
        texts.add(node.cluster);
        texts.addAll(node.alsoFrom);
        return texts;
    }

    private void link(Node node, Likeness likeness) {
        var isLater = likeness.later().equals(node.id);
        var other = Objects.requireNonNull(nodes.get(isLater ? likeness.earlier() : likeness.later()));
        var inNode = isLater ? likeness.inLater() : likeness.inEarlier();
        var inOther = isLater ? likeness.inEarlier() : likeness.inLater();
        node.links.add(new Node.Link(other, inNode, inOther));
        other.links.add(new Node.Link(node, inOther, inNode));
    }

    /// Puts a new article into the group whose text it has most of, and brings together groups that it shows to be one.
    private List<String> join(Node node) {
        var byShare = linked(node);
        if (byShare.isEmpty()) {
            return List.of();
        }
        var first = byShare.getFirst();
        move(node, first.cluster());
        var absorbed = new ArrayList<String>();
        @Nullable BitSet covered = null;
        for (var text : byShare.subList(1, byShare.size())) {
            if (covered == null) {
                covered = index.covered(node.id, first.best().other().id);
            }
            var stretch = index.covered(node.id, text.best().other().id);
            var one = isOneStretch(covered, stretch);
            if (one ? text.isMuchOf() : isSourceOfBoth(node, text.cluster())) {
                absorbed.add(merge(node, text.cluster()));
            } else if (!one) {
                node.alsoFrom.add(text.cluster());
            }
            covered.or(stretch);
        }
        return absorbed;
    }

    /// A group that a new article shares text with.
    ///
    /// @param best the member with most of the article's text
    /// @param members how many of its members share text with the article
    private record Linked(Cluster cluster, Node.Link best, int members) {

        /// Whether most of the group is alike, not one of its members that resembles another text.
        boolean isMuchOf() {
            return Math.max(best.inThis(), best.inOther()) >= MUCH && 2 * members >= cluster.members.size();
        }
    }

    /// The groups that a new article shares text with, the one with most of its text first. What it shares with an
    /// article that is made of several texts is told by the articles that have one of those alone; where there are
    /// none,
    /// by the stretch: text that only that one article has is no text of the group.
    private List<Linked> linked(Node node) {
        var groups = new LinkedHashMap<Cluster, Linked>();
        for (var link : node.links) {
            if (link.other().alsoFrom.isEmpty()) {
                groups.merge(link.other().cluster, new Linked(link.other().cluster, link, 1), Copies::both);
            }
        }
        for (var link : node.links) {
            var other = link.other();
            if (!other.alsoFrom.isEmpty() && texts(other).stream().noneMatch(groups::containsKey)) {
                groups.put(other.cluster, new Linked(other.cluster, link, 1));
            }
        }
        groups.values().removeIf(group -> group.members() == 1 && isOfMemberAlone(node, group));
        var byShare = new ArrayList<>(groups.values());
        byShare.sort(Comparator.comparingDouble((Linked group) -> group.best().inThis())
                .reversed());
        return byShare;
    }

    private static Linked both(Linked one, Linked other) {
        var best = other.best().inThis() > one.best().inThis() ? other.best() : one.best();
        return new Linked(one.cluster(), best, one.members() + other.members());
    }

    /// Whether what a new article shares with a member is something that the member shares with no other of its group.
    private boolean isOfMemberAlone(Node node, Linked group) {
        var member = group.best().other();
        var shared = new BitSet();
        for (var link : member.links) {
            if (link.other() != node && link.other().cluster == group.cluster()) {
                shared.or(index.covered(member.id, link.other().id));
            }
        }
        if (shared.isEmpty()) {
            return false;
        }
        var stretch = index.covered(member.id, node.id);
        var all = stretch.cardinality();
        stretch.and(shared);
        return stretch.cardinality() < ALONE * all;
    }

    private static boolean isOneStretch(BitSet covered, BitSet stretch) {
        var common = (BitSet) covered.clone();
        common.and(stretch);
        return common.cardinality() >= SAME_STRETCH * Math.min(covered.cardinality(), stretch.cardinality());
    }

    /// Whether an article that holds two texts in different places is their source and not made of them: it is an
    /// agency's own, or of the agency that both are credited to, or came before both.
    private static boolean isSourceOfBoth(Node node, Cluster other) {
        var agency = node.cluster.agency();
        return node.publisher != null
                || agency != null && agency.equals(other.agency())
                || isBefore(node, node.cluster) && isBefore(node, other);
    }

    private static boolean isBefore(Node node, Cluster cluster) {
        return cluster.members.stream()
                .allMatch(
                        member -> member == node || node.published.plus(CLEARLY).isBefore(member.published));
    }

    private void move(Node node, Cluster to) {
        clusters.remove(node.cluster.id);
        node.cluster = to;
        to.members.add(node);
    }

    /// Merges the node's group with another; the older one stays.
    private String merge(Node node, Cluster other) {
        var mine = node.cluster;
        var otherIsOlder = other.number < mine.number;
        var stays = otherIsOlder ? other : mine;
        var goes = otherIsOlder ? mine : other;
        for (var member : goes.members) {
            member.cluster = stays;
            stays.members.add(member);
        }
        clusters.remove(goes.id);
        for (var member : stays.members) {
            member.alsoFrom.replaceAll(cluster -> cluster == goes ? stays : cluster);
            member.alsoFrom.removeIf(cluster -> cluster == member.cluster);
        }
        return goes.id;
    }

    private void drop(String id) {
        var node = nodes.remove(id);
        if (node == null) {
            return;
        }
        for (var link : node.links) {
            link.other().links.removeIf(back -> back.other() == node);
        }
        node.cluster.members.remove(node);
        if (node.cluster.members.isEmpty()) {
            clusters.remove(node.cluster.id);
        }
    }
}
