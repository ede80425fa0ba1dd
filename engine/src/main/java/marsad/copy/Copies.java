package marsad.copy;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import marsad.names.Agency;
import org.jspecify.annotations.Nullable;

/// Follows copies to their sources as articles arrive: which articles carry one text, where it comes from, who credits
/// it and who does not.
///
/// Articles go in about in the order of time. Memory is bounded by the articles of the window; groups whose last
/// article
/// left the window are forgotten. To have the state again after a restart, it is written down and read, or the articles
/// of the window are added again in the same order. For one thread at a time.
public final class Copies {

    /// Two stretches of an article that share so much of the shorter are one stretch.
    private static final double SAME_STRETCH = 0.5;
    /// So much of an article and of another group's member in common, in shares of the shorter, may make the groups
    /// one.
    private static final double MUCH = 0.5;
    /// Less than this share of what two articles have in common, found in the rest of a group, is not the group's text.
    private static final double ALONE = 0.34;
    /// An article that comes so much earlier than two texts which it holds is their source, not made of them.
    private static final long CLEARLY = TimeUnit.MINUTES.toMicros(1);

    private final CopyIndex index;
    private final Roll roll;
    /// By slot, the articles that have copies or are some. The others need none: each is a group of its own.
    private final IntObjectHashMap<Node> nodes = new IntObjectHashMap<>();

    private final Map<String, Cluster> clusters = new HashMap<>();

    /// With a window of 30 days.
    public Copies() {
        this(Duration.ofDays(30));
    }

    /// @param window how far back copies are looked for: 1 to 60 days
    public Copies(Duration window) {
        this(window, WordShelf.inMemory());
    }

    /// @param window as above
    /// @param shelf where the words of the window's articles lie
    public Copies(Duration window, WordShelf shelf) {
        index = new CopyIndex(window, shelf, this::drop);
        roll = index.roll();
    }

    /// Copies as [#write] wrote them.
    ///
    /// @param shelf with all that it held then; what was put there later is not asked for
    /// @throws IOException where it can't be read, or was written by a program that knew other agencies
    public static Copies read(StateIn in, WordShelf shelf) throws IOException {
        return new Copies(in, shelf);
    }

    private Copies(StateIn in, WordShelf shelf) throws IOException {
        index = new CopyIndex(in, shelf, this::drop);
        roll = index.roll();
        CopyState.read(in, roll, nodes, clusters);
    }

    /// Writes down all that is known but the words on the shelf.
    public void write(StateOut out) throws IOException {
        index.write(out);
        CopyState.write(out, nodes, clusters);
    }

    /// The place on the shelf from which on something is needed; `end` where nothing is.
    public long oldestPlace(long end) {
        return roll.oldestPlace(end);
    }

    /// Number of articles in the window.
    public int size() {
        return index.size();
    }

    /// Takes an article in. One that is there already under the same id is taken out first: this is its new wording.
    public Arrival add(Dispatch dispatch) {
        var alike = index.add(dispatch);
        var id = dispatch.id();
        var links = alike.stream()
                .filter(likeness -> likeness.verdict() == Verdict.COPY)
                .toList();
        if (links.isEmpty() && !clusters.containsKey(id)) {
            return new Arrival(id, alike, id, List.of());
        }
        var node = node(roll.slot(id));
        links.forEach(likeness -> link(node, likeness));
        var absorbed = links.isEmpty() ? List.<String>of() : join(node);
        return new Arrival(id, alike, node.cluster.id, absorbed);
    }

    /// Takes an article out; nothing happens where the window has none of that id.
    public void forget(String id) {
        index.forget(id);
    }

    /// The group that an article belongs to, alone or with others; empty where the window does not have the article.
    public Optional<CopyGroup> groupOf(String article) {
        var slot = roll.slot(article);
        if (slot < 0) {
            return Optional.empty();
        }
        var node = nodes.get(slot);
        return Optional.of(node == null ? alone(slot).group() : node.cluster.group());
    }

    /// The group of that id; empty where it was absorbed or forgotten.
    public Optional<CopyGroup> group(String id) {
        var cluster = clusters.get(id);
        return cluster != null
                ? Optional.of(cluster.group())
                : groupOf(id).filter(group -> group.id().equals(id));
    }

    /// Names of the agencies that an article's text comes from, its own credits or not: those that articles of about
    /// the
    /// same words credit, that of its group, and those of the other texts it is made of.
    public List<String> agencies(String article) {
        var slot = roll.slot(article);
        if (slot < 0) {
            return List.of();
        }
        var kept = nodes.get(slot);
        var node = kept == null ? alone(slot).members.getFirst() : kept;
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
        var earlierSlot = roll.slot(likeness.earlier());
        var laterSlot = roll.slot(likeness.later());
        if (earlierSlot < 0 || laterSlot < 0) {
            throw new IllegalArgumentException("not both in the window: " + likeness);
        }
        @Nullable Agency agency = null;
        var direction = Passing.Direction.NEITHER;
        if (likeness.verdict() == Verdict.COPY) {
            var earlier = node(earlierSlot);
            var later = node(laterSlot);
            direction = direction(earlier, later);
            agency = commonText(earlier, later).agency();
        }
        var backward = direction == Passing.Direction.BACKWARD;
        var kept = 0;
        var cut = 0;
        var added = 0;
        for (var piece : index.pieces(backward ? laterSlot : earlierSlot, backward ? earlierSlot : laterSlot)) {
            if (piece.fate() == Alignment.Fate.KEPT) {
                kept += piece.copyWords();
            } else {
                cut += piece.sourceWords();
                added += piece.copyWords();
            }
        }
        return new Passing(direction, agency == null ? List.of() : List.of(agency.name()), kept, cut, added);
    }

    /// The text that two copies have in common.
    private static Cluster commonText(Node earlier, Node later) {
        return earlier.cluster == later.cluster || later.alsoFrom().contains(earlier.cluster)
                ? earlier.cluster
                : later.cluster;
    }

    private static Passing.Direction direction(Node earlier, Node later) {
        if ((earlier.agency() == null) != (later.agency() == null)) {
            return earlier.agency() != null ? Passing.Direction.FORWARD : Passing.Direction.BACKWARD;
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

    /// The node of an article, made where it has none yet: with a group of it alone. An article of a new wording may
    /// find that its id names a group still.
    private Node node(int slot) {
        var kept = nodes.get(slot);
        if (kept != null) {
            return kept;
        }
        var cluster = alone(slot);
        var node = cluster.members.getFirst();
        nodes.put(slot, node);
        clusters.put(cluster.id, cluster);
        return node;
    }

    private Cluster alone(int slot) {
        var node = new Node(roll, slot);
        var id = node.id();
        node.cluster = new Cluster(clusters.containsKey(id) ? id + "~" + slot : id, node, slot);
        return node.cluster;
    }

    private static List<Cluster> texts(Node node) {
        var texts = new ArrayList<Cluster>();
        texts.add(node.cluster);
        texts.addAll(node.alsoFrom());
        return texts;
    }

    private void link(Node node, Likeness likeness) {
        var isLater = likeness.later().equals(node.id());
        var other = node(roll.slot(isLater ? likeness.earlier() : likeness.later()));
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
                covered = index.covered(node.slot, first.best().other().slot);
            }
            var stretch = index.covered(node.slot, text.best().other().slot);
            var one = isOneStretch(covered, stretch);
            if (one ? text.isMuchOf() : isSourceOfBoth(node, text.cluster())) {
                absorbed.add(merge(node, text.cluster()));
            } else if (!one) {
                node.hasAlsoFrom(text.cluster());
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
            if (link.other().alsoFrom().isEmpty()) {
                groups.merge(link.other().cluster, new Linked(link.other().cluster, link, 1), Copies::both);
            }
        }
        for (var link : node.links) {
            var other = link.other();
            if (!other.alsoFrom().isEmpty() && texts(other).stream().noneMatch(groups::containsKey)) {
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
                shared.or(index.covered(member.slot, link.other().slot));
            }
        }
        if (shared.isEmpty()) {
            return false;
        }
        var stretch = index.covered(member.slot, node.slot);
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
        return node.agency() != null
                || agency != null && agency.equals(other.agency())
                || isBefore(node, node.cluster) && isBefore(node, other);
    }

    private static boolean isBefore(Node node, Cluster cluster) {
        return cluster.members.stream().allMatch(member -> member == node || node.time() + CLEARLY < member.time());
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
        goes.goInto(stays);
        clusters.remove(goes.id);
        return goes.id;
    }

    private void drop(int slot) {
        var node = nodes.remove(slot);
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
