package marsad.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marsad.reading.Phrases.Phrase;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Reads the reported speech of a text: the cue, who speaks, and how far the words go that are given as his.
///
/// The content of a cue runs to the end of its sentence, or to the end of the quotation that it opens.
final class SpeechReader {

    private enum CueUse {
        SAYS,
        HOLDS,
        WHILE,
        BY
    }

    private static final String CUES = "cues.tsv";
    private static final int REACH_OF_THAT = 14;

    private static final Map<String, CueUse> WORDS = words();

    private final Passage passage;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Syntax syntax;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable Span speaker;

    SpeechReader(Parsed parsed) {
        this.passage = parsed.passage();
        this.tokens = passage.words().tokens();
        this.syntax = parsed.syntax();
        this.phrases = parsed.phrases();
    }

    List<Attribution> attributions() {
        for (var sentence : passage.words().sentences()) {
            for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
                var use = useAt(at);
                if (use != null) {
                    switch (use) {
                        case SAYS -> readVerb(at, sentence);
                        case HOLDS -> {
                            if (saysThat(at, sentence)) {
                                readVerb(at, sentence);
                            }
                        }
                        case WHILE -> add(speaker, at, at + 1, sentence);
                        case BY -> readSource(at, sentence);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private @Nullable CueUse useAt(int index) {
        var token = tokens.get(index);
        if (token.kind() != Token.Kind.ARABIC) {
            return null;
        }
        var folded = token.folded();
        var use = WORDS.get(folded);
        if (use == null && folded.length() > 3 && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف')) {
            use = WORDS.get(folded.substring(1));
        }
        return use;
    }

    private void readVerb(int cue, Sentence sentence) {
        var after = phrases.phraseAt(cue + 1, sentence.endToken(), 0);
        if (after != null) {
            add(after.span(), cue, after.end(), sentence);
            return;
        }
        var joined = tokens.get(cue).folded().startsWith("و");
        var before = joined ? null : before(cue, sentence);
        add(before == null ? speaker : before.span(), cue, cue + 1, sentence);
    }

    /// The phrase that ends right before a verb, or the one that opens its clause.
    private @Nullable Phrase before(int cue, Sentence sentence) {
        for (var from = Math.max(sentence.firstToken(), cue - REACH_OF_THAT); from < cue; from++) {
            var phrase = phrases.phraseAt(from, cue, 0);
            if (phrase != null && phrase.end() >= cue - 1) {
                return phrase;
            }
        }
        return phrases.nearestBefore(cue, sentence.firstToken());
    }

    private void readSource(int cue, Sentence sentence) {
        var from = cue + 1;
        while (from < sentence.endToken() && syntax.is(Use.BRIDGE, from)) {
            from++;
        }
        var source = phrases.phraseAt(from, sentence.endToken(), 0);
        if (source == null && from < sentence.endToken() && syntax.isFused(from)) {
            source = phrases.fusedAt(from, sentence.endToken());
        }
        if (source == null) {
            return;
        }
        speaker = source.span();
        var content = cue - sentence.firstToken() > 2
                ? new Span(sentence.start(), tokens.get(cue - 1).end())
                : rest(source.end(), sentence);
        if (content != null) {
            found.add(new Attribution(source.span(), tokens.get(cue).span(), content, isQuoted(content)));
        }
    }

    private boolean saysThat(int cue, Sentence sentence) {
        for (var at = cue + 1; at < Math.min(sentence.endToken(), cue + REACH_OF_THAT); at++) {
            var token = tokens.get(at);
            if (syntax.is(Use.THAT, at) || token.is(":") || token.kind() == Token.Kind.OPENING_QUOTE) {
                return true;
            }
        }
        return false;
    }

    private void add(@Nullable Span who, int cue, int from, Sentence sentence) {
        var content = rest(said(from, sentence), sentence);
        if (who == null || content == null) {
            return;
        }
        speaker = who;
        found.add(new Attribution(who, tokens.get(cue).span(), content, isQuoted(content)));
    }

    /// Where what is said begins: behind the speaker's office and the day on which he spoke, at «ان», a colon or a
    /// mark.
    private int said(int from, Sentence sentence) {
        for (var at = from; at < Math.min(sentence.endToken() - 1, from + REACH_OF_THAT); at++) {
            var token = tokens.get(at);
            if (syntax.is(Use.THAT, at) || token.is(":")) {
                return at + 1;
            }
            if (token.kind() == Token.Kind.OPENING_QUOTE) {
                return at;
            }
        }
        return from;
    }

    /// From a word to the end of its sentence; where a quotation is open there, to the end of that.
    private @Nullable Span rest(int from, Sentence sentence) {
        if (from >= sentence.endToken()) {
            return null;
        }
        var open = false;
        for (var at = from; at < sentence.endToken(); at++) {
            open = tokens.get(at).kind() == Token.Kind.OPENING_QUOTE
                    || (open && tokens.get(at).kind() != Token.Kind.CLOSING_QUOTE);
        }
        var end = sentence.end();
        for (var at = sentence.endToken(); open && at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                end = tokens.get(at).end();
                break;
            }
            if (tokens.get(at).kind() == Token.Kind.OPENING_QUOTE) {
                break;
            }
        }
        return new Span(tokens.get(from).start(), end);
    }

    private boolean isQuoted(Span content) {
        for (var at = passage.words().tokenAt(content.start());
                at < tokens.size() && tokens.get(at).start() < content.end();
                at++) {
            if (tokens.get(at).kind() == Token.Kind.OPENING_QUOTE) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, CueUse> words() {
        var words = new HashMap<String, CueUse>();
        for (var line : LanguageFile.lines(SpeechReader.class, CUES)) {
            var columns = line.text().split("\t");
            try {
                addWords(words, columns);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException(
                        "marsad/reading/" + CUES + ", line " + line.number()
                                + ": a line has a name, a class and words; verbs are written past/present",
                        e);
            }
        }
        return Map.copyOf(words);
    }

    private static void addWords(Map<String, CueUse> words, String[] columns) {
        var use = CueUse.valueOf(columns[1].toUpperCase(Locale.ROOT));
        for (var word : columns[2].split(" ")) {
            var folded = Folded.foldForMatching(word);
            if (use == CueUse.SAYS || use == CueUse.HOLDS) {
                var stems = folded.split("/");
                Inflection.past(stems[0]).forEach(form -> words.putIfAbsent(form, use));
                Inflection.present(stems[1]).forEach(form -> words.putIfAbsent(form, use));
            } else {
                words.put(folded, use);
            }
        }
    }
}
