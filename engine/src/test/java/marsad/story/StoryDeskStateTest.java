package marsad.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import marsad.copy.Dispatch;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import marsad.copy.WordShelf;
import org.junit.jupiter.api.Test;

class StoryDeskStateTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final List<String> OUTLETS =
            List.of("spa.gov.sa", "النهار الجديد", "صدى الوادي", "a.example", "b.example");

    private final WordShelf shelf = WordShelf.inMemory();

    /// A stream of articles over two months: new texts, copies cut and joined, new wordings under old numbers.
    private static List<Dispatch> stream() {
        var random = new Random(5);
        var stream = new ArrayList<Dispatch>();
        var texts = new ArrayList<String>();
        for (var number = 0; number < 600; number++) {
            var kind = random.nextInt(10);
            var text = kind < 4 || number < 5
                    ? text(random)
                    : kind < 8
                            ? cut(texts.get(random.nextInt(number)), random)
                            : texts.get(random.nextInt(number)) + "\n\n" + texts.get(random.nextInt(number));
            texts.add(text);
            var id = kind == 9 && number > 20 ? number - 10 : number;
            stream.add(new Dispatch(
                    String.valueOf(id),
                    OUTLETS.get(random.nextInt(OUTLETS.size())),
                    MORNING.plusSeconds(number * 8_600L + random.nextInt(3_000)),
                    text.substring(0, Math.min(40, text.length())),
                    random.nextInt(3) == 0 ? "عمّان - بترا" : null,
                    null,
                    text));
        }
        return stream;
    }

    private static String cut(String text, Random random) {
        return text.substring(random.nextInt(2) * text.length() / 4);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var word = 0; word < 40; word++) {
            text.append((char) ('ا' + random.nextInt(5)))
                    .append((char) ('س' + random.nextInt(6)))
                    .append((char) ('ف' + random.nextInt(9)))
                    .append((char) ('ب' + random.nextInt(9)))
                    .append(' ');
        }
        return text.toString();
    }

    private static String taken(StoryDesk desk, Dispatch dispatch) {
        var key = Long.parseLong(dispatch.id());
        if (key % 50 == 7) {
            desk.forget(key - 3);
        }
        var answer = desk.holds(key) ? desk.revise(dispatch) : desk.add(dispatch);
        return answer + " " + desk.copiesOf(key) + " " + desk.storyOf(key);
    }

    private static byte[] written(StoryDesk desk) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new StateOut(bytes);
        desk.write(out);
        out.flush();
        return bytes.toByteArray();
    }

    private StoryDesk read(byte[] written) throws IOException {
        return StoryDesk.read(new StateIn(new ByteArrayInputStream(written)), shelf);
    }

    @Test
    void aDeskThatWasWrittenDownGoesOnAsIfItHadNeverBeenAway() throws IOException {
        var undisturbed = new StoryDesk();
        var disturbed = new StoryDesk(shelf);
        var taken = 0;
        for (var dispatch : stream()) {
            assertThat(taken(disturbed, dispatch)).isEqualTo(taken(undisturbed, dispatch));
            if (++taken % 37 == 0) {
                disturbed = read(written(disturbed));
            }
        }
        assertThat(disturbed.size()).isEqualTo(undisturbed.size()).isPositive();
        assertThat(written(disturbed)).isEqualTo(written(read(written(disturbed))));
    }

    @Test
    void whatIsCutOffOrOfAnotherProgramIsRefused() throws IOException {
        var desk = new StoryDesk(shelf);
        stream().subList(0, 50).forEach(dispatch -> taken(desk, dispatch));
        var bytes = written(desk);

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2))).isInstanceOf(EOFException.class);
        bytes[0]++;
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(StreamCorruptedException.class);
    }
}
