package marsad.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A face of the portal: its own host name, name, language and menu over the same archive.
///
/// @param key what addresses and settings call it
/// @param host host name in lower case; `*` answers every host that no other edition has
/// @param nameAr its name in Arabic
/// @param nameEn its name in English
/// @param aboutAr what it is, a sentence in Arabic
/// @param aboutEn what it is, a sentence in English
/// @param language the language it opens in, `ar` or `en`
/// @param sections the sections of its menu in order; empty: all
/// @param outlets keys of the outlets that it shows; empty: all
/// @param position its place among its sisters, from the first
/// @param sample whether it belongs to the sample newsroom
public record Edition(
        String key,
        String host,
        String nameAr,
        String nameEn,
        @Nullable String aboutAr,
        @Nullable String aboutEn,
        String language,
        List<String> sections,
        List<String> outlets,
        int position,
        boolean sample) {

    public Edition {
        if (!language.equals("ar") && !language.equals("en")) {
            throw new IllegalArgumentException("an edition opens in ar or en: " + language);
        }
        sections = List.copyOf(sections);
        outlets = List.copyOf(outlets);
    }

    /// Its name for a reader of `language`.
    public String name(String language) {
        return language.equals("ar") ? nameAr : nameEn;
    }
}
