package marsad.portal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.store.Outlet;
import marsad.store.Outlet.Display;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.web.Call;
import org.jspecify.annotations.Nullable;

/// What an editor types into the form of a source, and what becomes of it: some of it is the source's own, some its
/// outlet's.
final class SourceForm {
    /// The longest interval between visits.
    static final int MOST_MINUTES = 7 * 24 * 60;

    private static final int LONGEST_SECTION = 60;
    private static final int LONGEST_NAME = 120;

    private SourceForm() {}

    /// Sets a source and its outlet as the form says.
    ///
    /// @return the key of the sentence that says what is wrong with it, and then nothing is set; empty where all is
    /// well
    static Optional<String> set(Call call, Store store, Source source) {
        if (isTyped(call, "minutes") && interval(call).isEmpty()) {
            return Optional.of("source.minutes");
        }
        var language = text(call, "language", 35).map(typed -> typed.toLowerCase(Locale.ROOT));
        if (language.filter(typed -> !typed.matches("[a-z]{2,3}(?:-[a-z0-9]{1,8})*"))
                .isPresent()) {
            return Optional.of("source.language.unknown");
        }
        var country = text(call, "country", 2).map(typed -> typed.toUpperCase(Locale.ROOT));
        if (isTyped(call, "country") && country.filter(SourceForm::isCountry).isEmpty()) {
            return Optional.of("source.country.unknown");
        }
        var nameAr = text(call, "nameAr", LONGEST_NAME);
        var nameEn = text(call, "nameEn", LONGEST_NAME);
        if (nameAr.isEmpty() && nameEn.isEmpty()) {
            return Optional.of("source.name-missing");
        }
        var choice = new Sources.Choice(
                section(call),
                chosen(call, "body", Source.Body.values()).orElse(source.body()),
                interval(call).orElse(null));
        store.sources().set(source.id(), choice);
        var outlet = source.outlet();
        var set = new Outlet(
                outlet.key(),
                nameAr.orElse(null),
                nameEn.orElse(null),
                outlet.home(),
                language.orElse(null),
                country.orElse(null),
                outlet.section(),
                chosen(call, "display", Display.values()).orElse(outlet.display()),
                outlet.sample());
        if (!set.equals(outlet)) {
            store.outlets().set(set);
        }
        return Optional.empty();
    }

    /// The interval that was typed in minutes; empty where none was, or one that is none.
    static Optional<Duration> interval(Call call) {
        return call.value("minutes")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(minutes -> minutes > 0 && minutes <= MOST_MINUTES)
                .map(Duration::ofMinutes);
    }

    static @Nullable String section(Call call) {
        return text(call, "section", LONGEST_SECTION).orElse(null);
    }

    private static boolean isTyped(Call call, String name) {
        return call.value(name).filter(typed -> !typed.isBlank()).isPresent();
    }

    private static Optional<String> text(Call call, String name, int longest) {
        return call.value(name).map(String::strip).filter(text -> !text.isEmpty() && text.length() <= longest);
    }

    private static boolean isCountry(String code) {
        return Arrays.asList(Locale.getISOCountries()).contains(code);
    }

    private static <E extends Enum<E>> Optional<E> chosen(Call call, String name, E[] values) {
        return Stream.of(values)
                .filter(choice -> call.value(name).filter(choice.name()::equals).isPresent())
                .findFirst();
    }
}
