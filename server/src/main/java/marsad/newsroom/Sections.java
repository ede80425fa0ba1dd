package marsad.newsroom;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import org.jspecify.annotations.Nullable;

/// The sections of the portal and what outlets call them; the words are in `sections.tsv`.
final class Sections {
    private final Map<String, String> sectionByCategory;

    private Sections(Map<String, String> sectionByCategory) {
        this.sectionByCategory = Map.copyOf(sectionByCategory);
    }

    /// Reads the words that ship with Marsad.
    static Sections load() {
        var sections = new HashMap<String, String>();
        for (var line : LanguageFile.lines(Sections.class, "sections.tsv")) {
            var columns = line.text().split("\t", 2);
            for (var category : columns[1].split("[،,]")) {
                sections.put(fold(category), columns[0]);
            }
        }
        return new Sections(sections);
    }

    /// The section of a category as printed, or null where no section is called so. Of a path («الرئيسية > رياضة») the
    /// last part that is known counts.
    @Nullable
    String sectionOf(@Nullable String category) {
        if (category == null) {
            return null;
        }
        var whole = sectionByCategory.get(fold(category));
        if (whole != null) {
            return whole;
        }
        String found = null;
        for (var part : category.split("[/>|»،,]")) {
            var section = sectionByCategory.get(fold(part));
            found = section == null ? found : section;
        }
        return found;
    }

    static String fold(String category) {
        return Folded.foldForMatching(category)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "")
                .replaceFirst("^ال", "");
    }
}
