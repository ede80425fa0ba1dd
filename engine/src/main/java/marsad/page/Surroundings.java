package marsad.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What the elements around a date, and its distance from the headline, say for its being the report's.
///
/// Class names, ids and itemprops are looked up in `date-classes.tsv`; each element is looked at once a page.
final class Surroundings {

    /// What a place says.
    ///
    /// @param trust what it adds to (or takes from) a clue's trust
    /// @param modified whether it says that the date is that of the last change
    record Place(double trust, boolean modified) {}

    private record Marks(boolean date, boolean updated, boolean other, int trust) {}

    private static final int NEAR_HEADING = 90;
    private static final int RIGHT_ABOVE = 12;
    private static final int ANCESTORS = 8;
    private static final int SHORTEST_PART = 3;

    private static final List<String> DATE = new ArrayList<>();
    private static final List<String> UPDATED = new ArrayList<>();
    private static final List<String> OTHER = new ArrayList<>();

    static {
        for (Map.Entry<String, String> part : DateClue.pairs("date-classes.tsv").entrySet()) {
            switch (part.getValue()) {
                case "date" -> DATE.add(part.getKey());
                case "updated" -> UPDATED.add(part.getKey());
                default -> OTHER.add(part.getKey());
            }
        }
    }

    private final int heading;
    private final IdentityHashMap<Element, Marks> seen = new IdentityHashMap<>();

    /// @param heading where the headline stands, counted like [PageClues.Heading#order()], or -1
    Surroundings(int heading) {
        this.heading = heading;
    }

    /// What the place of a date says.
    Place of(Element element, int order) {
        double trust = 0;
        boolean modified = false;
        boolean dated = false;
        boolean other = false;
        int steps = 0;
        for (Element at = element; at != null && steps < ANCESTORS; at = at.parent(), steps++) {
            var marks = seen.computeIfAbsent(at, Surroundings::marks);
            dated |= marks.date && steps < 3;
            modified |= marks.updated && steps < 2;
            other |= marks.other;
            trust += marks.trust == ARTICLE && steps >= 5 ? 1 : marks.trust;
        }
        trust += dated ? 10 : 0;
        trust -= other ? 14 : 0;
        if (heading >= 0) {
            int distance = order - heading;
            if (distance >= 0 && distance <= NEAR_HEADING) {
                trust += 14 - distance * 8.0 / NEAR_HEADING;
            } else if (distance < 0 && distance >= -NEAR_HEADING / 2) {
                trust += distance >= -RIGHT_ABOVE ? 12 : 6;
            }
        }
        return new Place(trust, modified);
    }

    private static final int ARTICLE = 3;

    private static Marks marks(Element element) {
        var tag = element.normalName();
        int trust = switch (tag) {
            case "article", "main" -> ARTICLE;
            case "a" -> -8;
            case "time" -> 4;
            case "li" -> -2;
            default -> 0;
        };
        boolean other = tag.equals("aside") || tag.equals("footer") || tag.equals("nav");
        if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
            return new Marks(false, false, other, trust);
        }
        var words = (element.attr("class") + " " + element.attr("id") + " " + element.attr("itemprop"));
        if (words.length() <= 2 + SHORTEST_PART) {
            return new Marks(false, false, other, trust);
        }
        var folded = words.toLowerCase(Locale.ROOT);
        return new Marks(hasOne(folded, DATE), hasOne(folded, UPDATED), other || hasOne(folded, OTHER), trust);
    }

    private static boolean hasOne(String words, List<String> parts) {
        for (var part : parts) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
