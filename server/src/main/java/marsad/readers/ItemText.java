package marsad.readers;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.store.Headline;
import marsad.store.Outlet.Display;
import marsad.store.ReaderItems;
import marsad.web.Catalogue;
import marsad.web.Language;
import marsad.web.Visit;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// An item as HTML. All of it is made here out of plain text, escaped: no mark-up of an outlet ever gets this far.
final class ItemText {
    /// The last gate, whatever the lines below let through: no other element, attribute or protocol goes out to
    /// programs
    /// that show what they are given.
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("div", "p", "a")
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z0-9-]{1,35}"))
            .onElements("div")
            .allowAttributes("dir")
            .matching(true, "rtl", "ltr")
            .onElements("div")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .toFactory();

    private ItemText() {}

    /// Paragraphs with the direction of their language. Where the outlet has not agreed to the full text, the beginning
    /// with a link to it.
    static String html(Visit visit, ReaderItems.Item item) {
        var headline = item.headline();
        var language = headline.language() == null ? Language.ARABIC.tag() : headline.language();
        var full = headline.outlet().display() == Display.FULL;
        var paragraphs = full ? Stream.of(item.text().split("\n\n")) : Stream.of(headline.lead());
        var body = paragraphs
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                .collect(Collectors.joining("\n", "", full ? "" : "\n" + more(visit, item)));
        return POLICY.sanitize(
                "<div lang=\"%s\" dir=\"%s\">%s</div>".formatted(escaped(language), direction(language), body));
    }

    private static String more(Visit visit, ReaderItems.Item item) {
        var words = Catalogue.of(Language.of(visit.edition().language()).orElse(Language.ARABIC));
        var outlet = item.headline().outlet().name(visit.edition().language());
        return "<p><a href=\"" + escaped(Shelf.original(visit, item)) + "\">"
                + escaped(words.text("article.original.read", outlet)) + "</a></p>";
    }

    static boolean isRightToLeft(Headline headline) {
        return headline.language() == null || direction(headline.language()).equals("rtl");
    }

    private static String direction(String language) {
        return switch (language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "")) {
            case "ar", "fa", "he", "ur", "ckb", "ps" -> "rtl";
            default -> "ltr";
        };
    }

    /// For text and attributes of HTML and XML; what XML can't hold is left out.
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (letter >= ' ' && (letter < 0xD800 || letter > 0xDFFF) && letter != 0xFFFE && letter != 0xFFFF
                            || letter == '\n'
                            || letter == '\t') {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
