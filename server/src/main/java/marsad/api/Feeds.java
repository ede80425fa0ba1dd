package marsad.api;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// RSS, Atom and JSON Feed beside the lists: front page, outlets, sections, stories, searches.
public final class Feeds implements Wing {
    private static final int ENTRIES = 40;

    private final Store store;
    private final @Nullable URI hub;
    private final Searches searches;

    /// @param hub that is told of news in the feeds of front page, outlets and sections (WebSub), or null
    public Feeds(Store store, SearchIndex index, @Nullable URI hub) {
        this.store = store;
        this.hub = hub;
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

        /// The section of an article; whom and which places a story names.
        List<String> categories(Visit visit, int entry) {
            var language = visit.language();
            if (!stories.isEmpty()) {
                return stories.get(entry).names().stream()
                        .map(name -> name.in(language.tag()))
                        .toList();
            }
            var section = headlines.get(entry).section();
            return section == null ? List.of() : List.of(Catalogue.of(language).section(section));
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
        enter(entrance, "", Set.of(), hub, this::home);
        enter(entrance, "/outlet/{key}", Set.of(), hub, this::outlet);
        enter(entrance, "/section/{key}", Set.of(), hub, this::section);
        enter(entrance, "/stories", Set.of(), null, this::stories);
        enter(entrance, "/search", Searches.PARAMETERS, null, this::search);
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return Json.problem(visit, refusal);
    }

    private static void enter(
            Entrance entrance, String page, Set<String> parameters, @Nullable URI hub, Source source) {
        for (var feed : Feed.values()) {
            entrance.page(
                    page + "/" + feed.file(),
                    parameters,
                    visit -> linked(visit, write(visit, feed, source.of(visit), hub), hub));
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

    /// Names hub and feed in a header, where subscribers look first.
    private static Rendered linked(Visit visit, Rendered feed, @Nullable URI hub) {
        var links = visit.links();
        return hub == null
                ? feed
                : feed.linked("<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(hub, links.absolute(links.here())));
    }

    private static Rendered write(Visit visit, Feed feed, Channel channel, @Nullable URI hub) {
        return switch (feed) {
            case RSS -> xml(visit, feed, channel, "rss_2.0", hub);
            case ATOM -> xml(visit, feed, channel, "atom_1.0", hub);
            case JSON -> Rendered.of(feed.mediaType() + "; charset=utf-8", Json.bytes(json(visit, channel, hub)));
        };
    }

    private static Rendered xml(Visit visit, Feed feed, Channel channel, String type, @Nullable URI hub) {
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
        var self = link("self", links.absolute(links.here()));
        self.setType(feed.mediaType());
        var all = new ArrayList<>(List.of(link("alternate", page), self));
        if (hub != null) {
            all.add(link("hub", hub.toString()));
        }
        syndicated.setLinks(all);
        if (feed == Feed.RSS) { // which has no links of its own beside the page's
            syndicated.setForeignMarkup(
                    all.stream().skip(1).map(Feeds::atomLink).toList());
        }
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

    private static SyndLink link(String relation, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    private static Element atomLink(SyndLink link) {
        var element = new Element("link", Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom"))
                .setAttribute("rel", link.getRel())
                .setAttribute("href", link.getHref());
        return link.getType() == null ? element : element.setAttribute("type", link.getType());
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
        entry.setCategories(
                channel.categories(visit, place).stream().map(Feeds::category).toList());
        return entry;
    }

    private static SyndCategory category(String name) {
        var category = new SyndCategoryImpl();
        category.setName(XmlText.of(name));
        return category;
    }

    private static Map<String, Object> json(Visit visit, Channel channel, @Nullable URI hub) {
        var links = visit.links();
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", channel.title());
        feed.put("home_page_url", links.absolute(links.page(channel.pagePath(), visit.query())));
        feed.put("feed_url", links.absolute(links.here()));
        feed.put("language", visit.language().tag());
        if (hub != null) {
            feed.put("hubs", List.of(Map.of("type", "WebSub", "url", hub)));
        }
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
        if (!channel.stories().isEmpty()) {
            item.put("tags", channel.categories(visit, place));
        } else if (headline.section() != null) {
            item.put("tags", List.of(headline.section()));
        }
        return item;
    }
}
