package marsad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import marsad.search.Wanted.Unit;
import marsad.search.Wanted.Words;
import marsad.text.SearchWord;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// Finds among the wanted words those that together name a place or an actor which articles of the index speak of.
/// They are one thing to find: by the words, or by any other of its names.
final class Naming {

    /// Words of the longest name that is looked for.
    private static final int LONGEST = 5;

    private final IndexReader reader;

    Naming(IndexReader reader) {
        this.reader = reader;
    }

    /// The same, with the names in it seen as such; the longest first, none overlapping.
    Wanted named(Wanted wanted) throws IOException {
        var units = new ArrayList<Unit>();
        var all = wanted.units();
        for (var at = 0; at < all.size(); ) {
            var longest = 1;
            @Nullable Words name = null;
            for (var size = Math.min(LONGEST, all.size() - at); size > 0 && name == null; size--) {
                name = name(all.subList(at, at + size));
                longest = name == null ? 1 : size;
            }
            units.add(name == null ? all.get(at) : new Unit(List.of(name)));
            at += longest;
        }
        return new Wanted(units, wanted.excluded(), wanted.particles());
    }

    private @Nullable Words name(List<Unit> units) throws IOException {
        var words = new ArrayList<SearchWord>();
        for (var unit : units) {
            if (unit.isDemanded()) {
                return null;
            }
            words.addAll(unit.alternatives().getFirst().words());
        }
        for (var key : List.of(Entries.key(words), Entries.stemKey(words))) {
            if (!key.isEmpty() && reader.docFreq(new Term(Fields.NAME, key)) > 0) {
                return new Words(words, false, key);
            }
        }
        return null;
    }
}
