package marsad.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import marsad.page.PrintedTime;
import marsad.store.StoredArticle;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An article as schema.org describes one, for a `<script type="application/ld+json">`.
///
/// The outlet is its publisher; the page here is named as one that is based on the outlet's own.
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLd() {}

    static String article(Visit visit, StoredArticle article, boolean full) {
        var revision = article.revision();
        var outlet = article.outlet();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", revision.title());
        put(data, "description", revision.lead());
        put(data, "datePublished", iso(revision.published()));
        put(data, "dateModified", iso(revision.modified()));
        put(data, "inLanguage", article.language());
        put(data, "articleSection", article.section());
        put(data, "dateline", revision.dateline());
        put(data, "author", revision.byline() == null ? null : Map.of("@type", "Person", "name", revision.byline()));
        put(
                data,
                "sourceOrganization",
                revision.credit() == null ? null : Map.of("@type", "Organization", "name", revision.credit()));
        data.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", outlet.name("ar")));
        data.put("mainEntityOfPage", visit.links().absolute(visit.links().article(article.id())));
        put(data, "isBasedOn", revision.address());
        if (full) {
            data.put("articleBody", revision.text());
        }
        // «<» could end the script element, U+2028 and U+2029 a line of it.
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static @Nullable String iso(@Nullable PrintedTime time) {
        return time == null ? null : time.toString();
    }
}
