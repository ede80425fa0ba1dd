package marsad.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words for comparing one text of a page with another: runs of letters and digits in lower case.
final class Words {
    private Words() {}

    /// The first words of a text, at most `most`.
    static List<String> of(String text, int most) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= text.length() && words.size() < most; i++) {
            var inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
