package marsad.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What extraction made of one captured page.
///
/// Strings are never empty: what the page does not say is null. No paragraph is blank or holds a line break.
///
/// @param url the canonical address that the page names, else the address it was captured from, else null
/// @param title the headline; where the page has none, the first words of the text
/// @param byline who wrote it, as printed
/// @param credit the agency or agencies the text is credited to («وكالات», «رويترز»), as printed without its brackets
/// @param dateline the place the report is filed from («عواصم», «عمّان»), as printed
/// @param published when it appeared
/// @param modified when it was last changed, where the page says so apart from `published`
/// @param language BCP 47, as the text shows it or the page declares it
/// @param site the name of the outlet as the page gives it
/// @param section the category the page files it under
/// @param image the address of its main picture
/// @param paragraphs the body in order, without furniture, credit and dateline
public record Article(
        @Nullable String url,
        String title,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable String dateline,
        @Nullable PrintedTime published,
        @Nullable PrintedTime modified,
        @Nullable String language,
        @Nullable String site,
        @Nullable String section,
        @Nullable String image,
        List<String> paragraphs) {

    public Article {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article has a title");
        }
        paragraphs = List.copyOf(paragraphs);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("an article has at least one paragraph");
        }
        for (var paragraph : paragraphs) {
            if (paragraph.isBlank() || paragraph.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a paragraph is one line and not blank: " + paragraph);
            }
        }
    }

    /// The body as stored and as every offset counts it: the paragraphs joined by a blank line.
    public String text() {
        return String.join("\n\n", paragraphs);
    }
}
