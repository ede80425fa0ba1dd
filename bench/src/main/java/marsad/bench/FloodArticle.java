package marsad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.copy.Dispatch;
import org.jspecify.annotations.Nullable;

/// An invented article with what is known of its making.
///
/// @param dispatch what the search for copies gets
/// @param event which event it reports
/// @param words its text word by word, with where each comes from
/// @param parent the article that its maker took it from; null for a text of its own
/// @param owners who stands behind the texts in it: outlets, or `agency:` and an id
record FloodArticle(
        Dispatch dispatch,
        int event,
        List<Word> words,
        @Nullable FloodArticle parent,
        Set<String> owners) {

    /// A word of a text.
    ///
    /// @param text as printed here
    /// @param origin number of the word where it was first written, the same in all texts that took it over; a word
    /// that
    ///     was replaced has a number of its own
    /// @param breakAfter what follows it: nothing but a space, a full stop, a paragraph's end
    record Word(String text, long origin, String breakAfter) {}

    static String text(List<Word> words) {
        var text = new StringBuilder();
        for (var word : words) {
            text.append(word.text()).append(word.breakAfter().isEmpty() ? " " : word.breakAfter());
        }
        return text.toString().strip();
    }

    /// Where each word stands in the text: starts and ends by turns.
    static List<int[]> places(List<Word> words) {
        var places = new ArrayList<int[]>();
        var at = 0;
        for (var word : words) {
            places.add(new int[] {at, at + word.text().length()});
            at += word.text().length()
                    + (word.breakAfter().isEmpty() ? 1 : word.breakAfter().length());
        }
        return places;
    }
}
