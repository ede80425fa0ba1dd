package marsad.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import marsad.text.Sieve;
import marsad.text.WordFacts;
import org.jspecify.annotations.Nullable;

/// The lexicon of claims: `triggers.tsv` by written form, `words.tsv` by what the words do.
///
/// A mistake in a file is an [IllegalStateException] that names file and line.
final class Lexicon {

    /// How a written word carries a trigger.
    ///
    /// @param phrase the words of a set phrase in order; one word otherwise
    /// @param senses the company that takes its sense away, or that it asks for
    record Entry(Trigger trigger, Shape shape, List<String> phrase, List<Company.Sense> senses) {}

    enum Shape {
        PAST,
        PRESENT,
        NOUN,
        PHRASE
    }

    private static final String TRIGGERS = "triggers.tsv";
    private static final String WORDS = "words.tsv";
    private static final String VERBS = "verbs.tsv";
    private static final Map<String, Use> USES = uses();

    /// Two to this power words are kept worked out.
    private static final int KEPT = 14;

    private final WordFacts<WrittenWord> written = new WordFacts<>(KEPT, folded -> new WrittenWord(this, folded));
    private final Sieve known = new Sieve(1 << 17);
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Uses> uses = new HashMap<>();
    private final Map<String, VerbForm> verbs = new HashMap<>();
    private final Company company;

    private Lexicon(Company company) {
        this.company = company;
    }

    static Lexicon shipped() {
        var files = Lexicon.class;
        var lexicon = read(
                LanguageFile.lines(files, TRIGGERS),
                LanguageFile.lines(files, WORDS),
                LanguageFile.lines(files, VERBS),
                LanguageFile.lines(files, Company.FILE));
        SpeechCues.verbs().forEach(verb -> lexicon.addVerb(verb.past(), verb.present(), VerbForm.Manner.SAYS, false));
        return lexicon;
    }

    static Lexicon read(
            List<LanguageFile.Line> triggers,
            List<LanguageFile.Line> words,
            List<LanguageFile.Line> verbs,
            List<LanguageFile.Line> senses) {
        var lexicon = new Lexicon(Company.read(senses));
        for (var line : verbs) {
            lexicon.addVerbs(line);
        }
        for (var line : triggers) {
            lexicon.addTrigger(line);
        }
        for (var line : words) {
            lexicon.addWords(line);
        }
        return lexicon;
    }

    /// The entries whose first word is `form`, the most words first.
    List<Entry> startingWith(String form) {
        return entries.getOrDefault(form, List.of());
    }

    /// All that is known of the folded word by itself.
    WrittenWord written(String folded) {
        return written.of(folded);
    }

    /// The uses that `words.tsv` gives the folded word.
    Uses uses(String folded) {
        return uses.getOrDefault(folded, Uses.NONE);
    }

    /// The uses of the letters of a folded word from `from` to `end`.
    Uses uses(String folded, int from, int end) {
        return mayKnow(folded, from, end) ? uses(folded.substring(from, end)) : Uses.NONE;
    }

    /// Whether the folded word is a noun of an event as it is written.
    boolean isDeed(String folded) {
        for (var entry : startingWith(folded)) {
            if (entry.shape() == Shape.NOUN) {
                return true;
            }
        }
        return false;
    }

    /// Whether the letters from `from` to `end` are a verb, written without clitics.
    boolean isVerb(String folded, int from, int end) {
        return mayKnow(folded, from, end) && verbs.containsKey(folded.substring(from, end));
    }

    /// Whether an entry begins with the letters from `from` to `end` as a word.
    boolean startsEntry(String folded, int from, int end) {
        return mayKnow(folded, from, end) && entries.containsKey(folded.substring(from, end));
    }

    private boolean mayKnow(String folded, int from, int end) {
        return known.mayHold(key(folded, from, end));
    }

    /// FNV-1a over the letters.
    private static long key(String folded, int from, int end) {
        var key = 0xcbf29ce484222325L;
        for (var at = from; at < end; at++) {
            key = (key ^ folded.charAt(at)) * 0x100000001b3L;
        }
        return key;
    }

    private void note(String form) {
        known.add(key(form, 0, form.length()));
    }

    /// Whether `words.tsv` gives the folded word this use.
    boolean is(Use use, String folded) {
        return uses(folded).has(use);
    }

    /// What the folded word is as a verb, written without clitics; null where no verb is written so.
    @Nullable
    VerbForm verb(String folded) {
        return verbs.get(folded);
    }

    private void addWords(LanguageFile.Line line) {
        var columns = line.text().split("\t");
        var use = USES.get(columns[0]);
        if (columns.length != 2 || use == null) {
            throw wrong(WORDS, line, "a line has a use of " + USES.keySet() + " and words");
        }
        for (var word : columns[1].split(" ")) {
            var folded = Folded.foldForMatching(word);
            uses.merge(folded, Uses.of(use), Uses::or);
            note(folded);
        }
    }

    private void addVerbs(LanguageFile.Line line) {
        try {
            var columns = line.text().split("\t");
            var manner = VerbForm.Manner.valueOf(columns[0].toUpperCase(Locale.ROOT));
            for (var word : columns[1].split(" ")) {
                var stems = Folded.foldForMatching(word).split("/");
                addVerb(stems[0], stems[1], manner, false);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "marsad/reading/" + VERBS + ", line " + line.number()
                            + ": a line has a manner and verbs written past/present",
                    e);
        }
    }

    private void addVerb(String past, String present, VerbForm.Manner manner, boolean alone) {
        Inflection.forms(past, present, manner, alone).forEach((form, verb) -> {
            verbs.merge(form, verb, VerbForm::or);
            note(form);
        });
    }

    private static Map<String, Use> uses() {
        var uses = new HashMap<String, Use>();
        for (var use : Use.values()) {
            uses.put(use.word(), use);
        }
        return Map.copyOf(uses);
    }

    private void addTrigger(LanguageFile.Line line) {
        var columns = line.text().split("\t");
        if (columns.length != 5) {
            throw wrong(TRIGGERS, line, "a line has five columns: name, kind, class, words, frame");
        }
        try {
            var trigger = trigger(columns);
            for (var word : columns[3].split(" ")) {
                addForms(trigger, Folded.foldForMatching(word));
            }
        } catch (IllegalArgumentException e) {
            throw wrong(TRIGGERS, line, String.valueOf(e.getMessage()));
        }
    }

    private static Trigger trigger(String[] columns) {
        var roles = new HashMap<String, Trigger.Role>();
        Counted.@Nullable What counts = null;
        var weak = false;
        var ground = false;
        var somebody = false;
        var opens = false;
        var bare = false;
        var itself = false;
        var masdar = false;
        var told = 0;
        var near = new HashSet<Trigger.Near>();
        var besides = new HashSet<Trigger.Near>();
        var doers = new HashSet<Trigger.Near>();
        for (var part : columns[4].split(" ")) {
            var slot = part.split("=");
            if (part.equals("weak")) {
                weak = true;
            } else if (part.equals("ground")) {
                ground = true;
            } else if (part.equals("somebody")) {
                somebody = true;
            } else if (part.equals("opens")) {
                opens = true;
            } else if (part.equals("bare")) {
                bare = true;
            } else if (part.equals("itself")) {
                itself = true;
            } else if (part.equals("masdar")) {
                masdar = true;
            } else if (slot.length == 2 && slot[0].equals("told")) {
                told = Integer.parseInt(slot[1]);
            } else if (slot.length == 2 && (slot[0].equals("with") || slot[0].equals("and") || slot[0].equals("by"))) {
                var asked = slot[0].equals("with") ? near : slot[0].equals("and") ? besides : doers;
                for (var word : slot[1].split(",")) {
                    asked.add(near(word));
                }
            } else if (slot.length == 2 && slot[0].equals("q")) {
                counts = Counted.What.valueOf(slot[1].toUpperCase(Locale.ROOT));
            } else if (slot.length == 2) {
                roles.put(Folded.foldForMatching(slot[0]).replace('_', ' '), role(slot[1]));
            } else if (!part.equals("-")) {
                throw new IllegalArgumentException("no such part of a frame: «" + part + "»");
            }
        }
        var form = Trigger.Form.valueOf(columns[2].toUpperCase(Locale.ROOT));
        if (form == Trigger.Form.PASSIVE) {
            roles.put("s", Trigger.Role.TARGET);
        }
        return new Trigger(
                columns[0],
                Kind.valueOf(columns[1]),
                form,
                roles,
                counts,
                weak,
                ground,
                somebody,
                opens,
                bare,
                itself,
                masdar,
                told,
                near,
                besides,
                doers);
    }

    /// What may stand near by its name in the files.
    ///
    /// @throws IllegalArgumentException where nothing has the name
    static Trigger.Near near(String word) {
        var use = USES.get(word);
        if (use != null) {
            return new Trigger.Near.Word(use);
        }
        return Trigger.Near.Found.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Trigger.Role role(String letter) {
        return switch (letter) {
            case "A" -> Trigger.Role.ACTOR;
            case "T" -> Trigger.Role.TARGET;
            case "P" -> Trigger.Role.PLACE;
            case "-" -> Trigger.Role.NONE;
            default -> throw new IllegalArgumentException("no such role: «" + letter + "»");
        };
    }

    private void addForms(Trigger trigger, String word) {
        var senses = company.of(trigger, word.contains("_") ? word : word.split("/")[0]);
        switch (trigger.form()) {
            case VERB, PASSIVE -> {
                var stems = word.split("/");
                if (stems.length != 2) {
                    throw new IllegalArgumentException("a verb is written past/present: «" + word + "»");
                }
                addVerb(stems[0], stems[1], VerbForm.Manner.PLAIN, trigger.role("o") == Trigger.Role.NONE);
                Inflection.past(stems[0]).forEach(form -> add(form, trigger, Shape.PAST, List.of(form), senses));
                Inflection.present(stems[1]).forEach(form -> add(form, trigger, Shape.PRESENT, List.of(form), senses));
                if (trigger.kind().isSpeech() && !Inflection.past(stems[0]).contains("ا" + stems[1])) { // «أندد»
                    add("ا" + stems[1], trigger, Shape.PRESENT, List.of("ا" + stems[1]), senses);
                }
            }
            case NOUN -> {
                var words = List.of(word.split("_"));
                for (var form : Inflection.noun(words.getFirst())) {
                    if (words.size() == 1
                            || !form.endsWith("ت")
                            || words.getFirst().endsWith("ت")) {
                        add(form, trigger, Shape.NOUN, with(form, words), senses);
                    } // «استعادت السيطرة» is the verb: «ة» becomes «ت» before a pronoun alone
                }
            }
            case PHRASE -> {
                var words = List.of(word.split("_"));
                for (var form : firstForms(words.getFirst())) {
                    add(form, trigger, Shape.PHRASE, with(form, words), senses);
                }
            }
        }
    }

    private static List<String> with(String first, List<String> words) {
        var phrase = new ArrayList<>(words);
        phrase.set(0, first);
        return List.copyOf(phrase);
    }

    /// A phrase begins with a word as it stands or with a verb, written past/present, in all its forms.
    private Set<String> firstForms(String word) {
        var stems = word.split("/");
        if (stems.length == 1) {
            return Set.of(word);
        }
        addVerb(stems[0], stems[1], VerbForm.Manner.PLAIN, false);
        var forms = new HashSet<>(Inflection.past(stems[0]));
        forms.addAll(Inflection.present(stems[1]));
        return forms;
    }

    private void add(String form, Trigger trigger, Shape shape, List<String> phrase, List<Company.Sense> senses) {
        note(form);
        var at = entries.computeIfAbsent(form, key -> new ArrayList<>());
        at.add(new Entry(trigger, shape, phrase, senses));
        at.sort((one, other) -> other.phrase().size() - one.phrase().size());
    }

    private static IllegalStateException wrong(String file, LanguageFile.Line line, String why) {
        return new IllegalStateException("marsad/reading/" + file + ", line " + line.number() + ": " + why);
    }
}
