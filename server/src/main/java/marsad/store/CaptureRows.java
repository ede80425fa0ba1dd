package marsad.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes captures and their content, many rows a statement.
final class CaptureRows {

    /// What makes two captures one: address and content's hash in hexadecimal.
    record Key(String address, String hash) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::address).thenComparing(Key::hash);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private CaptureRows() {}

    /// Inserts the captures that are not there yet.
    ///
    /// @return the ids of those inserted; what is missing was there
    static Map<Key, Long> insert(Handle handle, List<Packed> packed) {
        var contents = new TreeMap<String, Packed>();
        var captures = new TreeMap<Key, Packed>();
        for (var one : packed) {
            contents.putIfAbsent(one.key().hash(), one);
            captures.putIfAbsent(one.key(), one);
        }
        insertContents(handle, List.copyOf(contents.values()));
        return insertCaptures(handle, List.copyOf(captures.values()));
    }

    private static void insertContents(Handle handle, List<Packed> contents) {
        handle.createUpdate("""
                        insert into content (hash, length, gzip)
                        select * from unnest(:hashes, :lengths, :gzips)
                        on conflict do nothing
                        """)
                .bindArray(
                        "hashes",
                        byte[].class,
                        contents.stream().map(Packed::hash).toList())
                .bindArray(
                        "lengths",
                        Long.class,
                        contents.stream()
                                .map(one -> (long) one.filing().capture().bytes().length)
                                .toList())
                .bindArray(
                        "gzips",
                        byte[].class,
                        contents.stream().map(Packed::gzip).toList())
                .execute();
    }

    private static Map<Key, Long> insertCaptures(Handle handle, List<Packed> captures) {
        var ids = new HashMap<Key, Long>();
        handle.createQuery("""
                        insert into capture (address, hash, content_type, taken_at, outcome, reason)
                        select address, hash, content_type, taken_at::timestamptz, outcome, reason
                        from unnest(:addresses, :hashes, :contentTypes, :times, :outcomes, :reasons)
                            as row (address, hash, content_type, taken_at, outcome, reason)
                        on conflict (address, hash) do nothing
                        returning id, address, encode(hash, 'hex') as hash
                        """)
                .bindArray(
                        "addresses",
                        String.class,
                        captures.stream().map(one -> one.key().address()).toList())
                .bindArray(
                        "hashes",
                        byte[].class,
                        captures.stream().map(Packed::hash).toList())
                .bindArray(
                        "contentTypes",
                        String.class,
                        captures.stream()
                                .map(one -> one.filing().capture().contentType())
                                .toList())
                .bindArray(
                        "times",
                        String.class,
                        captures.stream()
                                .map(one ->
                                        String.valueOf(one.filing().capture().takenAt()))
                                .toList())
                .bindArray(
                        "outcomes",
                        String.class,
                        captures.stream().map(one -> outcome(one.filing())).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        captures.stream().map(one -> reason(one.filing())).toList())
                .map((row, context) ->
                        Map.entry(new Key(row.getString("address"), row.getString("hash")), row.getLong("id")))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    private static String outcome(Filing filing) {
        return switch (filing) {
            case Filing.Report report -> "article";
            case Filing.NoReport none -> none.readable() ? "none" : "unreadable";
        };
    }

    private static @Nullable String reason(Filing filing) {
        return switch (filing) {
            case Filing.Report report -> null;
            case Filing.NoReport none -> none.reason();
        };
    }
}
