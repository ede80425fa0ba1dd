package marsad.store;

import marsad.page.Article;
import org.jspecify.annotations.Nullable;

/// Text as PostgreSQL can hold it: without zeros and halves of surrogate pairs, which stand for no character. Each
/// becomes one `U+FFFD`, so that offsets stay what they are.
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!isStorable(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    static Article of(Article article) {
        return new Article(
                orNull(article.url()),
                of(article.title()),
                orNull(article.byline()),
                orNull(article.credit()),
                orNull(article.dateline()),
                article.published(),
                article.modified(),
                orNull(article.language()),
                orNull(article.site()),
                orNull(article.section()),
                orNull(article.image()),
                article.paragraphs().stream().map(StorableText::of).toList());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static String replaced(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            if (!isStorable(text, i)) {
                letters[i] = REPLACEMENT;
            }
        }
        return new String(letters);
    }

    private static boolean isStorable(String text, int place) {
        var unit = text.charAt(place);
        if (Character.isHighSurrogate(unit)) {
            return place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        }
        return unit != 0;
    }
}
