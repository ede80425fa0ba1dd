package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import marsad.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Over real news outside of the repository, where it is at hand: nothing throws, and every field of every claim and of
/// reported speech is a whole stretch of words of its article. Every 25th article; `-Dreplay.step=1` takes all.
class ReplayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DAY_LENGTH = 10;

    @ParameterizedTest
    @ValueSource(strings = {"ant-dev", "saudinewsnet-dev"})
    void everyFieldIsAStretchOfWords(String name) throws IOException {
        var file = news(name);
        assumeTrue(file != null, "no ../shared/news");
        var step = Integer.getInteger("replay.step", 25);
        var wrong = new ArrayList<String>();
        var claims = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Objects.requireNonNull(file))), StandardCharsets.UTF_8))) {
            var number = 0;
            for (String line; (line = lines.readLine()) != null; number++) {
                if (number % step == 0) {
                    var object = JSON.readTree(line);
                    var published = object.path("published").asString("");
                    var report = new Report(
                            object.path("title").asString(""),
                            object.path("text").asString(""),
                            published.length() < DAY_LENGTH
                                    ? null
                                    : LocalDate.parse(published.substring(0, DAY_LENGTH)));
                    var reading = Reader.shipped().read(report);
                    claims += reading.claims().size();
                    check(name + ":" + (number + 1), report, reading, wrong);
                }
            }
        }
        assertThat(claims).isPositive();
        assertThat(wrong).isEmpty();
    }

    private static void check(String where, Report report, Reading reading, List<String> wrong) {
        for (var claim : reading.claims()) {
            var words = claim.in() == Claim.Part.TITLE ? report.title() : report.text();
            var spans = Stream.of(
                            Stream.of(claim.trigger()),
                            claim.actors().stream(),
                            claim.targets().stream(),
                            Stream.of(claim.place(), claim.time(), claim.holder())
                                    .filter(Objects::nonNull),
                            claim.quantities().stream().map(Counted::span))
                    .flatMap(stream -> stream);
            spans.forEach(span -> check(where + " " + claim.rule(), span, words, wrong));
            Codes.shipped().of(claim, words);
        }
        for (var said : reading.attributions()) {
            Stream.of(said.speaker(), said.cue(), said.content())
                    .forEach(span -> check(where + " speech", span, report.text(), wrong));
        }
    }

    private static void check(String where, Span span, String words, List<String> wrong) {
        if (span.end() > words.length() || span.in(words).isBlank()) {
            wrong.add(where + " " + span);
        } else if (!span.in(words).equals(span.in(words).strip())) {
            wrong.add(where + " begins or ends with a space: «" + span.in(words) + "»");
        }
    }

    private static @org.jspecify.annotations.Nullable Path news(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared").resolve("news").resolve(name + ".jsonl.gz");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
