package marsad.store;

import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Writes marks, in the order of their keys, so that two writers wait for each other and never in a ring.
final class Marks {
    private Marks() {}

    static void write(Handle handle, List<Mark> marks) {
        var ordered = marks.stream()
                .sorted(Comparator.comparingLong(Mark::source).thenComparing(Mark::guid))
                .toList();
        for (var mark : ordered) {
            // A mark whose guid changed gives way to the new one.
            if (mark.entry() != null) {
                handle.createUpdate("delete from entry where id = :entry and guid <> :guid")
                        .bind("entry", mark.entry())
                        .bind("guid", StorableText.of(mark.guid()))
                        .execute();
            }
            handle.createUpdate("""
                            insert into entry
                                (source, guid, address, title, day, print, article, whole, tries, seen_at)
                            select s.id, :guid, :address, :title, :day, decode(:print, 'hex'), :article, :whole,
                                :tries, :seenAt
                            from source s where s.id = :source
                            on conflict (source, guid) do update set
                                address = excluded.address, title = excluded.title, day = excluded.day,
                                print = excluded.print, article = coalesce(excluded.article, entry.article),
                                whole = excluded.whole, tries = excluded.tries, seen_at = excluded.seen_at
                            """)
                    .bind("source", mark.source())
                    .bind("guid", StorableText.of(mark.guid()))
                    .bind("address", mark.address() == null ? null : StorableText.of(mark.address()))
                    .bind("title", StorableText.of(mark.title()))
                    .bind("day", mark.day())
                    .bind("print", mark.print())
                    .bind("article", mark.article())
                    .bind("whole", mark.whole())
                    .bind("tries", mark.tries())
                    .bind("seenAt", mark.seenAt())
                    .execute();
        }
    }
}
