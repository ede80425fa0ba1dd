package marsad.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// The measures of the page sets: F1 of words, and of wanted and unwanted segments.
public final class Scores {
    private double wordSum;
    private int texts;
    private int kept;
    private int missed;
    private int leaked;
    private int exact;

    /// The F1 of the bags of words of two texts.
    public static double wordF1(String found, String gold) {
        var a = words(found);
        var b = words(gold);
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        var counts = new HashMap<String, Integer>();
        b.forEach(word -> counts.merge(word, 1, Integer::sum));
        var both = 0;
        for (var word : a) {
            if (counts.getOrDefault(word, 0) > 0) {
                counts.merge(word, -1, Integer::sum);
                both++;
            }
        }
        return 2.0 * both / (a.size() + b.size());
    }

    /// Runs of letters, digits and underscores, in lower case.
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /// The text with all white space collapsed, as segments are looked for.
    public static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// Counts one page.
    ///
    /// @param text what was found in it
    public void add(GoldPage gold, String text) {
        if (gold.text() != null) {
            var own = wordF1(text, gold.text());
            wordSum += own;
            texts++;
            exact += own > 0.9999 ? 1 : 0;
        }
        var body = flat(text);
        for (var segment : gold.with()) {
            if (body.contains(flat(segment))) {
                kept++;
            } else {
                missed++;
            }
        }
        for (var segment : gold.without()) {
            if (body.contains(flat(segment))) {
                leaked++;
            }
        }
    }

    /// The figures that the set has gold for.
    @Override
    public String toString() {
        var figures = new ArrayList<String>();
        if (texts > 0) {
            figures.add(String.format(
                    Locale.ROOT, "word_f1 %.4f, words all right %.3f", wordSum / texts, (double) exact / texts));
        }
        if (kept + missed + leaked > 0) {
            var precision = (double) kept / Math.max(1, kept + leaked);
            var recall = (double) kept / Math.max(1, kept + missed);
            figures.add(String.format(
                    Locale.ROOT,
                    "segments: precision %.4f, recall %.4f, F1 %.4f",
                    precision,
                    recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall)));
        }
        return String.join("; ", figures);
    }
}
