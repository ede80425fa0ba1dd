package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Who has the word: whom a verb of saying without a subject, or a participle, goes on with.
///
/// Whoever speaks in a sentence keeps the word in it and in the next; whoever is only reported by him («قال الوزير إن
/// الجيش أعلن …») has it while nobody else agrees with the cue in gender and number.
final class Floor {

    private static final int REMEMBERED = 6;

    /// A speaker.
    ///
    /// @param head the phrase that verbs and pronouns agree with
    /// @param name the whole name
    /// @param many whether several speak together
    record Voice(Phrase head, Span name, boolean many) {}

    private final Agreement agreement;
    private final List<Voice> sentence = new ArrayList<>();
    private final List<Voice> before = new ArrayList<>();

    Floor(Agreement agreement) {
        this.agreement = agreement;
    }

    /// A new sentence begins: those of the last are before.
    void open() {
        for (var at = sentence.size() - 1; at >= 0; at--) {
            before.add(sentence.get(at)); // the outermost last, to be asked first
        }
        sentence.clear();
        while (before.size() > REMEMBERED) {
            before.removeFirst();
        }
    }

    boolean isSilent() {
        return sentence.isEmpty();
    }

    /// Whether somebody has spoken in the sentence who agrees with the pronoun.
    boolean isAnswered(String pronoun) {
        return sentence.stream().anyMatch(voice -> agrees(pronoun, voice));
    }

    /// @param nested whether he is only reported by another of the sentence
    void take(Voice voice, boolean nested) {
        if (nested) {
            sentence.add(voice);
        } else {
            sentence.addFirst(voice);
        }
    }

    /// Whom a cue goes on with.
    ///
    /// @param pronoun the pronoun that agrees with it: «ه», «ها», «هم», «هما»
    @Nullable
    Span goingOn(String pronoun) {
        for (var voice : sentence) {
            if (agrees(pronoun, voice)) {
                return voice.name();
            }
        }
        if (!sentence.isEmpty()) {
            return sentence.getFirst().name();
        }
        var last = before.isEmpty() ? null : before.getLast();
        for (var voice : before.reversed()) {
            if (agrees(pronoun, voice)) {
                last = voice;
                break;
            }
        }
        if (last == null) {
            return null;
        }
        sentence.add(last);
        return last.name();
    }

    private boolean agrees(String pronoun, Voice voice) {
        return switch (pronoun) {
            case "هم", "هما" -> voice.many() || agreement.refers(pronoun, voice.head());
            default -> !voice.many() && agreement.refers(pronoun, voice.head());
        };
    }
}
