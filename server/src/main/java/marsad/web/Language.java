package marsad.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language that pages are written in.
public enum Language {
    ARABIC("ar", "rtl"),
    ENGLISH("en", "ltr");

    private final String tag;
    private final String direction;

    Language(String tag, String direction) {
        this.tag = tag;
        this.direction = direction;
    }

    /// The language with this BCP 47 tag; a region after it is passed over.
    public static Optional<Language> of(String tag) {
        var primary = tag.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        return Stream.of(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst();
    }

    /// BCP 47: «ar» or «en».
    public String tag() {
        return tag;
    }

    /// Of its script, as HTML writes it: «rtl» or «ltr».
    public String direction() {
        return direction;
    }

    /// The one that a reader can switch to.
    public Language other() {
        return this == ARABIC ? ENGLISH : ARABIC;
    }
}
