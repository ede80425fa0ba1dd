package marsad.spark;

import static marsad.spark.ExtractArchive.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractArchiveTest {

    private static final String PAGE = """
            <!doctype html><html lang="ar"><head><meta charset="utf-8"><title>افتتاح مكتبة الحي</title></head><body>
            <article><h1>افتتاح مكتبة الحي</h1>
            <p>افتتحت بلدية المدينة صباح اليوم مكتبة عامة في الحي الشرقي، وقالت إنها تضم أكثر من عشرة آلاف كتاب.</p>
            <p>وقال أمين المكتبة إن أبوابها مفتوحة للقراء كل يوم حتى الثامنة مساء، وإن الاستعارة مجانية لسكان المدينة.</p>
            <p>وتخطط البلدية لافتتاح مكتبتين أخريين في العام المقبل، إحداهما للأطفال، بحسب ما جاء في بيانها.</p>
            </article></body></html>
            """;

    @Test
    void everyPageOfAFolderBecomesARow(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("page.html"), PAGE);
        Files.write(Files.createDirectory(folder.resolve("below")).resolve("a.bin"), new byte[] {0, 1, 2, 3});
        try (var spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            var rows = ExtractArchive.extract(spark, folder.toString())
                    .orderBy("file")
                    .collectAsList();

            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().<String>getAs("outcome")).isNotEqualTo("article");
            assertThat(rows.getFirst().<String>getAs("reason")).isNotBlank();
            assertThat(rows.getLast().<String>getAs("outcome")).isEqualTo("article");
            assertThat(rows.getLast().<String>getAs("title")).isEqualTo("افتتاح مكتبة الحي");
            assertThat(rows.getLast().<Object>getList(SCHEMA.fieldIndex("paragraphs")))
                    .hasSize(3);
        }
    }
}
