package marsad.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.cli.JsonLines.BadLine;
import marsad.time.TimeExpression;
import marsad.time.TimeExpressions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `./marsad times`: the times in texts, one result a line of standard input, with the days they mean against the day
/// of the text.
@Command(name = "times", mixinStandardHelpOptions = true)
final class TimesCommand implements Callable<Integer> {

    @Option(names = "--jsonl", required = true)
    @SuppressWarnings("UnusedVariable") // the one format so far; asked for, so that another may become the usual one
    private boolean jsonLines;

    @Override
    public Integer call() throws IOException {
        return JsonLines.answer(System.in, System.out, System.err, TimesCommand::timesOf);
    }

    /// The day of the text stands under `reference`, or under `published` where a line is an article.
    private static Map<String, Object> timesOf(JsonNode object) {
        var times = new ArrayList<Map<String, Object>>();
        TimeExpressions.findWithDays(JsonLines.text(object, "text"), reference(object))
                .forEach(time -> times.add(json(time)));
        return Map.of("times", List.copyOf(times));
    }

    private static LocalDate reference(JsonNode object) {
        var written = JsonLines.textOrNull(object, "reference");
        var day = written == null ? JsonLines.textOrNull(object, "published") : written;
        if (day == null) {
            throw new BadLine("no day under \"reference\"");
        }
        try {
            return LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
        } catch (DateTimeParseException notIso) {
            throw new BadLine("\"reference\" is no day like 2017-11-20: " + day);
        }
    }

    private static Map<String, @Nullable Object> json(TimeExpression time) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("start", time.start());
        json.put("end", time.end());
        json.put("text", time.text());
        json.put("from", iso(time.from()));
        json.put("to", iso(time.to()));
        json.put("precision", time.precision().word());
        json.put("basis", time.basis().word());
        json.put("conflict", time.conflict());
        return json;
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
