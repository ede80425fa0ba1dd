package marsad.names;

import java.util.List;
import marsad.names.Actors.Form;
import marsad.names.Actors.Surface;

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
            if (words.at(at).isName()) {
                for (var stem : words.at(at).stems) {
                    spot(words, at, stem, found);
                }
            }
        }
    }

    private void spot(Words words, int from, Word.Stem stem, List<Found> found) {
        var first = words.at(from);
        var key = NameKey.SEED;
        if (stem.hiddenArticle()) {
            key = NameKey.append(NameKey.append(key, 'ا'), 'ل');
        }
        key = NameKey.append(key, first.folded, stem.from());
        var letters = first.folded.length() - stem.from();
        var end = words.sentenceEnd(from);
        for (var to = from + 1; ; ) {
            if (letters > 1) {
                lookUp(words, from, to, stem, key, found);
            }
            if (to < end && words.at(to).folded.equals("-")) {
                to++;
            }
            if (to >= end || to - from >= MOST_WORDS || letters > MOST_LETTERS) {
                return;
            }
            var next = words.at(to);
            if (!next.isName() && next.token.kind() != marsad.text.Token.Kind.NUMBER) {
                return;
            }
            key = NameKey.append(key, next.folded, 0);
            letters += next.folded.length();
            to++;
        }
    }

    private void lookUp(Words words, int from, int to, Word.Stem stem, long key, List<Found> found) {
        if (places.knows(key)) {
            var entries = places.indexesOf(key);
            var score = PlaceEvidence.score(words, from, to, stem, places, entries);
            if (score > 0) {
                found.add(Found.place(from, to, stem, score, entries));
            }
        }
        var surfaces = actors.surfaces(key);
        if (!surfaces.isEmpty()) {
            actor(words, from, to, stem, surfaces, found);
        }
    }

    private void actor(Words words, int from, int to, Word.Stem stem, List<Surface> surfaces, List<Found> found) {
        for (var person : List.of(true, false)) {
            var these = surfaces.stream()
                    .filter(surface -> (surface.actor().type() == NameType.PERSON) == person)
                    .toList();
            if (these.isEmpty()) {
                continue;
            }
            var score = person
                    ? personScore(words, from, to, stem, these.getFirst())
                    : ActorEvidence.score(words, from, to, stem, these.getFirst());
            if (score > 0) {
                found.add(Found.actor(
                        from,
                        to,
                        stem,
                        score,
                        these.stream().map(Surface::actor).toList()));
            }
        }
    }

    private static double personScore(Words words, int from, int to, Word.Stem stem, Surface surface) {
        if (surface.form() == Form.FULL && to - from > 1) {
            return 6 + to - from - clitic(stem);
        }
        var word = words.at(from);
        if (to - from == 1 && words.holds(word.form(stem))) {
            return PersonSpotter.context(words, from, to) - 0.5 - clitic(stem);
        }
        return 1.2 + 0.8 * (to - from) + 0.5 * PersonSpotter.context(words, from, to) - clitic(stem);
    }

    static double clitic(Word.Stem stem) {
        return stem.from() == 0 ? 0 : 0.6;
    }
}
