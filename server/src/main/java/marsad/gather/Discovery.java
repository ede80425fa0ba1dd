package marsad.gather;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.page.Capture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Finds the feeds and news site maps of a site, by looking: what its pages and its robots.txt name, else where such
/// things usually stand. Nothing is found that did not answer with entries.
public final class Discovery {
    private static final List<String> USUAL_PLACES = List.of(
            "/feed",
            "/rss",
            "/rss.xml",
            "/feed.xml",
            "/feeds",
            "/atom.xml",
            "/index.xml",
            "/feed.json",
            "/news-sitemap.xml",
            "/sitemap-news.xml",
            "/sitemap_news.xml");
    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/json",
            "application/rdf+xml",
            "text/xml",
            "application/xml");
    private static final Pattern FEED_LINK =
            Pattern.compile("(?:^|[/._?=&-])(?:rss|feeds?|atom|rdf)(?:$|[/._?=&-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS = Pattern.compile("comments?(?:/|$|\\b)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINKS = 16;
    private static final int MOST_SITE_MAPS = 4;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Feeds feeds = new Feeds();

    /// @param fetcher asks the site
    public Discovery(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// A feed or site map that answered.
    ///
    /// @param address where it is
    /// @param feed what it says
    public record Candidate(String address, Feed feed) {}

    /// What was found at an address.
    public sealed interface Found {
        /// The site answered.
        ///
        /// @param home its page, or the feed's own address where that was asked for
        /// @param name what it calls itself, or null
        /// @param language of its page, or null
        /// @param candidates its feeds, those that its page names first; may be empty
        record Site(
                String home,
                @Nullable String name,
                @Nullable String language,
                List<Candidate> candidates) implements Found {
            public Site {
                candidates = List.copyOf(candidates);
            }
        }

        /// It did not.
        record Nothing(Fetched.Failed why) implements Found {}
    }

    /// Looks at an address: a home page, a section's page, or a feed itself.
    public Found look(String written) throws InterruptedException {
        var address = written.contains("://") ? written : "https://" + written;
        return switch (fetcher.fetch(Fetcher.Wanted.fresh(address))) {
            case Fetched.Failed failed -> new Found.Nothing(failed);
            case Fetched.Unchanged never -> throw new IllegalStateException("an answer to no condition: " + address);
            case Fetched.Body body -> look(body);
        };
    }

    private Found look(Fetched.Body body) throws InterruptedException {
        var capture = new Capture(body.bytes(), body.address(), clock.instant(), body.contentType());
        if (feeds.read(capture) instanceof Feed.Read.Found found) {
            var home = found.feed().home();
            return new Found.Site(
                    home != null ? home : body.address(),
                    found.feed().title(),
                    found.feed().language(),
                    List.of(new Candidate(body.address(), found.feed())));
        }
        var page = Jsoup.parse(capture.text().orElse(""), body.address());
        var candidates = answering(linked(page));
        candidates.addAll(siteMaps(body.address()));
        if (candidates.isEmpty()) {
            candidates = answering(usualPlaces(body.address()));
        }
        return new Found.Site(body.address(), name(page), language(page), candidates);
    }

    private static Set<String> linked(Document page) {
        var links = new LinkedHashSet<String>();
        for (var link : page.select("link[rel~=(?i)alternate][href]")) {
            if (FEED_TYPES.contains(link.attr("type").toLowerCase(Locale.ROOT))) {
                links.add(link.absUrl("href"));
            }
        }
        for (var anchor : page.select("a[href]")) {
            if (FEED_LINK.matcher(anchor.attr("href")).find()) {
                links.add(anchor.absUrl("href"));
            }
        }
        links.removeIf(link -> link.isEmpty() || COMMENTS.matcher(link).find());
        return links;
    }

    private static List<String> usualPlaces(String address) {
        var origin = URI.create(address).resolve("/").toString().replaceFirst("/$", "");
        return USUAL_PLACES.stream().map(place -> origin + place).toList();
    }

    private List<Candidate> answering(Iterable<String> links) throws InterruptedException {
        var seen = new LinkedHashSet<String>();
        var candidates = new ArrayList<Candidate>();
        var asked = 0;
        for (var link : links) {
            if (asked++ == MOST_LINKS) {
                break;
            }
            candidate(link)
                    .filter(one -> !one.feed().entries().isEmpty() && seen.add(one.address()))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    /// Those of robots.txt that hold news: they say so by their name, or by the titles of their entries.
    private List<Candidate> siteMaps(String address) throws InterruptedException {
        var candidates = new ArrayList<Candidate>();
        var asked = 0;
        for (var map : fetcher.siteMaps(address)) {
            if (asked == MOST_SITE_MAPS) {
                break;
            }
            if (map.toLowerCase(Locale.ROOT).contains("news")) {
                asked++;
                candidate(map)
                        .filter(one -> one.feed().form() == Feed.Form.INDEX
                                || one.feed().entries().stream()
                                        .anyMatch(entry -> !entry.title().isEmpty()))
                        .forEach(candidates::add);
            }
        }
        return candidates;
    }

    private Stream<Candidate> candidate(String address) throws InterruptedException {
        if (fetcher.fetch(Fetcher.Wanted.fresh(address)) instanceof Fetched.Body body
                && feeds.read(new Capture(body.bytes(), body.address(), clock.instant(), body.contentType()))
                        instanceof Feed.Read.Found found) {
            return Stream.of(new Candidate(body.movedTo() != null ? body.movedTo() : address, found.feed()));
        }
        return Stream.of();
    }

    private static @Nullable String name(Document page) {
        var name = page.select("meta[property=og:site_name]").attr("content").strip();
        var title = name.isEmpty() ? page.title().strip() : name;
        return title.isEmpty() ? null : title;
    }

    private static @Nullable String language(Document page) {
        return FeedWords.language(page.select("html").attr("lang"));
    }
}
