package marsad.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimeExpressionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2017, 11, 20);

    /// Every text of `cases.txt` against the times written beside it.
    @TestFactory
    Stream<DynamicTest> cases() {
        return lines("cases.txt").stream().map(line -> {
            var columns = line.split("\\|");
            return DynamicTest.dynamicTest(
                    columns[0].strip(),
                    () -> assertThat(written(
                                    TimeExpressions.find(columns[0].strip(), LocalDate.parse(columns[1].strip()))))
                            .isEqualTo(columns[2].strip()));
        });
    }

    @Test
    void aTimeSaysWhatItRestsOnAndHowFinelyItIsNamed() {
        assertThat(only("وصل أمس الأحد").basis()).isEqualTo(Basis.WEEKDAY);
        assertThat(only("وصل أمس").basis()).isEqualTo(Basis.RELATIVE);
        assertThat(only("وصل في 19 نوفمبر").basis()).isEqualTo(Basis.EXPLICIT);
        assertThat(only("وصل في 19 نوفمبر").precision()).isEqualTo(Precision.DAY);
        assertThat(only("وصل الأسبوع الماضي").precision()).isEqualTo(Precision.WEEK);
        assertThat(only("وصل في نوفمبر 2016").precision()).isEqualTo(Precision.MONTH);
        assertThat(only("وصل في صيف 2016").precision()).isEqualTo(Precision.SEASON);
        assertThat(only("وصل عام 2016").precision()).isEqualTo(Precision.YEAR);
        assertThat(only("وصل في التسعينيات").precision()).isEqualTo(Precision.DECADE);
        assertThat(only("غائب منذ عام 2016").precision()).isEqualTo(Precision.OPEN);
        assertThat(only("وصل قبل أيام").precision()).isEqualTo(Precision.OPEN);
    }

    @Test
    void offsetsCountInTheTextAsItIsWritten() {
        var text = "وقالَ «ناطقٌ» إنّهُ وصلَ أمْسِ الأحـــد مساءً\u200f ثم عاد";
        assertThat(TimeExpressions.find(text, MONDAY)).singleElement().satisfies(time -> {
            assertThat(time.text()).isEqualTo("أمْسِ الأحـــد مساءً");
            assertThat(text.substring(time.start(), time.end())).isEqualTo(time.text());
        });
    }

    @Test
    void aParagraphEndsEveryTime() {
        assertThat(written(TimeExpressions.find("وصل يوم 5\n\nنوفمبر 2016 كان ماطرا", MONDAY)))
                .isEqualTo("نوفمبر 2016 = 2016-11-01..2016-11-30");
        assertThat(written(TimeExpressions.find("وصل يوم 5\nنوفمبر 2016", MONDAY)))
                .isEqualTo("يوم 5\nنوفمبر 2016 = 2016-11-05");
    }

    @Test
    void daysInsideALongerTimeStandBeforeItWhereTheyAreAskedFor() {
        var text = "أغلق المعبر من الجمعة 17 نوفمبر إلى الأحد 20 نوفمبر 2017";
        assertThat(written(TimeExpressions.find(text, MONDAY)))
                .isEqualTo("من الجمعة 17 نوفمبر إلى الأحد 20 نوفمبر 2017 = 2017-11-17..2017-11-19!");
        assertThat(written(TimeExpressions.findWithDays(text, MONDAY)))
                .isEqualTo("الجمعة 17 نوفمبر = 2017-11-17; الأحد 20 نوفمبر 2017 = 2017-11-19!; "
                        + "من الجمعة 17 نوفمبر إلى الأحد 20 نوفمبر 2017 = 2017-11-17..2017-11-19!");
    }

    @Test
    void oneExpressionIsResolvedAlone() {
        assertThat(TimeExpressions.resolve(" أول من أمس ", MONDAY))
                .hasValueSatisfying(time -> assertThat(time.from()).isEqualTo("2017-11-18"));
        assertThat(TimeExpressions.resolve("أمس في دمشق", MONDAY)).isEmpty();
        assertThat(TimeExpressions.resolve("دمشق", MONDAY)).isEmpty();
        assertThat(TimeExpressions.resolve("", MONDAY)).isEmpty();
    }

    /// Whatever stands in a text: offsets replay, times are in order and do not overlap, ends follow beginnings.
    @Test
    void anyTextIsReadWithoutFault() {
        var pieces = new ArrayList<String>(
                List.of("", " ", "\n", "\n\n", ".", ",", "(", ")", "/", "-", "و", "ل", "ال", "0", "00", "31"));
        for (var line : lines("cases.txt")) {
            pieces.addAll(List.of(line.split("[|\\s]+")));
        }
        pieces.addAll(List.of(
                "99999999999", "\uD83D\uDE00", "\uD83D", "ﷺ", "ﻻ", "2017", "1436", "29", "فبراير", "من", "إلى"));
        var random = new Random(20171120);
        for (var round = 0; round < 1000; round++) {
            var text = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(place -> pieces.get(place) + (random.nextInt(5) == 0 ? "" : " "))
                    .collect(Collectors.joining());
            check(text, LocalDate.of(1900 + random.nextInt(250), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        for (var round = 0; round < 500; round++) {
            check(
                    random.ints(random.nextInt(60), 0, 0x10000)
                            .mapToObj(unit -> String.valueOf((char) unit))
                            .collect(Collectors.joining()),
                    MONDAY);
        }
        check("أمس ".repeat(1000) + "من ".repeat(1000) + "2 إلى ".repeat(1000), MONDAY);
        check("أمس", LocalDate.MAX.minusYears(30_000));
    }

    private static void check(String text, LocalDate reference) {
        var last = 0;
        for (var time : TimeExpressions.find(text, reference)) {
            assertThat(time.start()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(time.start(), time.end())).isEqualTo(time.text());
            last = time.end();
        }
        for (var time : TimeExpressions.findWithDays(text, reference)) {
            assertThat(text.substring(time.start(), time.end())).isEqualTo(time.text());
        }
    }

    private static TimeExpression only(String text) {
        var times = TimeExpressions.find(text, MONDAY);
        assertThat(times).as(text).hasSize(1);
        return times.getFirst();
    }

    /// Times in the notation of `cases.txt`.
    private static String written(List<TimeExpression> times) {
        return times.isEmpty()
                ? "-"
                : times.stream()
                        .map(time -> time.text() + " = " + days(time) + (time.conflict() ? "!" : ""))
                        .collect(Collectors.joining("; "));
    }

    private static String days(TimeExpression time) {
        if (time.from() == null && time.to() == null) {
            return "?";
        }
        if (time.from() != null && time.from().equals(time.to())) {
            return time.from().toString();
        }
        return (time.from() == null ? "" : time.from()) + ".." + (time.to() == null ? "" : time.to());
    }

    private static List<String> lines(String name) {
        try (var stream = TimeExpressionsTest.class.getResourceAsStream(name)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
