package marsad.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.names.Agency;
import org.jspecify.annotations.Nullable;

/// An article among its copies. Articles that share text with no other have none.
final class Node {

    /// A copy of the same text.
    ///
    /// @param inThis share of this article's shingles that the other has
    /// @param inOther share of the other's that this article has
    record Link(Node other, double inThis, double inOther) {}

    /// Containment from which two articles have about the same words.
    private static final double SAME_WORDS = 0.8;

    private final Roll roll;
    final int slot;
    final List<Link> links = new ArrayList<>(2);
    private final List<Cluster> alsoFrom = new ArrayList<>(0);
    /// The group it belongs to; set as soon as it is made.
    @SuppressWarnings("NullAway.Init")
    Cluster cluster;

    Node(Roll roll, int slot) {
        this.roll = roll;
        this.slot = slot;
    }

    String id() {
        return roll.id(slot);
    }

    String outlet() {
        return roll.publisher(slot).outlet();
    }

    /// The agency that its outlet is, or null.
    @Nullable
    Agency agency() {
        return roll.publisher(slot).agency();
    }

    List<Agency> credits() {
        return roll.publisher(slot).credits();
    }

    /// Microseconds since 1970.
    long time() {
        return roll.time(slot);
    }

    Instant published() {
        return roll.published(slot);
    }

    int words() {
        return roll.words(slot);
    }

    /// The other groups whose text it has too.
    List<Cluster> alsoFrom() {
        if (!alsoFrom.isEmpty()) {
            var now = alsoFrom.stream()
                    .map(Cluster::now)
                    .distinct()
                    .filter(text -> text != cluster)
                    .toList();
            alsoFrom.clear();
            alsoFrom.addAll(now);
        }
        return alsoFrom;
    }

    void hasAlsoFrom(Cluster text) {
        alsoFrom.add(text);
    }

    double inThis(Node other) {
        for (var link : links) {
            if (link.other() == other) {
                return link.inThis();
            }
        }
        return 0;
    }

    /// The agency that most of the articles of about the same words credit, an agency's own article before all; null
    /// where none does.
    @Nullable
    Agency nearestAgency() {
        var counts = new HashMap<Agency, Integer>();
        for (var link : links) {
            if (Math.max(link.inThis(), link.inOther()) >= SAME_WORDS) {
                if (link.other().agency() != null) {
                    return link.other().agency();
                }
                link.other().credits().forEach(agency -> counts.merge(agency, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Agency, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().id(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    boolean isAfter(Node other) {
        return time() > other.time();
    }
}
