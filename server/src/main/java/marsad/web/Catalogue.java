package marsad.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// What the portal says to a reader, in one language: the files `marsad/web/portal_ar.properties` and
/// `portal_en.properties`, which hold the same keys.
///
/// A message with arguments is an ICU message format, so numbers take the forms that the language has for them
/// («مقال واحد», «مقالان», «3 مقالات», «11 مقالاً»). Digits are 0–9 in both languages.
public final class Catalogue {
    private static final Map<Language, Catalogue> CATALOGUES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            CATALOGUES.put(language, new Catalogue(language));
        }
    }

    private final ULocale locale;
    private final Properties messages = new Properties();

    private Catalogue(Language language) {
        locale = ULocale.forLanguageTag(language.tag() + "-u-nu-latn");
        var file = "portal_" + language.tag() + ".properties";
        try (var stream = Catalogue.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the catalogue marsad/web/" + file + " is missing from the class path");
            }
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The catalogue of a language.
    public static Catalogue of(Language language) {
        return Optional.ofNullable(CATALOGUES.get(language)).orElseThrow();
    }

    /// The message of `key` with its arguments put in.
    ///
    /// @throws IllegalArgumentException where there is no such message
    public String text(String key, Object... arguments) {
        var message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no message «%s» for %s".formatted(key, locale));
        }
        return arguments.length == 0 ? message : new MessageFormat(message, locale).format(arguments);
    }

    /// The message of `key`, if there is one.
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getProperty(key));
    }

    /// The name of a section: that of the catalogue, else the key itself, as an outlet wrote it.
    public String section(String key) {
        return find("section." + key).orElse(key);
    }

    Set<String> keys() {
        return messages.stringPropertyNames();
    }
}
