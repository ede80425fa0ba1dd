package marsad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.portal.RunningPortal;
import marsad.reading.Reader;
import marsad.web.Language;
import marsad.web.Pulse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    private static JsonNode json(String path) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void thePagesOfAListHoldEveryArticleOnce() {
        var seen = new ArrayList<Long>();
        String next = "";
        do {
            var page = json("/api/v1/articles?limit=25" + (next.isEmpty() ? "" : "&after=" + next));
            page.get("articles").forEach(article -> seen.add(article.get("id").asLong()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    void listsAreNarrowed() {
        assertThat(json("/api/v1/articles?section=economy").get("articles")).hasSize(2);
        assertThat(json("/api/v1/articles?outlet=ledger.example").get("articles"))
                .hasSize(1);
        assertThat(json("/api/v1/articles?from=2017-11-20&to=2017-11-20").get("articles"))
                .hasSize(2);
        assertThat(json("/api/v1/articles?outlet=none").get("articles")).isEmpty();
    }

    @Test
    void anArticleComesWithItsVersions() {
        var article = json("/api/v1/articles/" + portal.articleTitled(RunningPortal.SECOND_TITLE));
        assertThat(article.at("/current/title").asString()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(article.at("/current/dateline").asString()).isEqualTo("السلط");
        assertThat(article.at("/current/credit").asString()).isEqualTo("بترا");
        assertThat(article.at("/current/published").asString()).isEqualTo("2017-11-20T14:36:00+02:00");
        assertThat(article.at("/current/text").asString().split("\n\n")).hasSize(3);
        assertThat(article.get("revisions")).hasSize(2);
        var older = article.at("/revisions/1/address").asString();
        assertThat(json(older.replaceFirst("^http://[^/]+", "")).get("title").asString())
                .isEqualTo(RunningPortal.FIRST_TITLE);
        var excerpt = json("/api/v1/articles/" + portal.articleTitled("موسم الزيتون أقصر من المتوقع"));
        assertThat(excerpt.at("/current/text").isNull()).isTrue();
        assertThat(excerpt.at("/current/lead").asString()).isNotBlank();
    }

    @Test
    void shelvesAreCounted() {
        assertThat(json("/api/v1/outlets").get("outlets")).hasSize(4);
        assertThat(json("/api/v1/archive").at("/months/0/month").asString()).isEqualTo("2017-11");
        assertThat(json("/api/v1/archive?month=2017-11").get("days")).hasSize(4);
        assertThat(json("/api/v1/editions").get("editions")).hasSize(2);
        assertThat(json("/api/v1/most-read?period=month").get("period").asString())
                .isEqualTo("month");
    }

    @Test
    void searchGivesMarkedPassages() {
        var words = URLEncoder.encode("وادي شعيب", StandardCharsets.UTF_8);
        var hits = json("/api/v1/search?q=" + words);
        assertThat(hits.get("total").asInt()).isPositive();
        var first = hits.at("/hits/0");
        assertThat(first.at("/article/title").asString()).isEqualTo(RunningPortal.SECOND_TITLE);
        var mark = first.at("/title/marks/0");
        assertThat(first.at("/title/text")
                        .asString()
                        .substring(mark.get(0).asInt(), mark.get(1).asInt()))
                .isEqualTo("وادي");
        var page =
                json("/api/v1/search?q=" + URLEncoder.encode("نشرة", StandardCharsets.UTF_8) + "&limit=50&sort=oldest");
        assertThat(page.get("next").asString()).isEqualTo("50");
        assertThat(page.at("/hits/0/article/title").asString()).isEqualTo("نشرة الطقس رقم 1");
    }

    @Test
    void aReadingTellsWhoSaysWhatWithItsWords() {
        var id = portal.articleTitled(RunningPortal.CLAIMS_TITLE);
        var text = json("/api/v1/articles/" + id).at("/current/text").asString();
        var reading = json("/api/v1/articles/" + id + "/reading");
        assertThat(reading.get("version").asString()).isEqualTo(Reader.version());
        assertThat(reading.at("/attributions/0/speaker").asString()).isEqualTo("وزارة الدفاع العراقية");
        var claim = reading.at("/claims/0");
        assertThat(claim.get("kind").asString()).isEqualTo("CONTROL");
        assertThat(claim.get("actors").get(0).asString()).isEqualTo("القوات العراقية");
        assertThat(claim.get("from").asString()).isEqualTo("2017-11-16");
        assertThat(claim.get("holder").asString()).isEqualTo("وزارة الدفاع العراقية");
        assertThat(claim.get("plover").asString()).isEqualTo("COERCE/seize");
        assertThat(claim.get("acled").asString()).isEqualTo("Battles / Government regains territory");
        var place = claim.at("/spans/place");
        assertThat(text.substring(place.get(0).asInt(), place.get(1).asInt()))
                .isEqualTo(claim.get("place").asString());
    }

    @Test
    void claimsAreFoundByWhatTheyTell() {
        assertThat(json("/api/v1/claims?kind=CONTROL").get("claims")).hasSize(1);
        assertThat(json("/api/v1/claims?kind=CONTROL&from=2017-11-17").get("claims"))
                .isEmpty();
        assertThat(json("/api/v1/claims?from=2017-11-16&to=2017-11-16").get("claims"))
                .hasSize(1);
        var holder = URLEncoder.encode("وزارة الدفاع العراقية", StandardCharsets.UTF_8);
        var found = json("/api/v1/claims?holder=" + holder).get("claims");
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).at("/article/title").asString()).isEqualTo(RunningPortal.CLAIMS_TITLE);
        var place =
                json("/api/v1/claims?kind=CONTROL").at("/claims/0/claim/place").asString();
        assertThat(json("/api/v1/claims?place=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .get("claims"))
                .hasSize(1);
        assertThat(json("/api/v1/claims?outlet=ghor.example&kind=CONTROL").get("claims"))
                .isEmpty();
    }

    @Test
    void thePagesOfClaimsHoldEveryClaimOnce() {
        var whole = json("/api/v1/claims?limit=100").get("claims");
        assertThat(whole).hasSizeGreaterThan(1);
        var paged = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = json("/api/v1/claims?limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            page.get("claims").forEach(paged::add);
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(whole.valueStream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims?kind=WAR, 400, CONTROL",
        "/api/v1/claims?after=abc, 400, cursor",
        "/api/v1/claims?from=2017-11-20&to=2017-11-01, 400, before",
        "/api/v1/articles/999999/reading, 404, no page",
        "/api/v1/articles?limit=0, 400, limit",
        "/api/v1/articles?limit=many, 400, many",
        "/api/v1/articles?from=20-11-2017, 400, 2017-11-20",
        "/api/v1/articles?from=2017-11-20&to=2017-11-01, 400, before",
        "/api/v1/articles?after=xyz, 400, cursor",
        "/api/v1/articles?page=2, 400, page",
        "/api/v1/archive?month=2017-13, 400, 2017-13",
        "/api/v1/most-read?period=year, 400, week",
        "/api/v1/search, 400, required",
        "/api/v1/search?q=x&sort=best, 400, relevance",
        "/api/v1/articles/999999, 404, no page",
        "/api/v1/articles/abc, 404, no page",
        "/api/v1/nothing, 404, no page",
    })
    void whatIsRefusedIsExplained(String path, int status, String word) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(word);
    }

    @Test
    void theDescriptionNamesEveryRouteWithItsParameters() {
        var api = new Api(portal.store(), portal.index(), new Pulse(portal.store(), ZoneOffset.UTC));
        var described = new TreeMap<String, TreeSet<String>>();
        for (var operation : ApiDescription.operations(Language.ENGLISH)) {
            var parameters = new TreeSet<String>();
            operation.parameters().stream()
                    .map(ApiDescription.Parameter::name)
                    .filter(name -> !operation.path().contains("{" + name + "}"))
                    .forEach(parameters::add);
            described.put(operation.path(), parameters);
        }
        var routed = new TreeMap<String, TreeSet<String>>();
        api.routes().forEach(route -> routed.put(route.pattern(), new TreeSet<>(route.parameters())));
        assertThat(described).isEqualTo(routed);
        assertThat(ApiDescription.operations(Language.ARABIC))
                .allSatisfy(operation -> assertThat(operation.description()).containsPattern("[\\u0600-\\u06ff]"));
    }

    /// Follows the description's schemas down into real answers: every name that stands in an answer is described, and
    /// everything that is required stands there.
    @Test
    void answersAreWhatTheDescriptionSays() {
        var document = json("/api/v1/openapi.json");
        for (var operation : ApiDescription.operations(Language.ENGLISH)) {
            var schema = document.at("/paths")
                    .get(operation.path())
                    .at("/get/responses/200/content/application~1json/schema");
            if (!operation.path().contains("{") && schema.has("$ref")) {
                compare(document, schema, json("/api/v1" + operation.example()), operation.path());
            }
        }
        var id = portal.articleTitled(RunningPortal.SECOND_TITLE);
        compare(document, document.at("/components/schemas/Article"), json("/api/v1/articles/" + id), "article");
        compare(
                document,
                document.at("/components/schemas/Version"),
                json("/api/v1/articles/" + id + "/revisions/1"),
                "version");
        var told = portal.articleTitled(RunningPortal.CLAIMS_TITLE);
        compare(
                document,
                document.at("/components/schemas/Reading"),
                json("/api/v1/articles/" + told + "/reading"),
                "reading");
    }

    private static void compare(JsonNode document, JsonNode given, JsonNode value, String where) {
        var schema =
                given.has("$ref") ? document.at(given.get("$ref").asString().substring(1)) : given;
        if (value.isObject() && schema.has("properties")) {
            var names = new HashSet<>(value.propertyNames());
            assertThat(names)
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(
                            schema.get("properties").propertyNames());
            schema.get("properties")
                    .properties()
                    .forEach(property -> compare(
                            document,
                            property.getValue(),
                            value.get(property.getKey()),
                            where + "/" + property.getKey()));
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(element -> compare(document, schema.get("items"), element, where + "[]"));
        } else if (!value.isNull() && schema.has("type")) {
            var types = schema.get("type").isArray()
                    ? List.copyOf(schema.get("type")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList())
                    : List.of(schema.get("type").asString());
            var type = value.isString()
                    ? "string"
                    : value.isBoolean()
                            ? "boolean"
                            : value.isIntegralNumber()
                                    ? "integer"
                                    : value.isNumber() ? "number" : value.isArray() ? "array" : "object";
            assertThat(types).as(where).contains(type);
        }
    }

    @Test
    void healthAndMetricsAreForTheOneWhoRunsIt() {
        var health = json("/health");
        assertThat(health.get("status").asString()).isEqualTo("up");
        assertThat(health.get("search_behind").asInt()).isZero();
        var metrics = portal.get("/metrics").body();
        assertThat(metrics)
                .contains("marsad_http_request_seconds_bucket{route=\"/health\",status=\"200\"")
                .contains("marsad_articles 65.0")
                .contains("jvm_memory_used_bytes");
    }
}
