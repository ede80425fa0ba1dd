package marsad.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.reading.Claim;
import marsad.reading.Counted;
import marsad.reading.HolderKind;
import marsad.reading.Modality;
import marsad.reading.Reading;
import marsad.store.Revision;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// The claims of a report as they stand beside it, and the report's words cut where claims point at them. Claims are
/// numbered from 1 on the page, those of the title first.
///
/// @param title the title's pieces
/// @param paragraphs the pieces of each paragraph
/// @param claims in their order
record ClaimPane(List<ClaimWords.Piece> title, List<List<ClaimWords.Piece>> paragraphs, List<Line> claims) {

    /// A claim in the list.
    ///
    /// @param number on the page
    /// @param kind names the words for it in the catalogue
    /// @param modality likewise
    /// @param trigger the word that tells it
    /// @param counts what is counted
    /// @param holder who says so, or null for the outlet itself
    /// @param wordings its words that take a side
    record Line(
            int number,
            String kind,
            Modality modality,
            String trigger,
            List<String> actors,
            List<String> targets,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String time,
            List<Count> counts,
            @Nullable String holder,
            HolderKind holderKind,
            List<Wording> wordings) {
        Line {
            wordings = List.copyOf(wordings);
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            counts = List.copyOf(counts);
        }

        /// The key of its kind in the catalogue.
        String kindKey() {
            return "claim.kind." + kind;
        }

        boolean isActual() {
            return modality == Modality.ACTUAL;
        }

        String modalityKey() {
            return "claim.modality." + modality.word();
        }
    }

    /// @param what the key of what is counted
    /// @param text the words
    record Count(String what, String text) {}

    /// A word that takes a side, the key of what it does in the catalogue, and the word that takes none.
    record Wording(String text, String stance, String neutral) {}

    ClaimPane {
        title = List.copyOf(title);
        paragraphs = List.copyOf(paragraphs);
        claims = List.copyOf(claims);
    }

    /// The report without claims: not read, or not to be shown whole.
    static ClaimPane without(Revision revision, List<String> paragraphs) {
        return new ClaimPane(
                ClaimWords.plain(revision.title()),
                paragraphs.stream().map(ClaimWords::plain).toList(),
                List.of());
    }

    static ClaimPane of(Revision revision, Reading reading) {
        var title = new ClaimWords(revision.title());
        var text = new ClaimWords(revision.text());
        var lines = new ArrayList<Line>();
        for (var claim : reading.claims()) {
            var number = lines.size() + 1;
            var words = claim.in() == Claim.Part.TITLE ? title : text;
            words.mark(number, claim);
            lines.add(line(number, claim, words.text()));
        }
        return new ClaimPane(title.pieces(0, revision.title().length()), text.paragraphs(revision.paragraphs()), lines);
    }

    private static Line line(int number, Claim claim, String words) {
        return new Line(
                number,
                claim.kind().name(),
                claim.modality(),
                claim.trigger().in(words),
                strings(claim.actors(), words),
                strings(claim.targets(), words),
                string(claim.place(), words),
                claim.from(),
                claim.to(),
                string(claim.time(), words),
                claim.quantities().stream()
                        .map(counted -> count(counted, words))
                        .toList(),
                string(claim.holder(), words),
                claim.holderKind(),
                claim.framing().stream()
                        .map(framing -> new Wording(
                                framing.span().in(words),
                                "claim.stance." + framing.stance().word(),
                                framing.neutral()))
                        .toList());
    }

    private static Count count(Counted counted, String words) {
        return new Count("claim.what." + counted.what().word(), counted.span().in(words));
    }

    private static List<String> strings(List<Span> spans, String words) {
        return spans.stream().map(span -> span.in(words)).toList();
    }

    private static @Nullable String string(@Nullable Span span, String words) {
        return span == null ? null : span.in(words);
    }
}
