package marsad.names;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import marsad.text.Folded;
import marsad.text.Sieve;
import org.jspecify.annotations.Nullable;

/// What single words can be when names are looked for: parts of names, titles, words that open names or stand by them.
final class WordClasses {

    static final int GIVEN = 1;
    static final int FAMILY = 1 << 1;
    /// In the list of names transliterated from Latin letters and back.
    static final int LISTED = 1 << 2;
    static final int SAY = 1 << 3;
    static final int NEAR = 1 << 4;
    static final int SPORT = 1 << 5;
    static final int ORG_RUN = 1 << 6;
    static final int ORG_DEFINITE = 1 << 7;
    static final int ORG_BEFORE = 1 << 8;
    static final int ORG_DESCRIBED = 1 << 9;
    static final int REACH = 1 << 10;
    static final int PLACE_WORD = 1 << 11;
    static final int STOP = 1 << 12;
    static final int KUNYA = 1 << 13;
    static final int PARTICLE = 1 << 14;
    static final int DIVINE = 1 << 15;
    static final int LINK = 1 << 16;
    static final int FUNCTION = 1 << 17;
    static final int FOREIGN_GIVEN = 1 << 18;
    static final int HOMOGRAPH = 1 << 19;
    static final int GENERIC = 1 << 20;

    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("say", SAY),
            Map.entry("near", NEAR),
            Map.entry("sport", SPORT),
            Map.entry("org-run", ORG_RUN),
            Map.entry("org-definite", ORG_DEFINITE),
            Map.entry("org-before", ORG_BEFORE),
            Map.entry("org-described", ORG_DESCRIBED),
            Map.entry("reach", REACH),
            Map.entry("place", PLACE_WORD),
            Map.entry("stop", STOP),
            Map.entry("kunya", KUNYA),
            Map.entry("particle", PARTICLE),
            Map.entry("divine", DIVINE),
            Map.entry("link", LINK),
            Map.entry("function", FUNCTION),
            Map.entry("homograph", HOMOGRAPH),
            Map.entry("generic", GENERIC));

    private static final class Shipped {
        static final WordClasses CLASSES = new WordClasses();
    }

    private final Map<String, Integer> flags = new HashMap<>();
    private final Map<String, Title> titles = new HashMap<>();
    private final Map<String, Set<Place.Kind>> kinds = new HashMap<>();

    private final Sieve known = new Sieve(1 << 15);

    private WordClasses() {
        for (var row : NameResource.rows("given-names.txt")) {
            row.words(0).forEach(word -> mark(word, GIVEN));
        }
        for (var row : NameResource.rows("foreign-given-names.txt")) {
            row.words(0).forEach(word -> mark(word, FOREIGN_GIVEN));
        }
        for (var row : NameResource.rows("family-names.txt")) {
            row.words(0).stream().filter(word -> !word.contains(" ")).forEach(word -> mark(word, FAMILY));
        }
        for (var row : NameResource.rows("public-figures.tsv")) {
            row.variants(3).stream().filter(name -> !name.contains(" ")).forEach(name -> mark(name, FAMILY));
        }
        for (var row : NameResource.rows("foreign-names.txt.gz")) {
            mark(row.column(0), LISTED);
        }
        for (var row : NameResource.rows("titles.tsv")) {
            titles.put(Folded.foldForMatching(row.column(0)), Title.of(row));
        }
        for (var file : new String[] {"cues.tsv", "triggers.tsv"}) {
            for (var row : NameResource.rows(file)) {
                if (row.column(0).equals("kind")) {
                    kinds(row);
                    continue;
                }
                var flag = CLASSES.get(row.column(0));
                if (flag == null) {
                    throw row.wrong("no class of words: " + row.column(0));
                }
                row.words(1).forEach(word -> mark(word, flag));
            }
        }
        flags.keySet().forEach(this::note);
        titles.keySet().forEach(this::note);
        kinds.keySet().forEach(this::note);
    }

    private void note(String word) {
        known.add(NameKey.append(NameKey.SEED, word, 0));
    }

    static WordClasses shipped() {
        return Shipped.CLASSES;
    }

    /// Whether a word with this [NameKey] may have classes, a title or kinds; false says for sure that it has none.
    boolean mayKnow(long key) {
        return known.mayHold(key);
    }

    /// The classes of a folded word, as bits.
    int flags(String folded) {
        return flags.getOrDefault(folded, 0);
    }

    /// The title that a folded word or words are.
    @Nullable
    Title title(String folded) {
        return titles.get(folded);
    }

    /// The kinds of place that a folded place word asks for; none where it asks for none.
    Set<Place.Kind> kinds(String folded) {
        return kinds.getOrDefault(folded, Set.of());
    }

    private void mark(String word, int flag) {
        flags.merge(Folded.foldForMatching(word), flag, (some, more) -> some | more);
    }

    private void kinds(NameResource.Row row) {
        var parts = row.column(1).split(": ", 2);
        if (parts.length != 2) {
            throw row.wrong("words, a colon and kinds are asked for");
        }
        var asked = EnumSet.noneOf(Place.Kind.class);
        for (var kind : parts[1].split(" ")) {
            asked.add(Place.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
        }
        for (var word : parts[0].split(" ")) {
            kinds.put(Folded.foldForMatching(word), asked);
        }
    }

    /// What stands before a person's name.
    ///
    /// @param kind how near it must stand
    /// @param weight how strongly it says that a name follows, 0–4
    record Title(Kind kind, int weight) {

        enum Kind {
            /// Straight before the name.
            TITLE,
            /// May take complements before the name.
            OFFICE,
            /// A trade or relation, straight before the name or with an adjective between.
            ROLE,
            /// Behind the name.
            AFTER
        }

        static Title of(NameResource.Row row) {
            try {
                return new Title(
                        Kind.valueOf(row.column(1).toUpperCase(java.util.Locale.ROOT)),
                        Integer.parseInt(row.column(2)));
            } catch (IllegalArgumentException bad) {
                throw row.wrong("a title has the class title, office, role or after and a weight: " + bad.getMessage());
            }
        }
    }
}
