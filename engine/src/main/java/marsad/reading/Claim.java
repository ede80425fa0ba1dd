package marsad.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// One event or state that a report says happened, goes on, may or will happen, or did not, and according to whom.
///
/// All spans count in the part of the report that `in` names, and are the exact words.
///
/// @param in the part of the report where it stands
/// @param kind what is said to happen
/// @param trigger the word or words that say it
/// @param actors who does it; of a meeting and of fighting, all who take part
/// @param targets to whom or what it is done
/// @param place the most specific place where it happens, or null
/// @param placeEntry id of that place in the gazetteer, or null
/// @param from the first day meant, or null where the text gives none
/// @param to the last day meant, or null where the text gives none
/// @param time the words of time used, or null
/// @param holder who makes the claim, or null where the outlet does
/// @param holderKind what kind of source that is
/// @param modality how far it is said to be real
/// @param quantities what is counted
/// @param rule the name of the line of the lexicon that found it
/// @param confidence 0–1; only the order counts
/// @param framing its words that take a side, in text order
public record Claim(
        Part in,
        Kind kind,
        Span trigger,
        List<Span> actors,
        List<Span> targets,
        @Nullable Span place,
        @Nullable String placeEntry,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Span time,
        @Nullable Span holder,
        HolderKind holderKind,
        Modality modality,
        List<Counted> quantities,
        String rule,
        double confidence,
        List<Framing> framing) {

    /// A part of a report.
    public enum Part {
        TEXT,
        TITLE
    }

    public Claim {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        quantities = List.copyOf(quantities);
        framing = List.copyOf(framing);
        if (rule.isBlank() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a claim names its rule and a confidence from 0 to 1");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a time does not end before it begins: " + from + " to " + to);
        }
    }

    /// The same claim, done by `actors`.
    Claim by(List<Span> actors) {
        return with(actors, targets, place, placeEntry, from, to, time, holder, holderKind, framing);
    }

    /// The same claim, done to `targets`.
    Claim onto(List<Span> targets) {
        return with(actors, targets, place, placeEntry, from, to, time, holder, holderKind, framing);
    }

    /// The same claim with the words of it that take a side.
    Claim framed(List<Framing> framing) {
        return with(actors, targets, place, placeEntry, from, to, time, holder, holderKind, framing);
    }

    /// The same claim where `other` happened.
    Claim whereIs(Claim other) {
        return with(actors, targets, other.place, other.placeEntry, from, to, time, holder, holderKind, framing);
    }

    /// The same claim at a place.
    Claim at(Span place, @Nullable String entry) {
        return with(actors, targets, place, entry, from, to, time, holder, holderKind, framing);
    }

    /// The same claim when `other` happened.
    Claim whenIs(Claim other) {
        return with(actors, targets, place, placeEntry, other.from, other.to, other.time, holder, holderKind, framing);
    }

    /// The same claim, made by `holder`.
    Claim heldBy(Span holder, HolderKind kind) {
        return with(actors, targets, place, placeEntry, from, to, time, holder, kind, framing);
    }

    private Claim with(
            List<Span> actors,
            List<Span> targets,
            @Nullable Span place,
            @Nullable String placeEntry,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Span time,
            @Nullable Span holder,
            HolderKind holderKind,
            List<Framing> framing) {
        return new Claim(
                in,
                kind,
                trigger,
                actors,
                targets,
                place,
                placeEntry,
                from,
                to,
                time,
                holder,
                holderKind,
                modality,
                quantities,
                rule,
                confidence,
                framing);
    }

    /// Who makes the claim; nothing where the outlet does.
    public Optional<Span> speaker() {
        return Optional.ofNullable(holder);
    }
}
