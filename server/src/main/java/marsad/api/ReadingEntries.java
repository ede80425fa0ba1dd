package marsad.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import marsad.reading.Attribution;
import marsad.reading.Claim;
import marsad.reading.Code;
import marsad.reading.Codes;
import marsad.reading.Counted;
import marsad.reading.Framing;
import marsad.store.Outlet.Display;
import marsad.store.StoredArticle;
import marsad.store.StoredClaim;
import marsad.store.StoredReading;
import marsad.text.Span;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// The objects of the API that tell what is read, as `openapi.json` describes them. Spans are `[start, end]` in UTF-16
/// units of the title or text that a claim stands in.
final class ReadingEntries {
    private ReadingEntries() {}

    record SaidSpans(List<Integer> speaker, List<Integer> cue, List<Integer> content) {}

    /// Reported speech; `content` is null where the outlet has not agreed to the full text.
    record Said(String speaker, String cue, @Nullable String content, boolean direct, SaidSpans spans) {
        static Said of(Attribution attribution, String text, boolean full) {
            return new Said(
                    attribution.speaker().in(text),
                    attribution.cue().in(text),
                    full ? attribution.content().in(text) : null,
                    attribution.direct(),
                    new SaidSpans(ends(attribution.speaker()), ends(attribution.cue()), ends(attribution.content())));
        }
    }

    record Quantity(
            String what, @Nullable Double min, @Nullable Double max, String text) {
        static Quantity of(Counted counted, String words) {
            return new Quantity(
                    counted.what().word(),
                    counted.min(),
                    counted.max(),
                    counted.span().in(words));
        }
    }

    /// A word of the claim that takes a side, with the word that takes none.
    record Wording(String text, String stance, String neutral, List<Integer> span) {
        static Wording of(Framing framing, String words) {
            return new Wording(
                    framing.span().in(words), framing.stance().word(), framing.neutral(), ends(framing.span()));
        }
    }

    record ClaimSpans(
            List<Integer> trigger,
            List<List<Integer>> actors,
            List<List<Integer>> targets,
            @Nullable List<Integer> place,
            @Nullable List<Integer> time,
            @Nullable List<Integer> holder) {
        static ClaimSpans of(Claim claim) {
            return new ClaimSpans(
                    ends(claim.trigger()),
                    claim.actors().stream().map(ReadingEntries::ends).toList(),
                    claim.targets().stream().map(ReadingEntries::ends).toList(),
                    endsOrNull(claim.place()),
                    endsOrNull(claim.time()),
                    endsOrNull(claim.holder()));
        }
    }

    record ClaimEntry(
            String in,
            String kind,
            String trigger,
            List<String> actors,
            List<String> targets,
            @Nullable String place,
            @Nullable String placeEntry,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String timeText,
            @Nullable String holder,
            String holderKind,
            String modality,
            List<Quantity> quantities,
            @Nullable String plover,
            @Nullable String acled,
            String rule,
            double confidence,
            List<Wording> framing,
            ClaimSpans spans) {
        static ClaimEntry of(Claim claim, String words) {
            Code code = Codes.shipped().of(claim, words);
            return new ClaimEntry(
                    claim.in().name().toLowerCase(Locale.ROOT),
                    claim.kind().name(),
                    claim.trigger().in(words),
                    strings(claim.actors(), words),
                    strings(claim.targets(), words),
                    string(claim.place(), words),
                    claim.placeEntry(),
                    claim.from(),
                    claim.to(),
                    string(claim.time(), words),
                    string(claim.holder(), words),
                    claim.holderKind().word(),
                    claim.modality().word(),
                    claim.quantities().stream()
                            .map(counted -> Quantity.of(counted, words))
                            .toList(),
                    code.plover().orElse(null),
                    code.acled().orElse(null),
                    claim.rule(),
                    Math.round(claim.confidence() * 100) / 100.0,
                    claim.framing().stream()
                            .map(framing -> Wording.of(framing, words))
                            .toList(),
                    ClaimSpans.of(claim));
        }
    }

    /// What the current version of an article says.
    record Reading(
            long article, int revision, String page, String version, List<Said> attributions, List<ClaimEntry> claims) {
        static Reading of(Visit visit, StoredArticle article, StoredReading stored) {
            var revision = article.revision();
            var full = article.outlet().display() == Display.FULL;
            return new Reading(
                    article.id(),
                    revision.number(),
                    visit.links().absolute("/article/" + article.id()),
                    stored.version(),
                    stored.reading().attributions().stream()
                            .map(said -> Said.of(said, revision.text(), full))
                            .toList(),
                    stored.reading().claims().stream()
                            .map(claim -> ClaimEntry.of(
                                    claim, claim.in() == Claim.Part.TITLE ? revision.title() : revision.text()))
                            .toList());
        }
    }

    /// A claim with the article that it stands in.
    record Found(LocalDate day, ClaimEntry claim, Entries.Article article) {
        static Found of(Visit visit, StoredClaim stored) {
            return new Found(
                    stored.day(),
                    ClaimEntry.of(stored.claim(), stored.words()),
                    Entries.Article.of(visit, stored.headline()));
        }
    }

    /// Claims with the cursor of the next page, null on the last.
    record Page(List<Found> claims, @Nullable String next) {}

    private static List<String> strings(List<Span> spans, String words) {
        return spans.stream().map(span -> span.in(words)).toList();
    }

    private static @Nullable String string(@Nullable Span span, String words) {
        return span == null ? null : span.in(words);
    }

    private static @Nullable List<Integer> endsOrNull(@Nullable Span span) {
        return span == null ? null : ends(span);
    }

    private static List<Integer> ends(Span span) {
        return List.of(span.start(), span.end());
    }
}
