package marsad.names;

import java.util.ArrayList;
import java.util.List;
import marsad.names.Actors.Form;
import marsad.names.Actors.Surface;
import marsad.text.Token;

/// Finds the names that the gazetteer and the lexicons know, longest and shorter, at every word.
final class LexiconSpotter {

    /// No name of the lexicons has more words or letters.
    private static final int MOST_WORDS = 8;
    private static final int MOST_LETTERS = 48;

    private final Places places;
    private final Actors actors;

    LexiconSpotter(Places places, Actors actors) {
        this.places = places;
        this.actors = actors;
    }

    void spot(Words words, List<Found> found) {
        for (var at = 0; at < words.size(); at++) {
            var word = words.at(at);
            if (word.isInNames()) {
                for (var stem : word.stems) {
                    alone(words, at, word, stem, found);
                    if (stem.begins()) {
                        withWordsBehind(words, at, word, stem, found);
                    }
                }
            }
        }
    }

    private void alone(Words words, int at, Word word, Word.Stem stem, List<Found> found) {
        if (word.folded.length() - stem.from() > 1) {
            if (stem.places().length > 0) {
                place(words, at, at + 1, stem, stem.places(), found);
            }
            if (!stem.actors().isEmpty()) {
                actor(words, at, at + 1, stem, stem.actors(), found);
            }
        }
    }

    private void withWordsBehind(Words words, int from, Word first, Word.Stem stem, List<Found> found) {
        var key = stem.key();
        var letters = first.folded.length() - stem.from();
        var end = words.sentenceEnd(from);
        for (var to = from + 1; ; ) {
            if (to < end && words.at(to).folded.equals("-")) {
                to++;
            }
            if (to >= end || to - from >= MOST_WORDS || letters > MOST_LETTERS) {
                return;
            }
            var next = words.at(to);
            if (!next.isName() && next.kind != Token.Kind.NUMBER) {
                return;
            }
            key = NameKey.append(key, next.folded, 0);
            letters += next.folded.length();
            to++;
            if (letters > 1) {
                lookUp(words, from, to, stem, key, found);
            }
            if (!places.mayBegin(key) && !actors.mayBegin(key)) {
                return;
            }
        }
    }

    private void lookUp(Words words, int from, int to, Word.Stem stem, long key, List<Found> found) {
        var entries = places.indexesOf(key);
        if (entries.length > 0) {
            place(words, from, to, stem, entries, found);
        }
        var surfaces = actors.surfaces(key);
        if (!surfaces.isEmpty()) {
            actor(words, from, to, stem, surfaces, found);
        }
    }

    private void place(Words words, int from, int to, Word.Stem stem, int[] entries, List<Found> found) {
        var score = PlaceEvidence.score(words, from, to, stem, places, entries);
        if (score > 0) {
            found.add(Found.place(from, to, stem, score, entries));
        }
    }

    private static void actor(
            Words words, int from, int to, Word.Stem stem, List<Surface> surfaces, List<Found> found) {
        actor(words, from, to, stem, surfaces, true, found);
        actor(words, from, to, stem, surfaces, false, found);
    }

    private static void actor(
            Words words, int from, int to, Word.Stem stem, List<Surface> surfaces, boolean person, List<Found> found) {
        Surface first = null;
        var these = new ArrayList<Actor>(surfaces.size());
        for (var surface : surfaces) {
            if ((surface.actor().type() == NameType.PERSON) == person) {
                first = first == null ? surface : first;
                these.add(surface.actor());
            }
        }
        if (first == null) {
            return;
        }
        var score =
                person ? personScore(words, from, to, stem, first) : ActorEvidence.score(words, from, to, stem, first);
        if (score > 0) {
            found.add(Found.actor(from, to, stem, score, List.copyOf(these)));
        }
    }

    private static double personScore(Words words, int from, int to, Word.Stem stem, Surface surface) {
        if (surface.form() == Form.FULL && to - from > 1) {
            return 6 + to - from - clitic(stem);
        }
        if (to - from == 1 && stem.held()) {
            return PersonSpotter.context(words, from, to) - 0.5 - clitic(stem);
        }
        return 1.2 + 0.8 * (to - from) + 0.5 * PersonSpotter.context(words, from, to) - clitic(stem);
    }

    static double clitic(Word.Stem stem) {
        return stem.from() == 0 ? 0 : 0.6;
    }
}
