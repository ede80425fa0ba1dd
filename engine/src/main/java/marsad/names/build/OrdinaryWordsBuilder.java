package marsad.names.build;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import marsad.text.Folded;

/// Builds `ordinary-words.txt.gz`: the words of the Ayaspell dictionary (`ar.dic` of hunspell-ar), folded for matching,
/// one a line, sorted. What is in it is an Arabic word; what is not is likely a name.
public final class OrdinaryWordsBuilder {

    private OrdinaryWordsBuilder() {}

    /// Builds the list of words.
    ///
    /// @param arguments the dictionary `ar.dic`, the file to write
    /// @throws IOException where the dictionary cannot be read or the output not be written
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: OrdinaryWordsBuilder AR.DIC OUTPUT.txt.gz");
            System.exit(2);
        }
        var words = new TreeSet<String>();
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            lines.map(line -> line.split("[/\t]", 2)[0].strip())
                    .map(Folded::foldForMatching)
                    .filter(OrdinaryWordsBuilder::isArabicWord)
                    .forEach(words::add);
        }
        try (var writer = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8)) {
            for (var word : words) {
                writer.write(word);
                writer.write('\n');
            }
        }
        System.out.println("written: " + words.size() + " words");
    }

    private static boolean isArabicWord(String word) {
        return word.length() > 1 && word.chars().allMatch(letter -> letter >= 0x621 && letter <= 0x64A);
    }
}
