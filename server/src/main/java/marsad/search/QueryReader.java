package marsad.search;

import java.util.ArrayList;
import java.util.List;
import marsad.search.Wanted.Unit;
import marsad.search.Wanted.Words;
import marsad.text.Folded;
import marsad.text.SearchWord;

/// Reads what a reader typed: words, `"a phrase"` or «a phrase», `-without`, `this OR that` (`|`). Anything else is
/// words too; a quotation mark that is never closed is passed over. Never fails. What is too long is cut: no one asks
/// for more than [#MOST_WORDS] words.
final class QueryReader {

    static final int MOST_LETTERS = 600;
    static final int MOST_WORDS = 32;

    private final SearchWord.Cutter cutter = new SearchWord.Cutter();
    private final List<Unit> units = new ArrayList<>();
    private final List<Words> excluded = new ArrayList<>();
    private final List<SearchWord> particles = new ArrayList<>();
    private int left = MOST_WORDS;
    private boolean exclude;
    private boolean or;

    private QueryReader() {}

    /// What was asked for. Where only function words were typed, they are what is wanted.
    static Wanted read(String typed) {
        var bounded = typed.length() > MOST_LETTERS ? typed.substring(0, MOST_LETTERS) : typed;
        var reader = new QueryReader();
        reader.readParts(bounded);
        if (reader.units.isEmpty()) {
            for (var particle : reader.particles) {
                reader.units.add(new Unit(List.of(new Words(List.of(particle), false))));
            }
            reader.particles.clear();
        }
        return new Wanted(reader.units, reader.excluded, reader.particles);
    }

    private void readParts(String typed) {
        var plain = new StringBuilder();
        var place = 0;
        while (place < typed.length()) {
            var letter = typed.charAt(place);
            var starts = place == 0 || Character.isWhitespace(typed.charAt(place - 1));
            var close = isQuote(letter) ? closingQuote(typed, place) : -1;
            if (close > place) {
                flush(plain);
                add(cutter.words(typed.substring(place + 1, close)), true);
                place = close + 1;
            } else if (starts && letter == '-' && place + 1 < typed.length() && startsTerm(typed.charAt(place + 1))) {
                flush(plain);
                exclude = true;
                place++;
                if (!isQuote(typed.charAt(place)) || closingQuote(typed, place) < 0) {
                    var end = wordEnd(typed, place);
                    add(cutter.words(typed.substring(place, end)), false);
                    exclude = false;
                    place = end;
                }
            } else if (starts && (letter == '|' || isOr(typed, place))) {
                flush(plain);
                or = !units.isEmpty();
                place += letter == '|' ? 1 : 2;
            } else {
                plain.append(letter);
                place++;
            }
        }
        flush(plain);
    }

    private void flush(StringBuilder plain) {
        if (!plain.isEmpty()) {
            add(cutter.words(plain.toString()), false);
            plain.setLength(0);
        }
    }

    private void add(List<SearchWord> words, boolean phrase) {
        var bounded = words.size() > left ? words.subList(0, left) : words;
        left -= bounded.size();
        if (bounded.isEmpty()) {
            return;
        }
        if (exclude) {
            excluded.add(new Words(bounded, phrase || bounded.size() > 1));
            exclude = false;
        } else if (phrase) {
            add(new Words(bounded, true));
        } else {
            addPlain(bounded);
        }
    }

    private void addPlain(List<SearchWord> words) {
        for (var index = 0; index < words.size(); index++) {
            var word = words.get(index);
            var next = index + 1 < words.size() ? words.get(index + 1) : null;
            if (next != null && next.joinsPrevious()) {
                add(new Words(List.of(word, next), false));
                index++;
            } else if (word.functional() && !or) {
                particles.add(word);
            } else {
                add(new Words(List.of(word), false));
            }
        }
    }

    private void add(Words words) {
        if (or) {
            var alternatives = new ArrayList<>(units.removeLast().alternatives());
            alternatives.add(words);
            units.add(new Unit(alternatives));
            or = false;
        } else {
            units.add(new Unit(List.of(words)));
        }
    }

    private static boolean isQuote(char letter) {
        return Folded.foldForMatching(letter) == '"';
    }

    private static int closingQuote(String typed, int open) {
        for (var place = open + 1; place < typed.length(); place++) {
            if (isQuote(typed.charAt(place))) {
                return place;
            }
        }
        return -1;
    }

    private static boolean startsTerm(char letter) {
        return Character.isLetterOrDigit(letter) || isQuote(letter);
    }

    private static int wordEnd(String typed, int from) {
        var end = from;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end)) && !isQuote(typed.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static boolean isOr(String typed, int place) {
        return typed.startsWith("OR", place)
                && place + 2 < typed.length()
                && Character.isWhitespace(typed.charAt(place + 2));
    }
}
