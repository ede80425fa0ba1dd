package marsad.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.names.WordClasses.Title;
import marsad.text.Token;
import marsad.text.Token.Kind;
import marsad.text.WordFacts;

/// All lexicons of this package asked for one word, each word once while it is met. Safe for many threads.
final class WordLexicon {

    private static final String PREPOSITIONS = "بلك";
    /// Powers of two: how many words are kept.
    private static final int MOST_ARABIC = 14;
    private static final int MOST_OTHERS = 8;
    private static final int[] NOWHERE = {};

    private final Places places;
    private final Actors actors;
    private final WordClasses classes;
    private final Nationalities nationalities;
    private final OrdinaryWords ordinaryWords;
    private final List<WordFacts<Word>> byKind = new ArrayList<>();

    WordLexicon(
            Places places,
            Actors actors,
            WordClasses classes,
            Nationalities nationalities,
            OrdinaryWords ordinaryWords) {
        this.places = places;
        this.actors = actors;
        this.classes = classes;
        this.nationalities = nationalities;
        this.ordinaryWords = ordinaryWords;
        for (var kind : Kind.values()) {
            byKind.add(new WordFacts<>(kind == Kind.ARABIC ? MOST_ARABIC : MOST_OTHERS, folded -> word(kind, folded)));
        }
    }

    /// What the lexicons say of a token.
    Word of(Token token) {
        return byKind.get(token.kind().ordinal()).of(token.folded());
    }

    private Word word(Kind kind, String folded) {
        if (!kind.isWord()) {
            var sign = new Word.Stem(
                    0, false, folded, NameKey.SEED, NOWHERE, -1, List.of(), false, 0, Set.of(), false, false);
            return new Word(kind, folded, new Word.Stem[] {sign}, 0, sign, null, null);
        }
        var stems = kind == Kind.ARABIC ? stems(folded) : List.of(stem(folded, 0, false));
        var flagged = stems.getFirst();
        var flags = 0;
        Title title = null;
        String nationality = null;
        for (var stem : stems) {
            var these = stem.classes();
            if (these != 0 && (flags == 0 || (flags == WordClasses.LISTED && these != WordClasses.LISTED))) {
                flags = these;
                flagged = stem;
            }
            title = title == null && classes.mayKnow(stem.key()) ? classes.title(stem.form()) : title;
            nationality = nationality == null ? nationalities.country(stem.key(), stem.form()) : nationality;
        }
        return new Word(kind, folded, stems.toArray(Word.Stem[]::new), flags, flagged, title, nationality);
    }

    private Word.Stem stem(String folded, int from, boolean hiddenArticle) {
        var rest = folded.substring(from);
        var form = hiddenArticle ? "ال" + rest : rest;
        var key = NameKey.append(NameKey.SEED, form, 0);
        var entries = places.indexesOf(key);
        var known = classes.mayKnow(key);
        var ordinary = ordinaryWords.holds(key);
        return new Word.Stem(
                from,
                hiddenArticle,
                form,
                key,
                entries,
                entries.length == 0 ? -1 : places.importance(entries[0]),
                actors.surfaces(key),
                places.mayBegin(key) || actors.mayBegin(key),
                known ? classes.flags(form) : 0,
                known ? classes.kinds(form) : Set.of(),
                ordinary || (form.startsWith("ال") && ordinaryWords.holds(form.substring(2))),
                ordinary || ordinaryWords.explains(form));
    }

    private List<Word.Stem> stems(String folded) {
        var stems = new ArrayList<Word.Stem>(4);
        stems.add(stem(folded, 0, false));
        if (folded.length() < 4) {
            return stems;
        }
        var first = folded.charAt(0);
        if (first == 'و' || first == 'ف') {
            stems.add(stem(folded, 1, false));
            prepositions(folded, 1, stems);
        }
        prepositions(folded, 0, stems);
        return stems;
    }

    private void prepositions(String folded, int at, List<Word.Stem> stems) {
        if (folded.length() - at < 4 || PREPOSITIONS.indexOf(folded.charAt(at)) < 0) {
            return;
        }
        if (folded.charAt(at) == 'ل' && folded.charAt(at + 1) == 'ل') {
            stems.add(stem(folded, at + 2, true));
        } else {
            stems.add(stem(folded, at + 1, false));
        }
    }
}
