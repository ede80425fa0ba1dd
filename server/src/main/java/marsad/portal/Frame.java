package marsad.portal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.store.Edition;
import marsad.store.Headline;
import marsad.store.Outlet;
import marsad.web.Almanac;
import marsad.web.Catalogue;
import marsad.web.Feed;
import marsad.web.Language;
import marsad.web.Links;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// What stands around a page (masthead, menu, foot), and the words of its language for the templates.
///
/// @param visit whom it is made for
/// @param words the catalogue of its language
/// @param almanac days and times in its language
/// @param menu the sections of the edition
/// @param head what it says about itself
/// @param nonce what every script element bears; a script without it does not run
record Frame(Visit visit, Catalogue words, Almanac almanac, List<String> menu, Head head, String nonce) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    /// With a nonce drawn for this page.
    Frame(Visit visit, Catalogue words, Almanac almanac, List<String> menu, Head head) {
        this(visit, words, almanac, menu, head, draw());
    }

    private static String draw() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /// A message of the catalogue.
    String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    Links links() {
        return visit.links();
    }

    Language language() {
        return visit.language();
    }

    LocalDate today() {
        return visit.beat().today();
    }

    /// The almanac of a language that the masthead shows beside the page's own.
    Almanac almanacOf(Language language) {
        return new Almanac(language, almanac.zone());
    }

    String title() {
        return head.title() == null ? visit.editionName() : head.title() + " – " + visit.editionName();
    }

    /// The edition's line under its name.
    String tagline() {
        var edition = visit.edition();
        var about = language() == Language.ARABIC ? edition.aboutAr() : edition.aboutEn();
        return about != null ? about : t("site.tagline");
    }

    List<Edition> sisters() {
        return visit.beat().editions();
    }

    boolean isHere(Edition edition) {
        return edition.key().equals(visit.edition().key());
    }

    /// `page` for the menu's entry of this page, else null, which leaves the attribute out.
    @Nullable
    String current(String path) {
        return path.equals(links().here()) ? "page" : null;
    }

    String canonical() {
        var path = head.canonical() == null ? links().here() : head.canonical();
        return head.origin() == null ? links().absolute(path) : head.origin() + path;
    }

    List<Language> languages() {
        return List.of(Language.values());
    }

    List<Feed> feeds() {
        return head.feedPath() == null ? List.of() : List.of(Feed.values());
    }

    String feedAddress(Feed feed) {
        return links().feed(Optional.ofNullable(head.feedPath()).orElseThrow(), head.feedQuery(), feed);
    }

    String name(Outlet outlet) {
        return outlet.name(language().tag());
    }

    String section(String key) {
        return words.section(key);
    }

    /// The language of a text from outside: Arabic where nobody says.
    String languageOf(@Nullable String tag) {
        return tag == null ? Language.ARABIC.tag() : tag;
    }

    /// The direction of a text from outside.
    String directionOf(@Nullable String tag) {
        return switch (languageOf(tag).toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "")) {
            case "ar", "fa", "he", "ur", "ckb", "ps" -> "rtl";
            default -> "ltr";
        };
    }

    /// The day that a list files an article under: by the portal's clock where the page printed a moment, else as
    /// printed.
    LocalDate listedDay(Headline headline) {
        var published = headline.published();
        return published == null || published.offset() != null ? almanac.dayOf(headline.at()) : published.day();
    }

    /// The time of day: in the portal's zone where the page printed a moment, as printed where it left the zone unsaid,
    /// empty where it printed a day alone.
    String clock(Headline headline) {
        var published = headline.published();
        if (published == null || published.offset() != null) {
            return almanac.clock(headline.at().atZone(almanac.zone()).toLocalTime());
        }
        var time = published.time();
        return time == null ? "" : almanac.clock(time);
    }

    /// Day, and time where there is one, in few letters.
    String when(Headline headline) {
        var clock = clock(headline);
        var day = almanac.shortDay(listedDay(headline));
        return clock.isEmpty() ? day : day + t("comma") + clock;
    }

    /// When it was published for a machine, ISO; when it was first seen where nobody says.
    String machineTime(Headline headline) {
        var published = headline.published();
        return published == null ? headline.at().toString() : published.toString();
    }

    /// Only `http` and `https` lead out of a page; anything else is null.
    @Nullable
    String outward(@Nullable String address) {
        return address != null
                        && Stream.of("http://", "https://")
                                .anyMatch(scheme -> address.regionMatches(true, 0, scheme, 0, scheme.length()))
                ? address
                : null;
    }
}
