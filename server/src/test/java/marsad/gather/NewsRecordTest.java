package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import marsad.page.Article;
import marsad.page.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsRecordTest {
    private static final Instant TAKEN = Instant.parse("2018-01-01T00:00:00Z");

    @Test
    void paragraphsAreLinesTrimmedOfAllWhiteSpace() {
        assertThat(article("\"title\":\" خبر \\n عاجل\",\"text\":\"\\u00a0أولى \\r\\n\\n \\u200bثانية\\ufeff\"")
                        .paragraphs())
                .containsExactly("أولى", "ثانية");
        assertThat(article("\"title\":\" خبر \\n عاجل\",\"text\":\"ن\"").title())
                .isEqualTo("خبر عاجل");
    }

    @Test
    void aLeadThatTheTextRepeatsIsNotDoubled() {
        assertThat(article("\"lead\":\"قال  الوزير\",\"text\":\"قال\\n الوزير إن\\nوأضاف\"")
                        .paragraphs())
                .containsExactly("قال", "الوزير إن", "وأضاف");
        assertThat(article("\"lead\":\"قال الوز...\",\"text\":\"قال الوزير إن\"")
                        .paragraphs())
                .containsExactly("قال الوزير إن");
        assertThat(article("\"lead\":\"ملخص\",\"text\":\"قال الوزير إن\"").paragraphs())
                .containsExactly("ملخص", "قال الوزير إن");
        assertThat(article("\"lead\":\"ملخص\",\"text\":\"\"").paragraphs()).containsExactly("ملخص");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-25, 2017-01-25T14:36:00+01:00, 2017-01-25T14:36:00+01:00",
        "2017-01-25, 24/01/2017, 2017-01-25",
        "2017-01-25, 2017-01-26T14:36:00+01:00, 2017-01-25",
        "2017-01-25 08:30:00, , 2017-01-25T08:30:00",
        "2019-05-05, , null",
        "أمس, , null"
    })
    void thePublishedTimeIsTheMostExactThatFitsTogether(String published, String printed, String expected) {
        var article =
                article("\"text\":\"ن\",\"published\":\"" + published + "\",\"time_as_printed\":\"" + printed + "\"");
        assertThat(String.valueOf(article.published())).isEqualTo(expected);
    }

    @Test
    void whenItWasCrawledIsWhenItWasTakenAndNotWhenItWasPublished() {
        var record = found("{\"text\":\"ن\",\"crawled\":\"2015-07-21 02:51:32\"}");
        assertThat(record.takenAt()).isEqualTo("2015-07-21T02:51:32Z");
        assertThat(record.article().published()).isNull();
    }

    @Test
    void withoutATitleTheFirstWordsStandForIt() {
        assertThat(article("\"text\":\"1 2 3 4 5 6 7 8 9 10 11 12 13\"").title())
                .isEqualTo("1 2 3 4 5 6 7 8 9 10 11 12…");
    }

    @Test
    void theTextTellsTheLanguageThatNobodyNames() {
        assertThat(article("\"text\":\"قال الوزير إن الحكومة ستعمل على ذلك في العام المقبل\"")
                        .language())
                .isEqualTo("ar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"ع\"|BAD_JSON",
                "[1]|BAD_JSON",
                "null|BAD_JSON",
                "{\"x\":1}|NO_ARTICLE_FIELDS",
                "{\"title\":5,\"text\":[1]}|NO_ARTICLE_FIELDS"
            })
    void whatIsNoRecordSaysWhy(String json, Refusal why) {
        assertThat(read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NewsRecord.Read.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void brokenUtf8IsNotGuessedAt() {
        var bytes = "{\"text\":\"نص\"}".getBytes(StandardCharsets.UTF_8);
        bytes[10] = 'x';
        assertThat(read(bytes))
                .isInstanceOfSatisfying(
                        NewsRecord.Read.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.BROKEN_UTF8));
    }

    @Test
    void aTitleAloneIsNoArticleAndNoFault() {
        assertThat(read("{\"title\":\"ع\",\"text\":\" \"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NewsRecord.Read.NoText.class);
    }

    private static Article article(String fields) {
        return found("{" + fields + "}").article();
    }

    private static NewsRecord found(String json) {
        return ((NewsRecord.Read.Found) read(json.getBytes(StandardCharsets.UTF_8))).record();
    }

    private static NewsRecord.Read read(byte[] bytes) {
        return NewsRecord.read(new Capture(bytes, null, TAKEN, NewsRecord.TYPE));
    }
}
