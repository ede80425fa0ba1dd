package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    private static Document page(String path) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), portal.address(path).toString());
    }

    @Test
    void theFrontPageHasWhatAReaderLooksFor() {
        var home = page("/");
        assertThat(home.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(home.select("h1").text()).isEqualTo("مرصد");
        assertThat(home.select(".today").text()).contains("هـ").containsPattern("[A-Z][a-z]+day \\d+ [A-Z]");
        assertThat(home.select(".item.main h3").text()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(home.select(".stream .line time").eachText()).isNotEmpty();
        assertThat(home.select("#most-read").text()).isEqualTo("الأكثر قراءة");
        assertThat(home.select(".updated").text()).startsWith("آخر تحديث");
        assertThat(home.select(".sisters a").eachAttr("href"))
                .containsExactly(portal.address("money.localhost", "/").toString());
        assertThat(home.select(".updates h3").text()).contains(RunningPortal.SECOND_TITLE);
    }

    @Test
    void aReportStandsOnTheFrontPageOfItsDay() {
        var day = page("/archive/2017/11/20");
        assertThat(day.select("h1").text()).isEqualTo("الاثنين 20 تشرين الثاني/نوفمبر 2017");
        assertThat(day.select(".page-head").text())
                .contains("2 ربيع الأول 1439 هـ")
                .contains("خبران");
        assertThat(day.select("h3").eachText()).contains(RunningPortal.SECOND_TITLE, "موسم الزيتون أقصر من المتوقع");
        assertThat(day.select(".paging a[rel=prev]").attr("href")).isEqualTo("/archive/2017/11/19");
    }

    @Test
    void anArticleShowsWhatThePageOfTheOutletSaid() {
        var article = page("/article/" + portal.articleTitled(RunningPortal.SECOND_TITLE));
        assertThat(article.select("h1").text()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(article.select(".report .meta").first().text())
                .contains("صوت الأغوار", "نقلاً عن بترا", "نُشر 20 تشرين الثاني/نوفمبر 2017، 14:36");
        assertThat(article.select(".body p").first().text()).startsWith("السلط – ترجئ بلدية السلط");
        assertThat(article.select(".body p")).hasSize(3);
        assertThat(article.select(".original a").attr("href")).isEqualTo("https://ghor.example/road");
        assertThat(article.select("link[rel=canonical]").attr("href"))
                .endsWith(article.location().replaceAll(".*?(/article)", "$1"));
    }

    @Test
    void anOldRevisionStaysReachableAndItsDifferencesAreShown() {
        var address = "/article/" + portal.articleTitled(RunningPortal.SECOND_TITLE);
        assertThat(page(address).select(".revisions li")).hasSize(2);
        var old = page(address + "/revision/1");
        assertThat(old.select("h1").text()).isEqualTo(RunningPortal.FIRST_TITLE);
        assertThat(old.select(".old a").attr("href")).isEqualTo(address);
        assertThat(old.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        var changes = page(address + "/changes/1-2");
        assertThat(changes.select(".changes h2 del").text()).contains("تفتح");
        assertThat(changes.select(".changes h2 ins").text()).contains("ترجئ");
        assertThat(changes.select(".body ins").text()).contains("الأمطار");
        assertThat(portal.get(address + "/revision/2").statusCode()).isEqualTo(301);
        assertThat(portal.get(address + "/revision/9").statusCode()).isEqualTo(404);
        assertThat(portal.get(address + "/changes/2-1").statusCode()).isEqualTo(404);
    }

    @Test
    void anOutletThatHasNotAgreedIsShownInPartEverywhere() {
        var address = "/article/" + portal.articleTitled("موسم الزيتون أقصر من المتوقع");
        var article = page(address);
        assertThat(article.select(".original a").text()).isEqualTo("اقرأ النص كاملاً لدى الميزان");
        assertThat(article.select(".body p").first().text()).startsWith("عجلون – بدأت معاصر الزيتون");
        for (var path :
                new String[] {address, "/", "/api/v1" + address.replace("article", "articles"), "/rss.xml", "/feed.json"
                }) {
            assertThat(portal.get(path).body()).as(path).doesNotContain(RunningPortal.SECRET);
        }
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        for (var path : new String[] {
            "/",
            "/article/" + portal.articleTitled(RunningPortal.HOSTILE),
            "/latest",
            "/section/culture",
            "/outlet/ghor.example"
        }) {
            var page = page(path);
            assertThat(page.select("script:not([src])").stream().map(script -> script.attr("type")))
                    .as(path)
                    .allMatch("application/ld+json"::equals);
            assertThat(page.select("img, [onerror], [onmouseover], .body b"))
                    .as(path)
                    .isEmpty();
        }
        var article = page("/article/" + portal.articleTitled(RunningPortal.HOSTILE));
        assertThat(article.select("h1").text()).isEqualTo(RunningPortal.HOSTILE);
        assertThat(article.select("script[type=application/ld+json]").html()).doesNotContain("<");
    }

    @Test
    void theLanguageStandsInTheAddress() {
        var english = page("/en");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(english.select(".item.main h3 a").attr("href")).startsWith("/en/article/");
        assertThat(english.select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        portal.address("/").toString(), portal.address("/en").toString());
        assertThat(english.select("a.language").attr("href")).isEqualTo("/");
        var own = portal.get("/ar/outlets");
        assertThat(own.statusCode()).isEqualTo(301);
        assertThat(own.headers().firstValue("Location")).hasValue("/outlets");
    }

    @Test
    void aSisterEditionHasItsOwnFaceOverTheSameArchive() {
        var home = Jsoup.parse(
                portal.send("GET", portal.address("money.localhost", "/")).body());
        assertThat(home.select("html").attr("lang")).isEqualTo("en");
        assertThat(home.select("h1").text()).isEqualTo("Marsad Money");
        assertThat(home.select("h3").eachText())
                .contains("Aqaba port adds a crane & a night shift", "موسم الزيتون أقصر من المتوقع")
                .doesNotContain(RunningPortal.SECOND_TITLE);
        var elsewhere = Jsoup.parse(portal.send(
                        "GET",
                        portal.address(
                                "money.localhost", "/article/" + portal.articleTitled(RunningPortal.SECOND_TITLE)))
                .body());
        assertThat(elsewhere.select("link[rel=canonical]").attr("href"))
                .as("known by the edition that lists it")
                .startsWith(portal.address("/article/").toString());
    }

    @Test
    void theSampleIsMarkedWhereItShows() {
        assertThat(page("/").select(".sample-notice")).hasSize(1);
        assertThat(page("/outlet/mithal.example").select(".sample-notice")).hasSize(1);
        assertThat(page("/archive/2017/11/20").select(".sample-notice")).isEmpty();
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        var first = page("/section/weather");
        assertThat(first.select(".line")).hasSize(40);
        var second = page(first.select(".paging a[rel=next]").attr("href"));
        assertThat(second.select(".line")).hasSize(20);
        assertThat(second.select("h3").eachText())
                .doesNotContainAnyElementsOf(first.select("h3").eachText());
        assertThat(second.select(".paging a[rel=next]")).isEmpty();
    }

    @Test
    void theArchiveCounts() {
        assertThat(page("/archive").select(".archive-year h2").eachText()).containsExactly("2017");
        assertThat(page("/archive/2017").select(".months li").eachText())
                .containsExactly("تشرين الثاني/نوفمبر 5 أخبار", "أيلول/سبتمبر 60 خبراً");
        assertThat(page("/archive/2017/11").select(".calendar td a").eachAttr("href"))
                .containsExactly(
                        "/archive/2017/11/17", "/archive/2017/11/18", "/archive/2017/11/19", "/archive/2017/11/20");
    }

    @Test
    void searchFindsAndMarks() {
        var found = page("/search?q=" + URLEncoder.encode("وادي شعيب", StandardCharsets.UTF_8));
        assertThat(found.select(".results h3").first().text()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(found.select(".results mark").eachText()).isNotEmpty();
        assertThat(found.select("input[name=q]").attr("value")).isEqualTo("وادي شعيب");
        assertThat(page("/search").select(".results")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/article/0",
                "/article/x",
                "/article/999999",
                "/archive/2017/13",
                "/archive/2017/02/30",
                "/archive/17",
                "/outlet/none.example",
                "/section/none",
                "/en/nothing",
                "/assets/none.css"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo(path.startsWith("/en") ? "No page here" : "لا صفحة هنا");
        assertThat(page.select(".masthead")).hasSize(1);
    }

    @Test
    void badParametersAreNamed() {
        var answer = portal.get("/search?q=x&from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("yesterday", "from", "2017-11-20");
        assertThat(portal.get("/latest?after=abc").statusCode()).isEqualTo(400);
        assertThat(portal.get("/latest?utm_source=x").statusCode()).isEqualTo(200);
    }

    @Test
    void answersCarryTheirGuardsAndAreNotSentTwice() {
        var first = portal.get("/");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'nonce-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(first.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(first.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var second = portal.get("/", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        var packed = portal.get("/", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var head = portal.send("HEAD", portal.address("/"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(portal.send("POST", portal.address("/")).statusCode()).isEqualTo(405);
        assertThat(portal.get("/outlets/").headers().firstValue("Location")).hasValue("/outlets");
    }

    @Test
    void aHostThatIsNoHostIsRefused() {
        var answer = portal.send("GET", URI.create("http://a_b:80/"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("a_b");
    }

    @Test
    void claimsStandBesideTheReportInTheReadersLanguage() {
        var path = "/article/" + portal.articleTitled(RunningPortal.CLAIMS_TITLE);
        var arabic = portal.get(path).body();
        assertThat(arabic)
                .contains("ما يقوله هذا الخبر", "<a class=\"kind\" href=\"#words-1\">سيطرة")
                .contains("<a class=\"told\" id=\"words-1\" href=\"#claim-1\" data-claims=\"1\">استعادت</a>");
        var english = portal.get("/en" + path).body();
        assertThat(english).contains("What this report says", ">Control<", "16 Nov 2017");
    }

    @Test
    void claimsOfAnExcerptAreNotShown() {
        var page = portal.get("/article/" + portal.articleTitled("موسم الزيتون أقصر من المتوقع"));
        assertThat(page.body()).doesNotContain("data-claims");
    }
}
