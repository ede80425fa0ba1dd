package marsad.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import marsad.text.Segmented;
import org.jspecify.annotations.Nullable;

/// The beginnings of the sentences of a text, as [Segmented] finds them. The text is cut once and its breaks are looked
/// up after that; the JDK's iterator walks the letters again for every question.
final class SentenceBreaks extends BreakIterator {
    private String text = "";
    private int[] breaks = {0};
    private int at;

    @Override
    public void setText(@Nullable String newText) {
        text = newText == null ? "" : newText;
        var sentences = Segmented.of(text).sentences();
        breaks = new int[text.isEmpty() ? 1 : Math.max(1, sentences.size()) + 1];
        for (var index = 1; index < sentences.size(); index++) {
            breaks[index] = sentences.get(index).start();
        }
        breaks[breaks.length - 1] = text.length();
        at = 0;
    }

    @Override
    public void setText(CharacterIterator letters) {
        var copy = new StringBuilder();
        for (var letter = letters.first(); letter != CharacterIterator.DONE; letter = letters.next()) {
            copy.append(letter);
        }
        setText(copy.toString());
    }

    @Override
    public CharacterIterator getText() {
        return new StringCharacterIterator(text);
    }

    @Override
    public int first() {
        at = 0;
        return breaks[at];
    }

    @Override
    public int last() {
        at = breaks.length - 1;
        return breaks[at];
    }

    @Override
    public int next(int count) {
        var moved = at + count;
        at = Math.clamp(moved, 0, breaks.length - 1);
        return moved == at ? breaks[at] : DONE;
    }

    @Override
    public int next() {
        return next(1);
    }

    @Override
    public int previous() {
        return next(-1);
    }

    @Override
    public int following(int offset) {
        var place = Arrays.binarySearch(breaks, offset);
        at = Math.min(place < 0 ? -place - 1 : place + 1, breaks.length - 1);
        return breaks[at] > offset ? breaks[at] : DONE;
    }

    @Override
    public int preceding(int offset) {
        var place = Arrays.binarySearch(breaks, offset);
        var before = (place < 0 ? -place - 1 : place) - 1;
        at = Math.max(before, 0);
        return before < 0 ? DONE : breaks[before];
    }

    @Override
    public boolean isBoundary(int offset) {
        var place = Arrays.binarySearch(breaks, offset);
        if (place < 0) {
            following(offset);
            return false;
        }
        at = place;
        return true;
    }

    @Override
    public int current() {
        return breaks[at];
    }
}
