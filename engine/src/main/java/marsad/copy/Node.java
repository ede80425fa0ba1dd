package marsad.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marsad.names.Agency;
import org.jspecify.annotations.Nullable;

/// An article among its copies.
final class Node {

    /// A copy of the same text.
    ///
    /// @param inThis share of this article's shingles that the other has
    /// @param inOther share of the other's that this article has
    record Link(Node other, double inThis, double inOther) {}

    final String id;
    final String outlet;
    final Instant published;
    final String title;
    final int words;
    final List<Agency> credits;
    final @Nullable Agency publisher;
    final List<Link> links = new ArrayList<>(2);
    final List<Cluster> alsoFrom = new ArrayList<>(0);
    /// The group it belongs to; set as soon as it is made.
    @SuppressWarnings("NullAway.Init")
    Cluster cluster;

    Node(Dispatch dispatch, int words) {
        id = dispatch.id();
        outlet = dispatch.outlet();
        published = dispatch.published();
        title = dispatch.title();
        this.words = words;
        publisher = Credits.publisher(dispatch.outlet()).orElse(null);
        credits = publisher == null ? Credits.of(dispatch) : List.of(publisher);
    }

    double inThis(Node other) {
        for (var link : links) {
            if (link.other() == other) {
                return link.inThis();
            }
        }
        return 0;
    }

    boolean isAfter(Node other) {
        return published.isAfter(other.published);
    }
}
