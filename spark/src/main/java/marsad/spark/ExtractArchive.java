package marsad.spark;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.IOException;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.Extraction;
import marsad.page.Extractor;
import marsad.page.PrintedTime;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// Extracts the articles of any number of captured pages on a cluster: the work of `./marsad extract` as a Spark job.
///
/// ```
/// spark-submit --class marsad.spark.ExtractArchive marsad-spark.jar INPUT OUTPUT
/// ```
///
/// `INPUT` is a folder, a glob or several parted by commas, on any file system that Spark reads; every file in it is
/// one page. `OUTPUT` is a folder that must not exist yet; it gets JSON lines with the columns of [#SCHEMA].
public final class ExtractArchive {

    /// One row a page: the fields of the extract command's result, `text` left out since `paragraphs` holds it.
    public static final StructType SCHEMA = new StructType()
            .add("file", StringType)
            .add("outcome", StringType)
            .add("reason", StringType)
            .add("url", StringType)
            .add("title", StringType)
            .add("byline", StringType)
            .add("credit", StringType)
            .add("dateline", StringType)
            .add("published", StringType)
            .add("modified", StringType)
            .add("language", StringType)
            .add("site", StringType)
            .add("section", StringType)
            .add("image", StringType)
            .add("paragraphs", createArrayType(StringType));

    private ExtractArchive() {}

    /// Runs the job on the cluster that `spark-submit` names.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: ExtractArchive INPUT OUTPUT");
            System.exit(2);
        }
        try (var spark = SparkSession.builder().appName("Marsad: extract").getOrCreate()) {
            extract(spark, args[0].split(",")).write().json(args[1]);
        }
    }

    /// The rows of all pages under `inputs`, lazily.
    static Dataset<Row> extract(SparkSession spark, String... inputs) {
        return spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", true)
                .load(inputs)
                .select("path", "content")
                .map(
                        (MapFunction<Row, Row>) page -> row(page.getString(0), page.<byte[]>getAs(1)),
                        Encoders.row(SCHEMA));
    }

    private static Row row(String file, byte[] bytes) {
        return switch (Holder.EXTRACTOR.extract(Capture.of(bytes))) {
            case Extraction.Found found -> row(file, found.article());
            case Extraction.NoArticle none -> empty(file, "none", none.reason());
            case Extraction.Unreadable unreadable -> empty(file, "unreadable", unreadable.reason());
        };
    }

    private static Row row(String file, Article article) {
        return RowFactory.create(
                file,
                "article",
                null,
                article.url(),
                article.title(),
                article.byline(),
                article.credit(),
                article.dateline(),
                written(article.published()),
                written(article.modified()),
                article.language(),
                article.site(),
                article.section(),
                article.image(),
                article.paragraphs().toArray());
    }

    private static Row empty(String file, String outcome, String reason) {
        var row = new Object[SCHEMA.size()];
        row[0] = file;
        row[1] = outcome;
        row[2] = reason;
        return RowFactory.create(row);
    }

    private static @Nullable String written(@Nullable PrintedTime time) {
        return time == null ? null : time.toString();
    }

    /// One extractor for all tasks of an executor: it is safe to share, and no part of what Spark ships to them.
    private static final class Holder {
        static final Extractor EXTRACTOR = new Extractor();
    }
}
