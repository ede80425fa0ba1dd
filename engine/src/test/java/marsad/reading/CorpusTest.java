package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import marsad.text.LanguageFile;
import org.junit.jupiter.api.Test;

/// Our own sentences, one phenomenon of Arabic news prose each, with the claims that the guideline asks for.
///
/// A line of `corpus.tsv` that is marked `ok` must be read as it says; a line marked `owed` is not, yet. With
/// `-Dcorpus.mark` the marks are written anew by what is read now: `./mvnw -pl engine -Dtest=CorpusTest -Dcorpus.mark=
/// test` before a change of the marks is committed.
class CorpusTest {

    private static final String FILE = "corpus.tsv";
    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);
    private static final String HEADLINE = "headline";

    /// How many of a hundred sentences are read whole, at least.
    private static final double SHARE = 64;

    record Case(LanguageFile.Line line, boolean owed, String phenomenon, String sentence, List<Expected> expected) {

        static Case of(LanguageFile.Line line) {
            var columns = line.text().split("\t");
            if (columns.length != 4 || !(columns[0].equals("ok") || columns[0].equals("owed"))) {
                throw new IllegalArgumentException(where(line) + "ok or owed, phenomenon, sentence, claims");
            }
            try {
                return new Case(line, columns[0].equals("owed"), columns[1], columns[2], Expected.all(columns[3]));
            } catch (IllegalArgumentException mistake) {
                throw new IllegalArgumentException(where(line) + mistake.getMessage(), mistake);
            }
        }

        /// What is read otherwise than expected; nothing where all is right.
        Optional<String> mistake() {
            var title = phenomenon.startsWith(HEADLINE);
            var report = title ? new Report(sentence, "", DAY) : new Report("", sentence, DAY);
            var left = new ArrayList<>(Reader.shipped().read(report).claims());
            var mistakes = new ArrayList<String>();
            for (var claim : expected) {
                var found = left.stream()
                        .filter(one -> claim.isFoundIn(one, sentence))
                        .findFirst();
                if (found.isEmpty()) {
                    mistakes.add("lacks " + claim.kind() + ":" + claim.trigger());
                } else {
                    left.remove(found.get());
                    var wrong = claim.wrongFields(found.get(), sentence);
                    if (!wrong.isEmpty()) {
                        mistakes.add(claim.kind() + ":" + claim.trigger() + " " + String.join(" ", wrong));
                    }
                }
            }
            left.forEach(claim ->
                    mistakes.add("adds " + claim.kind() + ":" + claim.trigger().in(sentence)));
            return mistakes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", mistakes));
        }

        static String where(LanguageFile.Line line) {
            return FILE + ", line " + line.number() + ": ";
        }
    }

    private final List<Case> cases =
            LanguageFile.lines(CorpusTest.class, FILE).stream().map(Case::of).toList();

    @Test
    void whatIsMarkedAsReadIsRead() throws IOException {
        if (System.getProperty("corpus.mark") != null) {
            mark();
            return;
        }
        var broken = new ArrayList<String>();
        var gained = new ArrayList<String>();
        for (var one : cases) {
            var mistake = one.mistake();
            if (mistake.isPresent() && !one.owed()) {
                broken.add(Case.where(one.line()) + one.phenomenon() + ": " + one.sentence() + " → " + mistake.get());
            } else if (mistake.isEmpty() && one.owed()) {
                gained.add(String.valueOf(one.line().number()));
            }
        }
        if (!gained.isEmpty()) {
            System.out.println(FILE + ": read now, though owed, lines " + String.join(" ", gained));
        }
        assertThat(broken).isEmpty();
    }

    /// The share that is read can only grow: it is raised here when it has grown.
    @Test
    void theShareThatIsReadIsKept() {
        var read = cases.stream().filter(one -> !one.owed()).count();
        assertThat(100.0 * read / cases.size())
                .as("%d of %d sentences", read, cases.size())
                .isGreaterThanOrEqualTo(SHARE);
    }

    @Test
    void theSentencesAreEnoughAndEveryKindIsThere() {
        var kinds = EnumSet.noneOf(Kind.class);
        var sentences = new HashSet<String>();
        cases.forEach(one -> {
            one.expected().forEach(claim -> kinds.add(claim.kind()));
            assertThat(sentences.add(one.sentence())).as(one.sentence()).isTrue();
        });
        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void whatIsExpectedStandsInTheSentence() {
        for (var one : cases) {
            for (var claim : one.expected()) {
                assertThat(claim.strings())
                        .as(Case.where(one.line()))
                        .allSatisfy(string -> assertThat(one.sentence()).contains(string));
            }
        }
    }

    private void mark() throws IOException {
        var file = Path.of("src/test/resources/marsad/reading", FILE);
        var lines = new ArrayList<>(Files.readAllLines(file));
        var report = new ArrayList<String>();
        for (var one : cases) {
            var mistake = one.mistake();
            var rest = one.line().text().substring(one.line().text().indexOf('\t'));
            lines.set(one.line().number() - 1, (mistake.isEmpty() ? "ok" : "owed") + rest);
            mistake.ifPresent(text -> report.add(one.phenomenon() + "\t" + one.sentence() + "\t" + text));
        }
        Files.write(file, lines);
        Files.write(Path.of("target/corpus-owed.tsv"), report);
        System.out.println(FILE + ": " + (cases.size() - report.size()) + " of " + cases.size() + " are read");
    }
}
