package marsad.names.build;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import marsad.text.Folded;
import tools.jackson.databind.json.JsonMapper;

/// Builds `ordinary-words.txt.gz`: the words of the sample newsroom's reports, folded for matching, one a line, sorted,
/// without those that stand in the lists of names. What is in it is an Arabic word; what is not may be a name.
public final class OrdinaryWordsBuilder {

    private static final List<String> NAMES =
            List.of("given-names.txt", "family-names.txt", "foreign-given-names.txt", "public-figures.tsv");

    private OrdinaryWordsBuilder() {}

    /// Builds the list of words.
    ///
    /// @param arguments the folder of the name lists, the file to write, then files of reports as JSON lines
    /// @throws IOException where a file cannot be read or the output not be written
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: OrdinaryWordsBuilder LISTS OUTPUT.txt.gz REPORTS.jsonl...");
            System.exit(2);
        }
        var words = new TreeSet<String>();
        for (var reports : Arrays.asList(arguments).subList(2, arguments.length)) {
            for (var line : Files.readAllLines(Path.of(reports))) {
                addWords(JsonMapper.shared().readTree(line).path("text").asString(""), words);
            }
        }
        var names = new TreeSet<String>();
        for (var list : NAMES) {
            addWords(Files.readString(Path.of(arguments[0], list)), names);
        }
        words.removeAll(names);
        try (var writer = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8)) {
            for (var word : words) {
                writer.write(word);
                writer.write('\n');
            }
        }
        System.out.println("written: " + words.size() + " words");
    }

    private static void addWords(String text, Set<String> words) {
        for (var word : Folded.foldForMatching(text).split("[^\u0621-\u064A]+")) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
    }
}
