package marsad.names;

import marsad.text.Token;

/// How far a word's letters and surroundings bear out that it names a place of the gazetteer.
///
/// A known place stands by its importance, unless its name is an ordinary word too (`homograph`, `generic` in
/// `triggers.tsv`): then a place word or a preposition of place must stand before it. A little known one must at
/// least be no ordinary word; one whose name is a word or a person's name («العين», «الحسين») needs a place word.
final class PlaceEvidence {

    /// From here on news names a place without saying what it is.
    static final int KNOWN = 46;
    private static final int WELL_KNOWN = 60;
    private static final double REFUSED = -1;

    private PlaceEvidence() {}

    static double score(Words words, int from, int to, Word.Stem stem, Places places, int[] entries) {
        var word = words.at(from);
        if (word.kind == Token.Kind.ABBREVIATION || holdsFunctionWord(words, from, to, stem)) {
            return REFUSED;
        }
        var clitic = LexiconSpotter.clitic(stem);
        var before = words.before(from);
        var placeWord = before >= 0
                && words.at(before).is(WordClasses.PLACE_WORD)
                && !words.at(before).folded.startsWith("ال");
        var near = (before >= 0 && words.at(before).is(WordClasses.NEAR) && words.at(before).flagsFrom == 0)
                || endsInPreposition(word, stem)
                || (stem.from() > 0
                        && word.folded.charAt(0) == 'و'
                        && before >= 0
                        && words.at(before).whole().isKnownPlace());
        return to - from > 1
                ? ofSeveralWords(words, from, to, places, entries, placeWord, near) - clitic
                : ofOneWord(words, from, stem, places, entries, before, placeWord, near) - clitic;
    }

    private static double ofSeveralWords(
            Words words, int from, int to, Places places, int[] entries, boolean placeWord, boolean near) {
        var length = to - from;
        if (words.at(from).is(WordClasses.PLACE_WORD) && places.knows(key(words, from + 1, to))) {
            return REFUSED;
        }
        if (places.importance(entries[0]) >= KNOWN || placeWord) {
            return 4 + length;
        }
        return allOrdinary(words, from, to) ? REFUSED : near ? 2 : 1;
    }

    private static double ofOneWord(
            Words words,
            int from,
            Word.Stem stem,
            Places places,
            int[] entries,
            int before,
            boolean placeWord,
            boolean near) {
        var word = words.at(from);
        var form = stem.form();
        var importance = places.importance(entries[0]);
        var classes = stem.classes();
        if ((classes & WordClasses.GENERIC) != 0) {
            return placeWord && importance >= KNOWN ? 2 : REFUSED;
        }
        if ((classes & WordClasses.HOMOGRAPH) != 0 || form.length() < 3) {
            return placeWord ? 3 : near && importance >= WELL_KNOWN ? 1.6 : REFUSED;
        }
        if (word.nationality != null && stem.from() == 0 && !near && before >= 0 && isCountry(places, entries)) {
            return adjectiveOrCountry(word.folded, words.at(before).folded);
        }
        if (importance >= WELL_KNOWN) {
            return 5;
        }
        var person = (classes & (WordClasses.GIVEN | WordClasses.FAMILY | WordClasses.FOREIGN_GIVEN)) != 0
                || form.startsWith("عبدال");
        if (importance >= KNOWN) {
            return placeWord ? 4.5 : person ? near ? 1 : REFUSED : near ? 3.5 : 2.5;
        }
        if (person || stem.explained()) {
            return placeWord ? 2 : REFUSED;
        }
        return placeWord ? 4 : near ? 1.8 : (classes & WordClasses.LISTED) != 0 ? REFUSED : 0.4;
    }

    private static boolean isCountry(Places places, int[] entries) {
        return places.kind(entries[0]) == Place.Kind.COUNTRY;
    }

    /// «بغزة», «لدمشق».
    private static boolean endsInPreposition(Word word, Word.Stem stem) {
        return stem.hiddenArticle() || (stem.from() > 0 && "بل".indexOf(word.folded.charAt(stem.from() - 1)) >= 0);
    }

    private static long key(Words words, int from, int to) {
        var key = NameKey.SEED;
        for (var at = from; at < to; at++) {
            key = NameKey.append(key, words.at(at).folded, 0);
        }
        return key;
    }

    /// «سورية» after a preposition is the country, after a feminine noun mostly the adjective; «سوريا» is the adjective
    /// only after a noun that bears the same alef of tanween: «طيارا سوريا», but «زيارة سوريا».
    private static double adjectiveOrCountry(String word, String before) {
        var agrees = word.endsWith("ا") ? before.endsWith("ا") : before.endsWith("ه") || before.endsWith("ات");
        return agrees ? REFUSED : 2;
    }

    private static boolean holdsFunctionWord(Words words, int from, int to, Word.Stem stem) {
        if (stem.from() == 0 && words.at(from).flagsFrom > 0 && words.at(from).is(WordClasses.FUNCTION)) {
            return true;
        }
        for (var at = from; at < to; at++) {
            if (words.at(at).is(WordClasses.FUNCTION) && words.at(at).flagsFrom == (at == from ? stem.from() : 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allOrdinary(Words words, int from, int to) {
        for (var at = from; at < to; at++) {
            if (!words.at(at).isOrdinary()) {
                return false;
            }
        }
        return true;
    }
}
