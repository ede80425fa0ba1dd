package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.page.Capture;
import marsad.page.PrintedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds of every version, in order and not.
class FeedsTest {
    private static final String BASE = "https://sahifa.example/feeds/all.xml";

    private final Feeds feeds = new Feeds();

    @Test
    void everyVersionIsRead() {
        assertThat(titles(
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
                                + "<channel><title>الساحل</title><link>https://sahifa.example/</link><description>أخبار</description></channel>"
                                + "<item><title>خبر</title><link>https://sahifa.example/1</link></item></rdf:RDF>"))
                .containsExactly("خبر");
        assertThat(
                        titles(
                                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
                                        + "<rss version='0.91'><channel><title>الساحل</title><link>https://sahifa.example/</link><description>أ</description>"
                                        + "<language>ar</language><item><title>خبر</title><link>https://sahifa.example/1</link></item></channel></rss>"))
                .containsExactly("خبر");
        for (var version : List.of("0.92", "0.93", "0.94", "2.0", "2.1", "9")) {
            assertThat(titles("<rss version='" + version + "'><channel><title>الساحل</title><item><title>خبر</title>"
                            + "<link>https://sahifa.example/1</link></item></channel></rss>"))
                    .as(version)
                    .containsExactly("خبر");
        }
        assertThat(titles(
                        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>الساحل</title><entry><title>خبر</title>"
                                + "<link rel='alternate' href='https://sahifa.example/1'/><id>1</id><issued>2017-11-20T10:00:00Z</issued>"
                                + "<modified>2017-11-20T10:00:00Z</modified></entry></feed>"))
                .containsExactly("خبر");
        assertThat(
                        titles(
                                "<feed xmlns='http://www.w3.org/2005/Atom'><title>الساحل</title><id>x</id><entry><title>خبر</title>"
                                        + "<link href='https://sahifa.example/1'/><id>1</id><updated>2017-11-20T10:00:00Z</updated></entry></feed>"))
                .containsExactly("خبر");
        assertThat(
                        titles(
                                "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"الساحل\",\"items\":[{\"id\":7,\"title\":\"خبر\",}]}"))
                .containsExactly("خبر");
        assertThat(titles("<rss><channel><item><title>خبر</title></item></channel></rss>"))
                .containsExactly("خبر");
    }

    @Test
    void illFormedXmlIsMendedAndSaysSo() {
        var feed = feed(
                "<rss version='2.0'><channel><title>الساحل & الجبل</title><item><guid>1<title>خبر أول &nbsp;</title>"
                        + "<link>https://sahifa.example/?a=1&b=2</link><description>نص <b>غامق</description></item>"
                        + "<item><guid>2</guid><title>خبر ثان</title></item></channel></rss>");
        assertThat(feed.mended()).isNotEmpty();
        assertThat(feed.title()).isEqualTo("الساحل & الجبل");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("خبر أول", "خبر ثان");
        assertThat(feed.entries().getFirst().id()).isEqualTo("1");
        assertThat(feed.entries().getFirst().address()).isEqualTo("https://sahifa.example/?a=1&b=2");
    }

    @Test
    void ofAFeedThatIsCutOffTheLastEntryIsNotBelieved() {
        var whole = "<rss version='2.0'><channel><title>الساحل</title><item><guid>1</guid><title>خبر أول</title></item>"
                + "<item><guid>2</guid><title>خبر ثان طويل العنوان</title></item></channel></rss>";
        var feed = feed(whole.substring(0, whole.indexOf("طويل")));
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("خبر أول");
        assertThat(feed.mended()).isEqualTo("cut off");
    }

    @Test
    void lettersAreReadByHeaderPrologAndTheirOwnLooks() {
        var arabic = Charset.forName("windows-1256");
        var xml =
                "<rss version='2.0'><channel><title>الساحل</title><item><title>افتتاح السوق القديمة بعد ترميمها</title></item></channel></rss>";
        var header = new Capture(xml.getBytes(arabic), BASE, null, "text/xml; charset=windows-1256");
        var prolog = new Capture(
                ("<?xml version='1.0' encoding='windows-1256'?>" + xml).getBytes(arabic), BASE, null, "text/xml");
        var unsaid = new Capture(xml.getBytes(arabic), BASE, null, null);
        var wrong = new Capture(
                ("<?xml version='1.0' encoding='windows-1256'?>" + xml).getBytes(StandardCharsets.UTF_8),
                BASE,
                null,
                "text/xml; charset=iso-8859-1");
        for (var capture : List.of(header, prolog, unsaid, wrong)) {
            assertThat(((Feed.Read.Found) feeds.read(capture)).feed().entries())
                    .extracting(FeedEntry::title)
                    .containsExactly("افتتاح السوق القديمة بعد ترميمها");
        }
    }

    @Test
    void datesAreReadInAnyDress() {
        for (var date : List.of(
                "Mon, 20 Nov 2017 10:00:00 +0200",
                "20 Nov 2017 10:00:00 +0200",
                "2017-11-20T10:00:00+02:00",
                "2017-11-20 10:00",
                "1511164800",
                "الإثنين 20 تشرين الثاني / نوفمبر 2017 10:00",
                "الاثنين، ٢٠ نوفمبر ٢٠١٧",
                "20/11/2017 10:00")) {
            var entry = feed("<rss version='2.0'><channel><title>الساحل</title><item><title>خبر</title><pubDate>" + date
                            + "</pubDate></item></channel></rss>")
                    .entries()
                    .getFirst();
            assertThat(entry.published()).as(date).isNotNull();
            assertThat(entry.published()).extracting(PrintedTime::day).hasToString("2017-11-20");
        }
    }

    @Test
    void linksAreMadeAbsoluteAndTitlesPlain() {
        var entry = feed("<rss version='2.0'><channel><title>الساحل</title><link>https://sahifa.example</link><item>"
                        + "<title>&lt;b&gt;خبر&lt;/b&gt; عن &amp;quot;السوق&amp;quot;</title><link>/news/1</link></item></channel></rss>")
                .entries()
                .getFirst();
        assertThat(entry.address()).isEqualTo("https://sahifa.example/news/1");
        assertThat(entry.title()).isEqualTo("خبر عن \"السوق\"");
        assertThat(FeedWords.address("javascript:alert(1)", BASE)).isNull();
        assertThat(FeedWords.address("//m.sahifa.example/1", BASE)).isEqualTo("https://m.sahifa.example/1");
    }

    @Test
    void theHubIsFound() {
        assertThat(feed("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>الساحل</title>"
                        + "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='https://sahifa.example/f'/>"
                        + "<item><title>خبر</title></item></channel></rss>"))
                .returns("https://hub.example/", Feed::hub)
                .returns("https://sahifa.example/f", Feed::self);
        assertThat(
                        feed("<feed xmlns='http://www.w3.org/2005/Atom'><title>أ</title><link rel='hub' href='https://hub.example/'/>"
                                        + "<entry><title>خبر</title></entry></feed>")
                                .hub())
                .isEqualTo("https://hub.example/");
    }

    @Test
    void siteMapsOfNewsAndIndexesAreRead() {
        var map = feed(
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                        + "<url><loc>https://sahifa.example/1</loc><news:news><news:publication_date>2017-11-20</news:publication_date>"
                        + "<news:title>خبر</news:title></news:news></url></urlset>");
        assertThat(map.form()).isEqualTo(Feed.Form.SITEMAP);
        assertThat(map.entries().getFirst())
                .returns("خبر", FeedEntry::title)
                .returns("https://sahifa.example/1", FeedEntry::address);
        assertThat(
                        feed("<urlset xmlns:i='i' xmlns:n='n'><url><loc>https://sahifa.example/1</loc><i:image><i:loc>https://sahifa.example/a.png"
                                        + "</i:loc><i:title>صورة</i:title></i:image><n:news><n:title>خبر</n:title></n:news></url></urlset>")
                                .entries())
                .as("a picture's title and address are not the entry's")
                .extracting(FeedEntry::title, FeedEntry::address)
                .containsExactly(tuple("خبر", "https://sahifa.example/1"));
        assertThat(feed("<sitemapindex><sitemap><loc>https://sahifa.example/s.xml</loc></sitemap></sitemapindex>")
                        .siteMaps())
                .containsExactly("https://sahifa.example/s.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html><body>صفحة</body></html>",
                "نص",
                "{}",
                "{\"items\":",
                "[]",
                "<rss",
                "<urlset></urlset",
                "<?xml version='1.0'?>",
                "%PDF-1.4",
            })
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThat(feeds.read(new Capture(text.getBytes(StandardCharsets.UTF_8), BASE, null, null)))
                .isInstanceOf(Feed.Read.Bad.class);
    }

    @Test
    void entitiesAreNeverExpanded() {
        var bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (var i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><rss version='2.0'><channel><title>x</title><item><title>&a29;</title></item></channel></rss>");
        var read = feeds.read(Capture.of(bomb.toString().getBytes(StandardCharsets.UTF_8)));
        if (read instanceof Feed.Read.Found found) {
            assertThat(found.feed().entries()).allMatch(entry -> entry.title().length() < 100);
        }
    }

    @Test
    void aTextThatEndsWhereALinkBeginsIsNotWhole() {
        var words = "كلمة ".repeat(80);
        assertThat(entry(words + "انتهى الخبر.").isWhole()).isTrue();
        for (var end : List.of("…", "...", "[…]", "اقرأ المزيد", "للمزيد:", "التفاصيل ..", "Read more")) {
            assertThat(entry(words + end).isWhole()).as(end).isFalse();
        }
        assertThat(entry("كلمة ".repeat(20)).isWhole()).isFalse();
    }

    private static FeedEntry entry(String html) {
        return new FeedEntry("1", BASE, "خبر", null, null, null, null, null, null, html, true);
    }

    private List<String> titles(String xml) {
        return feed(xml).entries().stream().map(FeedEntry::title).toList();
    }

    private Feed feed(String xml) {
        var read = feeds.read(new Capture(xml.getBytes(StandardCharsets.UTF_8), BASE, null, null));
        assertThat(read).isInstanceOf(Feed.Read.Found.class);
        return ((Feed.Read.Found) read).feed();
    }
}
