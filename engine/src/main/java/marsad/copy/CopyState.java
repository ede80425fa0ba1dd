package marsad.copy;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Groups and their articles as a stream of bytes, and back.
final class CopyState {

    private CopyState() {}

    static void write(StateOut out, IntObjectHashMap<Node> nodes, Map<String, Cluster> clusters) throws IOException {
        var slots = nodes.keys().toArray();
        Arrays.sort(slots);
        var numbers = new IdentityHashMap<Cluster, Integer>();
        var all = new ArrayList<Cluster>();
        for (var slot : slots) {
            var node = nodes.get(slot);
            note(node.cluster, numbers, all);
            node.alsoFrom().forEach(text -> note(text, numbers, all));
        }
        clusters.values().forEach(cluster -> note(cluster, numbers, all));
        out.writeInt(all.size());
        for (var cluster : all) {
            out.writeUTF(cluster.id);
            out.writeLong(cluster.number);
            out.writeBoolean(clusters.get(cluster.id) == cluster);
        }
        out.writeInts(slots);
        for (var slot : slots) {
            var node = nodes.get(slot);
            out.writeInt(Objects.requireNonNull(numbers.get(node.cluster)));
            out.writeInt(node.alsoFrom().size());
            for (var text : node.alsoFrom()) {
                out.writeInt(Objects.requireNonNull(numbers.get(text)));
            }
            out.writeInt(node.links.size());
            for (var link : node.links) {
                out.writeInt(link.other().slot);
                out.writeDouble(link.inThis());
                out.writeDouble(link.inOther());
            }
        }
        for (var cluster : all) {
            out.writeInts(cluster.members.stream().mapToInt(node -> node.slot).toArray());
        }
    }

    private static void note(Cluster cluster, Map<Cluster, Integer> numbers, List<Cluster> all) {
        if (numbers.putIfAbsent(cluster, all.size()) == null) {
            all.add(cluster);
        }
    }

    static void read(StateIn in, Roll roll, IntObjectHashMap<Node> nodes, Map<String, Cluster> clusters)
            throws IOException {
        var all = new ArrayList<Cluster>();
        for (var left = in.readCount(); left > 0; left--) {
            var cluster = new Cluster(in.readUTF(), in.readLong());
            all.add(cluster);
            if (in.readBoolean()) {
                clusters.put(cluster.id, cluster);
            }
        }
        var slots = in.readInts();
        for (var slot : slots) {
            nodes.put(slot, new Node(roll, slot));
        }
        for (var slot : slots) {
            var node = nodes.get(slot);
            node.cluster = all.get(in.readInt());
            for (var left = in.readCount(); left > 0; left--) {
                node.hasAlsoFrom(all.get(in.readInt()));
            }
            for (var left = in.readCount(); left > 0; left--) {
                node.links.add(new Node.Link(nodes.get(in.readInt()), in.readDouble(), in.readDouble()));
            }
        }
        for (var cluster : all) {
            for (var slot : in.readInts()) {
                cluster.members.add(nodes.get(slot));
            }
        }
    }
}
