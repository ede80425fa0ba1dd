package marsad.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.cli.JsonLines.BadLine;
import marsad.reading.Attribution;
import marsad.reading.Claim;
import marsad.reading.Codes;
import marsad.reading.Counted;
import marsad.reading.Framing;
import marsad.reading.Reader;
import marsad.reading.Report;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// `./marsad read`: who says what happened, where and when: one report and one result a line, or explained to a person
/// as [Explanation] says.
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    private static final int DAY_LENGTH = "2017-11-20".length();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli demands one of them
    private Form form;

    static final class Form {
        @Option(names = "--jsonl")
        private boolean jsonLines;

        @Option(names = "--explain")
        private boolean explain;
    }

    @Option(names = "--published", paramLabel = "DAY")
    private @Nullable LocalDate published;

    @Override
    public Integer call() throws IOException {
        return form.explain ? explain() : JsonLines.answer(System.in, System.out, System.err, ReadCommand::readingOf);
    }

    /// Explains reports as JSON lines, or a plain text whole; what begins with a brace is JSON.
    private int explain() throws IOException {
        var input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var colours = System.console() instanceof Console console && console.isTerminal();
        if (!input.stripLeading().startsWith("{")) {
            write(new Report("", input.strip(), published), colours);
            return 0;
        }
        var status = 0;
        var number = 0;
        for (var line : input.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                try {
                    write(reportOf(JsonLines.JSON.readTree(line)), colours);
                } catch (BadLine | JacksonException bad) {
                    System.err.println(number + ": " + bad.getMessage());
                    status = 1;
                }
            }
        }
        return status;
    }

    private static void write(Report report, boolean colours) {
        System.out.print(Explanation.of(report, Reader.shipped().read(report), colours));
        System.out.flush();
    }

    private static Report reportOf(JsonNode object) {
        var title = JsonLines.textOrNull(object, "title");
        return new Report(title == null ? "" : title, JsonLines.text(object, "text"), published(object));
    }

    private static Map<String, @Nullable Object> readingOf(JsonNode object) {
        var report = reportOf(object);
        var reading = Reader.shipped().read(report);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", object.path("id").asString(""));
        json.put(
                "attributions",
                reading.attributions().stream()
                        .map(attribution -> json(attribution, report.text()))
                        .toList());
        json.put(
                "claims",
                reading.claims().stream().map(claim -> json(claim, report)).toList());
        return json;
    }

    /// The day of publication, of a day or a date-time; null where none is given.
    private static @Nullable LocalDate published(JsonNode object) {
        var published = JsonLines.textOrNull(object, "published");
        if (published == null) {
            return null;
        }
        try {
            return LocalDate.parse(published.substring(0, Math.min(DAY_LENGTH, published.length())));
        } catch (DateTimeParseException e) {
            throw new BadLine("no day under \"published\": " + published);
        }
    }

    private static Map<String, Object> json(Attribution attribution, String text) {
        var json = new LinkedHashMap<String, Object>();
        json.put("speaker", attribution.speaker().in(text));
        json.put("speaker_start", attribution.speaker().start());
        json.put("speaker_end", attribution.speaker().end());
        json.put("cue", attribution.cue().in(text));
        json.put("cue_start", attribution.cue().start());
        json.put("cue_end", attribution.cue().end());
        json.put("content_start", attribution.content().start());
        json.put("content_end", attribution.content().end());
        json.put("direct", attribution.direct());
        return json;
    }

    private static Map<String, @Nullable Object> json(Claim claim, Report report) {
        var words = claim.in() == Claim.Part.TEXT ? report.text() : report.title();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("in", claim.in().name().toLowerCase(Locale.ROOT));
        json.put("kind", claim.kind().name());
        json.put("trigger", claim.trigger().in(words));
        json.put("trigger_start", claim.trigger().start());
        json.put("trigger_end", claim.trigger().end());
        json.put("actors", claim.actors().stream().map(span -> span.in(words)).toList());
        json.put("targets", claim.targets().stream().map(span -> span.in(words)).toList());
        json.put("place", inOrNull(claim.place(), words));
        json.put("from", claim.from() == null ? null : claim.from().toString());
        json.put("to", claim.to() == null ? null : claim.to().toString());
        json.put("time_text", inOrNull(claim.time(), words));
        json.put("holder", inOrNull(claim.holder(), words));
        json.put("modality", claim.modality().word());
        json.put(
                "quantities",
                claim.quantities().stream().map(counted -> json(counted, words)).toList());
        json.put(
                "framing",
                claim.framing().stream().map(framing -> json(framing, words)).toList());
        json.put("spans", spans(claim));
        json.put("place_entry", claim.placeEntry());
        json.put("holder_kind", claim.holderKind().word());
        json.put("rule", claim.rule());
        var code = Codes.shipped().of(claim, words);
        json.put("plover", code.plover().orElse(null));
        json.put("acled", code.acled().orElse(null));
        json.put("confidence", claim.confidence());
        return json;
    }

    private static Map<String, @Nullable Object> json(Counted counted, String words) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("what", counted.what().word());
        json.put("min", number(counted.min()));
        json.put("max", number(counted.max()));
        json.put("text", counted.span().in(words));
        return json;
    }

    private static Map<String, Object> json(Framing framing, String words) {
        var json = new LinkedHashMap<String, Object>();
        json.put("text", framing.span().in(words));
        json.put("start", framing.span().start());
        json.put("end", framing.span().end());
        json.put("stance", framing.stance().word());
        json.put("neutral", framing.neutral());
        return json;
    }

    private static Map<String, @Nullable Object> spans(Claim claim) {
        var spans = new LinkedHashMap<String, @Nullable Object>();
        spans.put("actors", claim.actors().stream().map(ReadCommand::ends).toList());
        spans.put("targets", claim.targets().stream().map(ReadCommand::ends).toList());
        spans.put("place", endsOrNull(claim.place()));
        spans.put("time", endsOrNull(claim.time()));
        spans.put("holder", endsOrNull(claim.holder()));
        return spans;
    }

    /// A whole number without its decimals: «5», not «5.0».
    private static @Nullable Number number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        return value == Math.rint(value) ? (Number) value.longValue() : value;
    }

    private static @Nullable String inOrNull(@Nullable Span span, String words) {
        return span == null ? null : span.in(words);
    }

    private static @Nullable List<Integer> endsOrNull(@Nullable Span span) {
        return span == null ? null : ends(span);
    }

    private static List<Integer> ends(Span span) {
        var ends = new ArrayList<Integer>();
        ends.add(span.start());
        ends.add(span.end());
        return List.copyOf(ends);
    }
}
