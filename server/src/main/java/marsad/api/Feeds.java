package marsad.api;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.search.SearchIndex;
import marsad.store.Headline;
import marsad.store.Store;
import marsad.store.StoredStory;
import marsad.store.StoryHeadline;
import marsad.web.Catalogue;
import marsad.web.Feed;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Searches;
import marsad.web.Visit;
import marsad.web.Wing;

/// RSS, Atom and JSON Feed beside the lists: front page, outlets, sections, stories, searches.
public final class Feeds implements Wing {
    private static final int ENTRIES = 40;

    private final Store store;
    private final Searches searches;

    public Feeds(Store store, SearchIndex index) {
        this.store = store;
        this.searches = new Searches(store, index);
    }

    /// A list of articles with its name and the page it stands beside.
    ///
    /// @param stories the story that each headline stands for, in their order; empty where they stand for themselves
    private record Channel(String title, String pagePath, List<Headline> headlines, List<StoredStory> stories) {
        Channel(String title, String pagePath, List<Headline> headlines) {
            this(title, pagePath, headlines, List.of());
        }

        /// Where an entry leads to, and what it is known by: a story keeps its address as it grows.
        String address(Visit visit, int entry) {
            var links = visit.links();
            return links.absolute(
                    stories.isEmpty()
                            ? links.article(headlines.get(entry).id())
                            : links.story(stories.get(entry).id()));
        }

        Instant changed(int entry) {
            return stories.isEmpty()
                    ? headlines.get(entry).changedAt()
                    : stories.get(entry).last();
        }
    }

    @FunctionalInterface
    private interface Source {
        Channel of(Visit visit);
    }

    @Override
    public String root() {
        return "/rss.xml";
    }

    @Override
    public void enter(Entrance entrance) {
        enter(entrance, "", Set.of(), this::home);
        enter(entrance, "/outlet/{key}", Set.of(), this::outlet);
        enter(entrance, "/section/{key}", Set.of(), this::section);
        enter(entrance, "/stories", Set.of(), this::stories);
        enter(entrance, "/search", Searches.PARAMETERS, this::search);
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return Json.problem(visit, refusal);
    }

    private static void enter(Entrance entrance, String page, Set<String> parameters, Source source) {
        for (var feed : Feed.values()) {
            entrance.page(page + "/" + feed.file(), parameters, visit -> write(visit, feed, source.of(visit)));
        }
    }

    private Channel home(Visit visit) {
        return new Channel(visit.editionName(), "/", store.headlines().latest(visit.selection(), null, ENTRIES));
    }

    private Channel outlet(Visit visit) {
        var outlet = store.outlets().find(visit.segment("key")).orElseThrow(Refusal::notFound);
        return new Channel(
                outlet.name(visit.language().tag()) + " – " + visit.editionName(),
                pagePath(visit),
                store.headlines().latest(visit.selection().ofOutlet(outlet.key()), null, ENTRIES));
    }

    private Channel section(Visit visit) {
        var key = visit.segment("key");
        return new Channel(
                Catalogue.of(visit.language()).section(key) + " – " + visit.editionName(),
                pagePath(visit),
                store.headlines().latest(visit.selection().ofSection(key), null, ENTRIES));
    }

    private Channel stories(Visit visit) {
        var found = store.stories().latest(visit.selection(), null, 2, ENTRIES);
        return new Channel(
                Catalogue.of(visit.language()).text("stories.title") + " – " + visit.editionName(),
                pagePath(visit),
                found.stream().map(StoryHeadline::headline).toList(),
                found.stream().map(StoryHeadline::story).toList());
    }

    private Channel search(Visit visit) {
        var words = visit.parameter("q").orElse("");
        var result = searches.find(visit, 0, ENTRIES);
        return new Channel(
                Catalogue.of(visit.language()).text("search.title.for", words) + " – " + visit.editionName(),
                pagePath(visit),
                result.found().stream().map(Searches.Found::headline).toList());
    }

    private static String pagePath(Visit visit) {
        return visit.path().substring(0, visit.path().lastIndexOf('/'));
    }

    private static Rendered write(Visit visit, Feed feed, Channel channel) {
        return switch (feed) {
            case RSS -> xml(visit, feed, channel, "rss_2.0");
            case ATOM -> xml(visit, feed, channel, "atom_1.0");
            case JSON -> Rendered.of(feed.mediaType() + "; charset=utf-8", Json.bytes(json(visit, channel)));
        };
    }

    private static Rendered xml(Visit visit, Feed feed, Channel channel, String type) {
        var links = visit.links();
        var syndicated = new SyndFeedImpl();
        syndicated.setFeedType(type);
        syndicated.setEncoding("UTF-8");
        syndicated.setTitle(XmlText.of(channel.title()));
        syndicated.setDescription(XmlText.of(channel.title()));
        syndicated.setLanguage(visit.language().tag());
        var page = links.absolute(links.page(channel.pagePath(), visit.query()));
        syndicated.setLink(page);
        syndicated.setUri(links.absolute(links.here()));
        var self = new SyndLinkImpl();
        self.setRel("self");
        self.setHref(links.absolute(links.here()));
        self.setType(feed.mediaType());
        var alternate = new SyndLinkImpl();
        alternate.setRel("alternate");
        alternate.setHref(page);
        syndicated.setLinks(List.of(alternate, self));
        if (!channel.headlines().isEmpty()) {
            syndicated.setPublishedDate(Date.from(channel.changed(0)));
        }
        syndicated.setEntries(IntStream.range(0, channel.headlines().size())
                .mapToObj(place -> entry(visit, channel, place))
                .toList());
        try {
            return Rendered.of(
                    feed.mediaType() + "; charset=utf-8",
                    new SyndFeedOutput().outputString(syndicated).getBytes(StandardCharsets.UTF_8));
        } catch (FeedException malformed) {
            throw new IllegalStateException("the feed of " + visit.path() + " cannot be written", malformed);
        }
    }

    private static SyndEntry entry(Visit visit, Channel channel, int place) {
        var headline = channel.headlines().get(place);
        var address = channel.address(visit, place);
        var entry = new SyndEntryImpl();
        entry.setTitle(XmlText.of(headline.title()));
        entry.setLink(address);
        entry.setUri(address);
        entry.setAuthor(XmlText.of(headline.outlet().name(visit.language().tag())));
        entry.setPublishedDate(Date.from(headline.at()));
        entry.setUpdatedDate(Date.from(channel.changed(place)));
        var lead = new SyndContentImpl();
        lead.setType("text/plain");
        lead.setValue(XmlText.of(headline.lead()));
        entry.setDescription(lead);
        if (headline.section() != null) {
            var category = new SyndCategoryImpl();
            category.setName(XmlText.of(Catalogue.of(visit.language()).section(headline.section())));
            entry.setCategories(List.of(category));
        }
        return entry;
    }

    private static Map<String, Object> json(Visit visit, Channel channel) {
        var links = visit.links();
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", channel.title());
        feed.put("home_page_url", links.absolute(links.page(channel.pagePath(), visit.query())));
        feed.put("feed_url", links.absolute(links.here()));
        feed.put("language", visit.language().tag());
        feed.put(
                "items",
                IntStream.range(0, channel.headlines().size())
                        .mapToObj(place -> item(visit, channel, place))
                        .toList());
        return feed;
    }

    private static Map<String, Object> item(Visit visit, Channel channel, int place) {
        var headline = channel.headlines().get(place);
        var address = channel.address(visit, place);
        var item = new LinkedHashMap<String, Object>();
        item.put("id", address);
        item.put("url", address);
        if (headline.address() != null && headline.address().startsWith("http")) {
            item.put("external_url", headline.address());
        }
        item.put("title", headline.title());
        item.put("content_text", headline.lead());
        item.put("date_published", headline.at());
        item.put("date_modified", channel.changed(place));
        item.put(
                "authors",
                List.of(Map.of("name", headline.outlet().name(visit.language().tag()))));
        if (headline.language() != null) {
            item.put("language", headline.language());
        }
        if (headline.section() != null) {
            item.put("tags", List.of(headline.section()));
        }
        return item;
    }
}
