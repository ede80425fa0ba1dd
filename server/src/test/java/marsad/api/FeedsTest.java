package marsad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import marsad.portal.RunningPortal;
import marsad.web.Feed;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FeedsTest {
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    private static SyndFeed feed(String path) throws FeedException {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/outlet/ghor.example", "/section/local", "/en"})
    void theThreeFormsSayTheSame(String page) throws FeedException {
        var rss = feed(page + "/rss.xml");
        var atom = feed(page + "/atom.xml");
        var json = JsonMapper.shared().readTree(portal.get(page + "/feed.json").body());
        assertThat(rss.getEntries().getFirst().getTitle()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(atom.getEntries()).hasSameSizeAs(rss.getEntries());
        assertThat(json.get("items")).hasSameSizeAs(rss.getEntries());
        for (var i = 0; i < rss.getEntries().size(); i++) {
            var entry = rss.getEntries().get(i);
            assertThat(atom.getEntries().get(i).getLink()).isEqualTo(entry.getLink());
            assertThat(json.at("/items/" + i + "/url").asString()).isEqualTo(entry.getLink());
            assertThat(json.at("/items/" + i + "/title").asString()).isEqualTo(entry.getTitle());
        }
        assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("feed_url").asString())
                .isEqualTo(portal.address(page + "/feed.json").toString());
    }

    @Test
    void aSearchHasItsFeed() throws FeedException {
        var words = URLEncoder.encode("الزيتون", StandardCharsets.UTF_8);
        var found = feed("/search/rss.xml?q=" + words);
        assertThat(found.getEntries())
                .extracting(entry -> entry.getTitle())
                .containsExactly("موسم الزيتون أقصر من المتوقع");
        assertThat(found.getLink())
                .isEqualTo(portal.address("/search?q=" + words).toString());
    }

    @Test
    void pagesNameTheirFeeds() {
        for (var path :
                new String[] {"/", "/outlet/ghor.example", "/section/economy", "/search?q=x", "/en/outlet/ghor.example"
                }) {
            var links = Jsoup.parse(portal.get(path).body()).select("link[rel=alternate][type]");
            assertThat(links).as(path).hasSize(Feed.values().length);
            links.forEach(link -> assertThat(portal.get(link.attr("href")).statusCode())
                    .as(link.attr("href"))
                    .isEqualTo(200));
        }
    }

    @Test
    void siteMapsNameEveryArticleOfTheEdition() {
        assertThat(portal.get("/robots.txt").body()).contains("Sitemap: " + portal.address("/sitemap.xml"));
        var index = Jsoup.parse(portal.get("/sitemap.xml").body(), Parser.xmlParser());
        assertThat(index.select("loc").eachText())
                .containsExactly(
                        portal.address("/sitemap/2017-11/1").toString(),
                        portal.address("/sitemap/2017-09/1").toString());
        var month = Jsoup.parse(portal.get("/sitemap/2017-11/1").body(), Parser.xmlParser());
        assertThat(month.select("url loc")).hasSize(5);
        assertThat(portal.get("/sitemap/2017-11/2").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemap/2017-1/1").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemap-news.xml").body()).contains("xmlns:news");
    }
}
