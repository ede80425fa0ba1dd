package marsad.gather;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.page.PrintedTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads RSS, RDF and Atom: as XML where they are, else mended into XML by a lenient parser, else by looking for
/// entries
/// in what that parser made of them.
final class XmlFeed {
    /// A feed lists its newest; nobody's list of these is longer.
    static final int MOST_ENTRIES = 2000;

    private static final int MOST_DEPTH = 200;
    private static final Pattern CONTROL = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));");
    private static final Pattern ENDLESS_NUMBER = Pattern.compile("[0-9]{300}[0-9]*+");
    private static final Pattern END = Pattern.compile(
            "</\\s*(?:[\\w-]+:)?(?:rss|rdf|feed)\\s*>\\s*(?:<!--.*-->\\s*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int TAIL = 2000;
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Set<String> ENTRY = Set.of("item", "entry");
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "description",
            "encoded",
            "content",
            "summary",
            "date",
            "creator",
            "published",
            "updated",
            "modified",
            "issued",
            "category",
            "author");

    private XmlFeed() {}

    static Feed.Read read(String raw, @Nullable String base) {
        var text = withoutJunk(raw);
        var junk = text.length() == raw.stripLeading().length()
                ? ""
                : "something that XML can't hold, or before its beginning";
        if (!text.regionMatches(true, 0, "<?xml", 0, 5) || !text.contains("<!DOCTYPE")) {
            try {
                return new Feed.Read.Found(
                        dated(feed(strict(text), base), text, base).mended(junk));
            } catch (FeedException | IllegalArgumentException broken) {
                return mended(text, base, reason(broken));
            }
        }
        return mended(text, base, junk);
    }

    private static Feed.Read mended(String text, @Nullable String base, String fault) {
        var document = parse(text, base);
        if (isTooDeep(document)) {
            return new Feed.Read.Bad("elements nested too deep");
        }
        unnest(document);
        var cut =
                !END.matcher(text.substring(Math.max(0, text.length() - TAIL))).find();
        if (cut) {
            dropLast(document);
        }
        Feed feed;
        try {
            feed = feed(strict(document.outerHtml()), base);
        } catch (FeedException | IllegalArgumentException broken) {
            feed = LooseFeed.read(document, base);
        }
        if (feed.entries().isEmpty()) {
            var loose = LooseFeed.read(document, base);
            feed = loose.entries().isEmpty() ? feed : loose;
        }
        if (feed.entries().isEmpty() && !fault.isEmpty()) {
            return new Feed.Read.Bad(cut ? "cut off: " + fault : fault);
        }
        return new Feed.Read.Found(dated(feed, text, base).mended(cut ? "cut off" : fault));
    }

    /// What stands before the first tag falls away (byte order marks, blank lines, warnings of programs), and so do
    /// characters that XML can't hold, and numbers that nobody means: readers of dates take their time over them.
    static String withoutJunk(String raw) {
        var start = raw.indexOf('<');
        var text = start <= 0 ? raw : raw.substring(start);
        return ENDLESS_NUMBER.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll("");
    }

    private static SyndFeed strict(String xml) throws FeedException {
        var input = new SyndFeedInput(false, Locale.ENGLISH);
        input.setAllowDoctypes(false);
        return input.build(new StringReader(xml));
    }

    private static Document parse(String text, @Nullable String base) {
        var document = Jsoup.parse(text, base == null ? "" : base, Parser.xmlParser());
        document.childNodes().stream()
                .filter(node -> node instanceof DocumentType)
                .toList()
                .forEach(Node::remove);
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8")
                .prettyPrint(false);
        return document;
    }

    /// Whether elements stand in each other beyond all that feeds have.
    static boolean isTooDeep(Document document) {
        return depth(document) > MOST_DEPTH;
    }

    private static int depth(Document document) {
        var deepest = new int[1];
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /// An element that nobody closed swallows what follows it: fields of an entry stand beside each other again, and
    /// entries too.
    private static void unnest(Document document) {
        for (var element : document.getAllElements()) {
            var name = localName(element);
            var isEntry = ENTRY.contains(name);
            if ((!isEntry && !FIELDS.contains(name)) || element.tagName().startsWith("media:")) {
                continue;
            }
            Element outermost = null;
            for (var parent = element.parent(); parent != null; parent = parent.parent()) {
                var parentName = localName(parent);
                if (ENTRY.contains(parentName)) {
                    outermost = isEntry ? parent : outermost;
                    if (!isEntry) {
                        break;
                    }
                } else if (FIELDS.contains(parentName)) {
                    outermost = parent;
                } else {
                    break;
                }
            }
            if (outermost != null) {
                outermost.after(element);
            }
        }
    }

    /// The last entry of a feed that breaks off may be half an entry: it comes whole the next time.
    private static void dropLast(Document document) {
        var items = document.select("item, entry, *|item, *|entry");
        if (!items.isEmpty()) {
            items.getLast().remove();
        }
    }

    private static Feed feed(SyndFeed feed, @Nullable String base) {
        var home = FeedWords.address(feed.getLink(), base);
        var entries = feed.getEntries().stream()
                .limit(MOST_ENTRIES)
                .map(entry -> entry(feed, entry, base))
                .toList();
        return new Feed(
                Feed.Form.FEED,
                orNull(FeedWords.title(feed.getTitle())),
                FeedWords.language(feed.getLanguage()),
                home,
                link(feed, "self", base),
                link(feed, "hub", base),
                entries,
                List.of(),
                "");
    }

    private static @Nullable String link(SyndFeed feed, String relation, @Nullable String base) {
        return feed.getLinks().stream()
                .filter(link -> relation.equalsIgnoreCase(link.getRel()))
                .map(SyndLink::getHref)
                .map(href -> FeedWords.address(href, base))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> feed.getForeignMarkup().stream()
                        .filter(element -> element.getName().equals("link")
                                && relation.equalsIgnoreCase(element.getAttributeValue("rel")))
                        .map(element -> FeedWords.address(element.getAttributeValue("href"), base))
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private static FeedEntry entry(SyndFeed feed, SyndEntry entry, @Nullable String base) {
        var content = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var summary = entry.getDescription() == null || entry.getDescription().getValue() == null
                ? ""
                : entry.getDescription().getValue();
        var image = entry.getEnclosures().stream()
                .filter(one -> one.getType() != null && one.getType().startsWith("image/"))
                .map(one -> FeedWords.address(one.getUrl(), base))
                .findFirst()
                .orElse(null);
        return new FeedEntry(
                orNull(entry.getUri()),
                FeedWords.address(entry.getLink(), base),
                FeedWords.title(entry.getTitleEx() != null ? entry.getTitleEx().getValue() : entry.getTitle()),
                orNull(FeedWords.title(entry.getAuthor())),
                time(entry.getPublishedDate()),
                time(entry.getUpdatedDate()),
                FeedWords.language(feed.getLanguage()),
                entry.getCategories().isEmpty()
                        ? null
                        : orNull(entry.getCategories().getFirst().getName()),
                image,
                content.isBlank() ? summary : content,
                !content.isBlank());
    }

    /// Gives entries whose date the library can't read the date that is printed in them.
    private static Feed dated(Feed feed, String text, @Nullable String base) {
        if (feed.entries().stream().allMatch(entry -> entry.published() != null)) {
            return feed;
        }
        var loose = LooseFeed.read(parse(text, base), base).entries();
        if (loose.size() < feed.entries().size()) {
            return feed;
        }
        var entries = new ArrayList<FeedEntry>();
        for (var i = 0; i < feed.entries().size(); i++) {
            var entry = feed.entries().get(i);
            var other = loose.get(i);
            entries.add(
                    entry.published() != null || !other.title().equals(entry.title())
                            ? entry
                            : new FeedEntry(
                                    entry.id(),
                                    entry.address(),
                                    entry.title(),
                                    entry.byline(),
                                    other.published() != null ? other.published() : entry.modified(),
                                    entry.modified(),
                                    entry.language(),
                                    entry.category(),
                                    entry.image(),
                                    entry.html(),
                                    entry.content()));
        }
        return feed.with(entries);
    }

    static String localName(Element element) {
        var name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable PrintedTime time(@Nullable Date date) {
        var moment = date == null ? null : date.toInstant();
        // Numbers alone are years to the library.
        return moment == null || moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? null : FeedWords.time(moment);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String reason(Exception broken) {
        var message =
                String.valueOf(broken.getMessage()).replaceAll("\\s+", " ").strip();
        return message.substring(0, Math.min(message.length(), 200));
    }
}
