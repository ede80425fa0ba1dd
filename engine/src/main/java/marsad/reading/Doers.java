package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Who did what a trigger tells: those of its frame, the speaker whose own words or deed it is, and for «الطرفين» those
/// named last; it remembers them through a passage.
final class Doers {

    private final Passage passage;
    private final Syntax syntax;
    private final Roles roles;
    private final Holding holding;
    private List<Phrase> sides = List.of();

    Doers(Passage passage, Syntax syntax, Roles roles, Holding holding) {
        this.passage = passage;
        this.syntax = syntax;
        this.roles = roles;
        this.holding = holding;
    }

    /// @param span the words of the trigger
    /// @param holder who claims it, or null for the outlet
    List<Span> of(Spotted spotted, Kind kind, Span span, Filled filled, @Nullable Span holder, Sentence sentence) {
        var trigger = spotted.entry().trigger();
        var actors = spans(sides(filled.of(Role.ACTOR), kind));
        if (actors.isEmpty() && kind.isSpeech() && holder != null && trigger.role("b") == Role.NONE) {
            actors = List.of(holder); // an appeal, a reproach within reported speech is its speaker's
        }
        if (holder != null && trigger.role("s") == Role.ACTOR && roles.isOurs(spotted)) {
            actors = List.of(holder); // «سيطرنا على البلدة»
        }
        if (kind.isSpeech() && roles.isCarried(spotted, sentence)) {
            var speaker = holding.speakerBy(span);
            actors = speaker.isEmpty() ? actors : speaker;
        }
        if (actors.isEmpty() && (trigger.name().endsWith(".doer") || kind == Kind.APPEAL)) {
            actors = spans(roles.topic(spotted.from(), sentence));
        }
        if (actors.isEmpty() && trigger.name().endsWith(".doer")) {
            actors = holding.speakerBefore(span, sentence);
        }
        return actors;
    }

    /// «الطرفين», «الجانبان» are those who met or fought last; whoever is named is remembered for them.
    List<Phrase> sides(List<Phrase> actors, Kind kind) {
        if (actors.stream().anyMatch(actor -> syntax.has(Use.SIDES, actor.from()))) {
            return sides.isEmpty() ? actors : sides;
        }
        if (actors.size() == 2
                && actors.getFirst()
                        .span()
                        .in(passage.text())
                        .equals(actors.getLast().span().in(passage.text()))) {
            return List.of(actors.getFirst()); // «البلدين», told twice
        }
        if (actors.size() > 1 && (kind == Kind.CLASH || kind == Kind.MEET || kind == Kind.AGREE)) {
            sides = actors;
        }
        return actors;
    }

    static List<Span> spans(List<Phrase> list) {
        return list.stream().map(Phrase::span).toList();
    }
}
