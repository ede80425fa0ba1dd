package marsad.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who publishes: a site, paper, agency or channel.
///
/// @param key host name without `www.`, or a slug, in lower case: what addresses and articles call it
/// @param nameAr its name in Arabic; one of the two names is there
/// @param nameEn its name in Latin letters
/// @param home its home page
/// @param language BCP 47
/// @param country ISO 3166 alpha-2
/// @param section where its articles go when they name none
/// @param display how much of its articles the portal shows
/// @param sample whether it belongs to the sample newsroom
public record Outlet(
        String key,
        @Nullable String nameAr,
        @Nullable String nameEn,
        @Nullable String home,
        @Nullable String language,
        @Nullable String country,
        @Nullable String section,
        Display display,
        boolean sample) {

    /// How much of an outlet's articles the portal shows.
    public enum Display {
        /// The whole text.
        FULL,
        /// The beginning, with a link to the original: for outlets that have not agreed to more.
        EXCERPT
    }

    public Outlet {
        if (key.isBlank() || !key.equals(key.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("an outlet's key is in lower case: " + key);
        }
        if (nameAr == null && nameEn == null) {
            throw new IllegalArgumentException("an outlet has a name: " + key);
        }
    }

    /// Its name for a reader of `language` («ar», «en»), else the name that it has.
    public String name(String language) {
        var first = language.equals("ar") ? nameAr : nameEn;
        var second = language.equals("ar") ? nameEn : nameAr;
        return first != null ? first : String.valueOf(second);
    }
}
