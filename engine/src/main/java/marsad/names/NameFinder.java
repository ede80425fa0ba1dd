package marsad.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.text.Segmented;
import org.jspecify.annotations.Nullable;

/// Finds the persons, places and organisations that a text names, and the entries they may mean.
///
/// Three spotters propose stretches with evidence — the lexicons, chains of name words, words that open names — and
/// [Resolution] keeps the best that do not overlap. A second look gives a person's family name, once introduced in
/// full, the same standing everywhere in the text. [PlaceLinker] then orders the entries of each place.
///
/// Never fails on any text. Stateless; safe for many threads.
public final class NameFinder {

    private static final double RECALLED = 2.5;

    private static final class Shipped {
        static final NameFinder FINDER = new NameFinder();
    }

    private final Places places = Places.shipped();
    private final Actors actors = Actors.shipped();
    private final WordLexicon lexicon =
            new WordLexicon(places, actors, WordClasses.shipped(), Nationalities.shipped(), OrdinaryWords.shipped());
    private final LexiconSpotter spotter = new LexiconSpotter(places, actors);
    private final PlaceLinker linker = new PlaceLinker(places);

    private NameFinder() {}

    /// The finder with the lexicons that ship with the engine.
    public static NameFinder shipped() {
        return Shipped.FINDER;
    }

    /// Whether the folded word can be no name that only is unknown: a word in use, or one of a name that is known.
    public boolean isKnown(String folded) {
        return OrdinaryWords.shipped().holds(folded) || Nationalities.shipped().countryOfFolded(folded) != null;
    }

    /// The names in `text`, in text order, none overlapping.
    public List<Mention> find(String text) {
        return find(Segmented.of(text), null);
    }

    /// The names in a text that is cut already.
    ///
    /// @param outletCountry ISO code of the country whose places the outlet names without saying where they are, or
    /// null
    public List<Mention> find(Segmented text, @Nullable String outletCountry) {
        var words = new Words(text, lexicon, actors);
        var found = new ArrayList<Found>();
        spotter.spot(words, found);
        PersonSpotter.spot(words, found);
        OrganisationSpotter.spot(words, found);
        var chosen = Resolution.bestOf(found, words.size());
        var remembered = remember(words, chosen, found);
        if (recallShortNames(chosen, found) || remembered) {
            chosen = Resolution.bestOf(found, words.size());
        }
        return linker.mentions(words, chosen, outletCountry);
    }

    /// Adds to `found` the bare family names of persons that stand in full among `chosen`.
    private static boolean remember(Words words, List<Found> chosen, List<Found> found) {
        var introduced = new HashSet<String>();
        for (var stretch : chosen) {
            if (stretch.type() == NameType.PERSON && stretch.length() > 1) {
                introduce(words, stretch, introduced);
            }
        }
        if (introduced.isEmpty()) {
            return false;
        }
        var size = found.size();
        var inFull = new BitSet();
        for (var stretch : chosen) {
            if (stretch.length() > 1) {
                inFull.set(stretch.from(), stretch.to());
            }
        }
        for (var at = inFull.nextClearBit(0); at < words.size(); at = inFull.nextClearBit(at + 1)) {
            var word = words.at(at);
            for (var stem : word.stems) {
                var form = stem.form();
                if (introduced.contains(form)) {
                    found.add(Found.person(at, at + 1, stem, 2.5 - LexiconSpotter.clitic(stem)));
                }
                if (words.isWordOf(at + 1, at) && introduced.contains(form + " " + words.at(at + 1).folded)) {
                    found.add(Found.person(at, at + 2, stem, 4 - LexiconSpotter.clitic(stem)));
                }
            }
        }
        return found.size() > size;
    }

    /// Raises the short names among `found` whose actor stands in full among `chosen`.
    private static boolean recallShortNames(List<Found> chosen, List<Found> found) {
        var named = new HashSet<String>();
        for (var stretch : chosen) {
            for (var actor : stretch.actors()) {
                named.add(actor.id());
            }
        }
        var raised = false;
        for (var place = 0; place < found.size() && !named.isEmpty(); place++) {
            var stretch = found.get(place);
            if (stretch.score() <= 0 && stretch.actors().stream().anyMatch(actor -> named.contains(actor.id()))) {
                found.set(
                        place,
                        Found.actor(
                                stretch.from(),
                                stretch.to(),
                                stretch.stem(),
                                RECALLED,
                                stretch.actors().stream()
                                        .filter(actor -> named.contains(actor.id()))
                                        .toList()));
                raised = true;
            }
        }
        return raised;
    }

    private static void introduce(Words words, Found person, Set<String> introduced) {
        var last = words.at(person.to() - 1);
        if (!last.isArabic() || last.nationality != null || last.folded.length() < 3) {
            return;
        }
        var before = words.at(person.to() - 2);
        if (before.is(WordClasses.KUNYA | WordClasses.PARTICLE | WordClasses.DIVINE)) {
            introduced.add(before.folded + " " + last.folded);
        } else if (!last.folded.equals("الدين") && !last.folded.equals("الله")) {
            introduced.add(last.folded);
        }
    }
}
