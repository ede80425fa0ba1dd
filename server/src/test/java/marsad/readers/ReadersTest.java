package marsad.readers;

import static marsad.readers.ReadingRoom.encoded;
import static marsad.readers.ReadingRoom.json;
import static marsad.readers.ReadingRoom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadersTest {
    private static final String API = "/reader/api/0/";

    private final ReadingRoom room = new ReadingRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private JsonNode miniflux(String path) {
        var answer = room.ask("GET", path, "", "X-Auth-Token", room.token());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json(answer);
    }

    private int put(String path, String body) {
        return room.ask("PUT", path, body, "X-Auth-Token", room.token()).statusCode();
    }

    private String[] google() {
        var answer = room.ask(
                "POST", "/accounts/ClientLogin", "Email=Maha&Passwd=" + encoded(room.token()) + "&service=reader");
        var auth = answer.body()
                .lines()
                .filter(line -> line.startsWith("Auth="))
                .findFirst()
                .orElseThrow();
        return new String[] {"Authorization", "GoogleLogin auth=" + auth.substring(5)};
    }

    private JsonNode fever(String parameters, String body) throws NoSuchAlgorithmException {
        var key = HexFormat.of()
                .formatHex(MessageDigest.getInstance("MD5")
                        .digest(("maha:" + room.token()).getBytes(StandardCharsets.UTF_8)));
        return json(room.ask("POST", "/fever/?api" + parameters, "api_key=" + key + body));
    }

    @Test
    void nobodyReadsWithoutAToken() {
        assertThat(room.ask("GET", "/v1/me", "").statusCode()).isEqualTo(401);
        assertThat(room.ask("GET", "/v1/me", "", "X-Auth-Token", "guess").statusCode())
                .isEqualTo(401);
        assertThat(room.ask("GET", API + "subscription/list", "").statusCode()).isEqualTo(401);
        assertThat(room.ask("POST", "/accounts/ClientLogin", "Email=maha&Passwd=guess")
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(room.ask("POST", "/fever/?api&items", "api_key=guess")))
                .hasToString("{\"api_version\":3,\"auth\":0}");
        assertThat(room.ask("GET", NextcloudNews.ROOT + "feeds", "", "Authorization", "Basic bWFoYTpndWVzcw==")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void minifluxReadsMarksAndStars() {
        assertThat(miniflux("/v1/me").path("username").asString()).isEqualTo("maha");
        assertThat(texts(miniflux("/v1/categories"), "title")).containsExactly("اقتصاد", "محليات");
        var feeds = miniflux("/v1/feeds");
        assertThat(texts(feeds, "title")).containsExactly("الميزان", "صوت الأغوار");
        var ghor = feeds.get(1).path("id").asInt();
        var entries = miniflux("/v1/feeds/" + ghor + "/entries?order=published_at&direction=desc&limit=4");
        assertThat(entries.path("total").asInt()).isEqualTo(6);
        assertThat(texts(entries.path("entries"), "title")).hasSize(4).startsWith("أمطار في الأغوار 6");
        var id = entries.path("entries").get(0).path("id").asLong();
        assertThat(entries.path("entries").get(0).path("status").asString()).isEqualTo("unread");
        assertThat(put("/v1/entries", "{\"entry_ids\":[" + id + "],\"status\":\"read\"}"))
                .isEqualTo(204);
        assertThat(put("/v1/entries/" + id + "/bookmark", "")).isEqualTo(204);
        var entry = miniflux("/v1/entries/" + id);
        assertThat(entry.path("status").asString()).isEqualTo("read");
        assertThat(entry.path("starred").asBoolean()).isTrue();
        assertThat(miniflux("/v1/entries?starred=true").path("total").asInt()).isEqualTo(1);
        assertThat(miniflux("/v1/entries?status=unread").path("total").asInt()).isEqualTo(9);
        assertThat(miniflux("/v1/feeds/counters")
                        .path("unreads")
                        .path(String.valueOf(ghor))
                        .asInt())
                .isEqualTo(5);
        assertThat(put("/v1/feeds/" + ghor + "/mark-all-as-read", "")).isEqualTo(204);
        assertThat(miniflux("/v1/entries?status=unread").path("total").asInt()).isEqualTo(4);
        assertThat(put("/v1/entries/" + id + "/bookmark", "")).isEqualTo(204);
        assertThat(miniflux("/v1/entries?starred=true").path("total").asInt()).isZero();
        assertThat(put("/v1/feeds/" + ghor, "{\"title\":\"x\"}")).isEqualTo(403);
        assertThat(put("/v1/entries", "{]")).isEqualTo(400);
        assertThat(put("/v1/entries", "{\"entry_ids\":[1],\"status\":\"burnt\"}"))
                .isEqualTo(400);
        assertThat(room.ask("GET", "/v1/entries/999999", "", "Authorization", room.basic())
                        .statusCode())
                .isEqualTo(404);
        assertThat(miniflux("/v1/entries?search=" + encoded("الأغوار 3"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        var paged = texts(miniflux("/v1/entries?limit=3&offset=3&order=id").path("entries"), "id");
        assertThat(texts(
                        miniflux("/v1/entries?limit=3&order=id&after_entry_id="
                                        + (Long.parseLong(paged.getFirst()) - 1))
                                .path("entries"),
                        "id"))
                .isEqualTo(paged);
    }

    @Test
    void googleReaderReadsMarksAndStars() {
        var auth = google();
        var subscriptions = json(room.ask("GET", API + "subscription/list?output=json", "", auth))
                .path("subscriptions");
        assertThat(texts(subscriptions, "title")).containsExactly("الميزان", "صوت الأغوار");
        var mizan = subscriptions.get(0).path("id").asString();
        assertThat(json(room.ask("GET", API + "unread-count?output=json", "", auth))
                        .toString())
                .contains("\"id\":\"" + mizan + "\",\"count\":4")
                .contains("\"id\":\"user/-/label/اقتصاد\",\"count\":4")
                .contains("\"id\":\"user/-/state/com.google/reading-list\",\"count\":10");
        var contents = json(room.ask("GET", API + "stream/contents/" + encoded(mizan) + "?n=3", "", auth));
        assertThat(contents.path("items")).hasSize(3);
        var more = json(room.ask(
                "GET",
                API + "stream/contents/" + mizan + "?n=3&c="
                        + contents.path("continuation").asString(),
                "",
                auth));
        assertThat(texts(more.path("items"), "title")).containsExactly("سعر الزيت 1 <b>يرتفع</b> & ينزل");
        assertThat(more.has("continuation")).isFalse();
        var id = contents.path("items").get(0).path("id").asString();
        var token = room.ask("GET", API + "token", "", auth).body();
        assertThat(room.ask(
                                "POST",
                                API + "edit-tag",
                                "i=" + encoded(id) + "&a=user/-/state/com.google/read&a=" + Streams.STARRED + "&T="
                                        + encoded(token),
                                auth)
                        .body())
                .isEqualTo("OK");
        var unread = API + "stream/items/ids?s=" + Streams.ALL + "&xt=" + Streams.READ + "&n=100";
        assertThat(json(room.ask("GET", unread, "", auth)).path("itemRefs")).hasSize(9);
        var starred = json(room.ask("GET", API + "stream/items/ids?s=" + Streams.STARRED, "", auth))
                .path("itemRefs");
        assertThat(starred).hasSize(1);
        var number = starred.get(0).path("id").asString();
        var shown = json(room.ask("POST", API + "stream/items/contents", "i=" + number + "&i=" + encoded(id), auth))
                .path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("categories").toString()).contains(Streams.READ, Streams.STARRED);
        assertThat(room.ask("POST", API + "edit-tag", "i=" + number + "&r=" + Streams.READ, auth)
                        .body())
                .isEqualTo("OK");
        assertThat(json(room.ask("GET", unread, "", auth)).path("itemRefs")).hasSize(10);
        assertThat(room.ask("POST", API + "mark-all-as-read", "s=" + encoded("user/-/label/اقتصاد"), auth)
                        .body())
                .isEqualTo("OK");
        assertThat(json(room.ask("GET", unread, "", auth)).path("itemRefs")).hasSize(6);
        assertThat(room.ask("POST", API + "mark-all-as-read", "s=" + Streams.ALL + "&ts=1000000", auth)
                        .body())
                .as("nothing had come in by then")
                .isEqualTo("OK");
        assertThat(json(room.ask("GET", unread, "", auth)).path("itemRefs")).hasSize(6);
        assertThat(room.ask("POST", API + "subscription/edit", "ac=unsubscribe&s=" + mizan, auth)
                        .statusCode())
                .isEqualTo(403);
        assertThat(room.ask("GET", API + "stream/contents/feed/999", "", auth).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAtomOfAStreamIsWellFormedAndSaysWhatIsRead() {
        var auth = google();
        var answer = room.ask("GET", "/reader/atom/" + encoded(Streams.ALL) + "?n=20", "", auth);
        var feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
        assertThat(feed.select("entry")).hasSize(10);
        assertThat(feed.select("entry > category[label=fresh]")).hasSize(10);
        assertThat(feed.select("entry > title").eachText()).contains("سعر الزيت 2 <b>يرتفع</b> & ينزل");
    }

    @Test
    void feverReadsMarksAndStars() throws NoSuchAlgorithmException {
        var all = fever("&feeds&groups&items&unread_item_ids&saved_item_ids", "");
        assertThat(all.path("auth").asInt()).isEqualTo(1);
        assertThat(texts(all.path("feeds"), "title")).containsExactly("الميزان", "صوت الأغوار");
        assertThat(all.path("total_items").asInt()).isEqualTo(10);
        assertThat(all.path("items")).hasSize(10);
        var ids = List.of(all.path("unread_item_ids").asString().split(","));
        assertThat(ids).hasSize(10);
        assertThat(fever("&items&since_id=" + ids.get(6), "").path("items")).hasSize(3);
        assertThat(texts(fever("&items&max_id=" + ids.get(3), "").path("items"), "id"))
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(fever("&items&with_ids=" + ids.get(1) + "," + ids.get(4), "").path("items"))
                .hasSize(2);
        assertThat(fever("&saved_item_ids", "&mark=item&as=saved&id=" + ids.getFirst())
                        .path("saved_item_ids")
                        .asString())
                .isEqualTo(ids.getFirst());
        assertThat(fever("&unread_item_ids", "&mark=item&as=read&id=" + ids.getFirst())
                        .path("unread_item_ids")
                        .asString()
                        .split(","))
                .hasSize(9);
        var group = all.path("groups").get(0).path("id").asInt();
        assertThat(fever("&unread_item_ids", "&mark=group&as=read&id=" + group + "&before=1893456000")
                        .path("unread_item_ids")
                        .asString()
                        .split(","))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void nextcloudNewsReadsMarksAndStars() {
        var basic = new String[] {"Authorization", room.basic()};
        var root = NextcloudNews.ROOT;
        var feeds = json(room.ask("GET", root + "feeds", "", basic)).path("feeds");
        assertThat(texts(feeds, "title")).containsExactly("الميزان", "صوت الأغوار");
        assertThat(feeds.get(0).path("unreadCount").asInt()).isEqualTo(4);
        var feed = feeds.get(0).path("id").asInt();
        var items = json(room.ask("GET", root + "items?type=0&id=" + feed + "&batchSize=3", "", basic))
                .path("items");
        assertThat(items).hasSize(3);
        var id = items.get(0).path("id").asLong();
        room.ask("PUT", root + "items/" + id + "/read", "{}", basic);
        room.ask(
                "PUT",
                root + "items/" + feed + "/" + items.get(0).path("guidHash").asString() + "/star",
                "{}",
                basic);
        var starred = json(room.ask("GET", root + "items?type=2", "", basic)).path("items");
        assertThat(starred).hasSize(1);
        assertThat(starred.get(0).path("unread").asBoolean()).isFalse();
        room.ask("PUT", root + "feeds/" + feed + "/read?newestItemId=" + Long.MAX_VALUE, "{}", basic);
        assertThat(json(room.ask("GET", root + "items?getRead=false", "", basic))
                        .path("items"))
                .hasSize(6);
    }

    @Test
    void whatOneProtocolMarksTheOthersSeeAndOtherAccountsDoNot() throws NoSuchAlgorithmException {
        var id = miniflux("/v1/entries?limit=1")
                .path("entries")
                .get(0)
                .path("id")
                .asLong();
        put("/v1/entries", "{\"entry_ids\":[" + id + "],\"status\":\"read\"}");
        assertThat(fever("&unread_item_ids", "")
                        .path("unread_item_ids")
                        .asString()
                        .split(","))
                .hasSize(9)
                .doesNotContain(String.valueOf(id));
        room.gate().enter("badr", marsad.store.Account.Role.READER, null, null);
        var token = room.gate()
                .makeToken(room.store().accounts().find("badr").orElseThrow(), "t", null)
                .secret();
        assertThat(json(room.ask("GET", "/v1/entries?status=unread", "", "X-Auth-Token", token))
                        .path("total")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void anOutletThatHasNotAgreedIsShownInPartAndAllIsEscaped() {
        for (var entry : miniflux("/v1/entries").path("entries")) {
            var content = entry.path("content").asString();
            var page = Jsoup.parseBodyFragment(content);
            assertThat(page.select("script, b")).isEmpty();
            assertThat(page.select("div").attr("dir")).isEqualTo("rtl");
            if (entry.path("feed").path("title").asString().equals("الميزان")) {
                assertThat(content).doesNotContain(ReadingRoom.SECRET);
                assertThat(page.select("a").attr("href")).startsWith("https://mizan.example/");
            } else {
                assertThat(content).contains(ReadingRoom.SECRET);
            }
        }
    }
}
