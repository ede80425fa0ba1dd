package marsad.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed or site map says.
///
/// @param form what it is
/// @param title what it calls itself, or null
/// @param language BCP 47, or null
/// @param home the page that it belongs to, or null
/// @param self the address that it gives itself, or null
/// @param hub the hub that tells of its news (WebSub), or null
/// @param entries in its order
/// @param siteMaps the site maps that an index names
/// @param mended what had to be mended to read it; empty where it is in order
public record Feed(
        Form form,
        @Nullable String title,
        @Nullable String language,
        @Nullable String home,
        @Nullable String self,
        @Nullable String hub,
        List<FeedEntry> entries,
        List<String> siteMaps,
        String mended) {

    /// What a feed is.
    public enum Form {
        /// RSS of any version, RDF, Atom or JSON Feed.
        FEED,
        /// A site map of news.
        SITEMAP,
        /// An index of site maps.
        INDEX
    }

    /// What became of reading one.
    public sealed interface Read {
        /// It could be read.
        record Found(Feed feed) implements Read {}

        /// It is no feed, or too broken for one.
        record Bad(String reason) implements Read {}
    }

    public Feed {
        entries = List.copyOf(entries);
        siteMaps = List.copyOf(siteMaps);
    }

    Feed mended(String how) {
        return new Feed(form, title, language, home, self, hub, entries, siteMaps, how);
    }

    Feed with(List<FeedEntry> others) {
        return new Feed(form, title, language, home, self, hub, others, siteMaps, mended);
    }
}
