package marsad.spark;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import marsad.page.Capture;
import marsad.page.ExtractionLine;
import marsad.page.Extractor;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
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

    private static final List<RecordComponent> COLUMNS = Arrays.stream(ExtractionLine.class.getRecordComponents())
            .filter(column -> !column.getName().equals("text"))
            .toList();

    /// One row a page: the columns of [ExtractionLine], `text` left out since `paragraphs` holds it.
    public static final StructType SCHEMA = new StructType(COLUMNS.stream()
            .map(column -> createStructField(
                    column.getName(), column.getType() == List.class ? createArrayType(StringType) : StringType, true))
            .toArray(StructField[]::new));

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
        var line = ExtractionLine.of(file, Holder.EXTRACTOR.extract(Capture.of(bytes)));
        return RowFactory.create(
                COLUMNS.stream().map(column -> value(column, line)).toArray());
    }

    /// A value as Spark takes it; a list of nothing is no value.
    private static @Nullable Object value(RecordComponent column, ExtractionLine line) {
        try {
            var value = column.getAccessor().invoke(line);
            return value instanceof List<?> list ? list.isEmpty() ? null : list.toArray() : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible); // the accessors of a public record are public
        }
    }

    /// One extractor for all tasks of an executor: it is safe to share, and no part of what Spark ships to them.
    private static final class Holder {
        static final Extractor EXTRACTOR = new Extractor();
    }
}
