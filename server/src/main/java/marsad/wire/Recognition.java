package marsad.wire;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.store.Mark;
import org.jspecify.annotations.Nullable;

/// Finds the entries of a listing among those that were listed before, though their name, address or title changed.
///
/// An entry is the one that was listed with the same address. Else it is the one of the same name, unless all else
/// about
/// it is another's: some sources number the places of their list. Else it is the one of the same title and about the
/// same
/// day that the source lists no longer. Names and addresses that stand twice in one listing tell nothing.
final class Recognition {
    /// One entry with what is remembered of it.
    ///
    /// @param entry the entry
    /// @param mark what is remembered, or null where it is new
    record Known(Entry entry, @Nullable Mark mark) {
        /// Whether the source says something else of it than before.
        boolean isNews() {
            return mark == null || !mark.print().equals(entry.print());
        }
    }

    private static final int FEWEST_TITLE_WORDS = 3;
    private static final double SHARED_WORDS = 0.4;

    /// A name no longer than this may be a place in the list.
    private static final int PLACE = 4;

    private static final double SHARED_WORDS_OF_PLACE = 0.7;

    private Recognition() {}

    /// Recognises the entries of a listing, of which each mark explains one at most.
    ///
    /// @param entries in the order of the listing; a repetition falls away
    /// @param marks what is remembered of entries that share a name, an address or a title with them
    static List<Known> recognise(List<Entry> entries, List<Mark> marks) {
        var distinct = unambiguous(distinct(entries));
        var free = new HashSet<>(marks);
        var found = new HashMap<Entry, Mark>();
        claim(distinct, free, found, Mark::address, Entry::address, (entry, mark) -> true);
        claim(distinct, free, found, Mark::guid, Entry::guid, Recognition::isSame);
        claim(distinct, free, found, Mark::title, Entry::title, Recognition::isSameUnderTitle);
        var taken = marks.stream().map(Mark::guid).collect(Collectors.toSet());
        return distinct.stream()
                .map(entry -> {
                    var mark = found.get(entry);
                    return new Known(mark == null && taken.contains(entry.guid()) ? entry.qualified() : entry, mark);
                })
                .toList();
    }

    private interface Test {
        boolean test(Entry entry, Mark mark);
    }

    private static void claim(
            List<Entry> entries,
            Set<Mark> free,
            Map<Entry, Mark> found,
            Function<Mark, @Nullable String> ofMark,
            Function<Entry, @Nullable String> ofEntry,
            Test test) {
        var byKey = new HashMap<String, List<Mark>>();
        for (var mark : free) {
            var key = ofMark.apply(mark);
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(mark);
            }
        }
        for (var entry : entries) {
            var key = ofEntry.apply(entry);
            if (key == null || key.isEmpty() || found.containsKey(entry)) {
                continue;
            }
            for (var mark : byKey.getOrDefault(key, List.of())) {
                if (free.contains(mark) && test.test(entry, mark)) {
                    free.remove(mark);
                    found.put(entry, mark);
                    break;
                }
            }
        }
    }

    /// Whether an entry of the same name is the same: its address or its title stayed, or much of its title, or its
    /// day.
    private static boolean isSame(Entry entry, Mark mark) {
        return entry.address() == null
                || mark.address() == null
                || entry.address().equals(mark.address())
                || entry.title().equals(mark.title())
                || (entry.day() != null
                        && entry.day().equals(mark.day())
                        && entry.guid().length() > PLACE)
                || sharedWords(entry.title(), mark.title())
                        >= (entry.guid().length() > PLACE ? SHARED_WORDS : SHARED_WORDS_OF_PLACE);
    }

    private static boolean isSameUnderTitle(Entry entry, Mark mark) {
        return entry.title().split(" ").length >= FEWEST_TITLE_WORDS
                && entry.day() != null
                && mark.day() != null
                && Math.abs(ChronoUnit.DAYS.between(entry.day(), mark.day())) <= 1;
    }

    /// The share of the words of both that both have.
    private static double sharedWords(String one, String other) {
        var words = new HashSet<>(List.of(one.split(" ")));
        var others = new HashSet<>(List.of(other.split(" ")));
        var all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 0 : (double) words.size() / all.size();
    }

    private static List<Entry> distinct(List<Entry> entries) {
        var seen = new HashSet<String>();
        return entries.stream()
                .filter(entry -> seen.add(entry.guid() + "\n" + entry.address() + "\n" + entry.title()))
                .toList();
    }

    private static List<Entry> unambiguous(List<Entry> entries) {
        var names = twice(entries, Entry::guid);
        var addresses = twice(entries, Entry::address);
        return entries.stream()
                .map(entry -> addresses.contains(String.valueOf(entry.address())) ? entry.withoutAddress() : entry)
                .map(entry -> names.contains(entry.guid()) ? entry.qualified() : entry)
                .toList();
    }

    private static Set<String> twice(Collection<Entry> entries, Function<Entry, @Nullable String> key) {
        var once = new HashSet<String>();
        var twice = new HashSet<String>();
        for (var entry : entries) {
            var one = key.apply(entry);
            if (one != null && !once.add(one)) {
                twice.add(one);
            }
        }
        return twice;
    }
}
