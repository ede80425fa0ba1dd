package marsad.portal;

import java.util.ArrayList;
import java.util.List;
import marsad.search.Snippet;

/// A snippet cut into stretches that are marked and stretches that are not.
final class Marked {
    private Marked() {}

    record Stretch(String text, boolean marked) {}

    /// The stretches put together are the snippet, with an ellipsis at an end where the text goes on.
    static List<Stretch> stretches(Snippet snippet) {
        var stretches = new ArrayList<Stretch>();
        var place = 0;
        for (var mark : snippet.marks()) {
            add(stretches, snippet.text().substring(place, mark.start()), false);
            add(stretches, snippet.text().substring(mark.start(), mark.end()), true);
            place = mark.end();
        }
        add(stretches, snippet.text().substring(place), false);
        if (snippet.cutBefore()) {
            stretches.addFirst(new Stretch("… ", false));
        }
        if (snippet.cutAfter()) {
            stretches.add(new Stretch(" …", false));
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, String text, boolean marked) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, marked));
        }
    }
}
