package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the sample newsroom as an editor hands them in. What is wrong is named with file and line.
class SampleFilesTest {

    private static final Path SAMPLE = Path.of("src/main/resources/marsad/sample");
    private static final Path COPIES = Path.of("src/test/resources/marsad/sample/copies.jsonl");
    private static final LocalDate FIRST = LocalDate.of(2017, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2017, 11, 27);
    private static final Set<String> FIELDS = Set.of(
            "id", "url", "outlet", "category", "title", "byline", "credit", "dateline", "published", "modified", "text");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Names of outlets that exist: our invented text must not be laid at their door.
    private static final Pattern REAL_OUTLET = Pattern.compile("(?<![\\p{L}])(رويترز|فرانس برس|أ ف ب|أسوشيتد برس|د ب أ|شينخوا"
            + "|الأناضول|سبوتنيك|روسيا اليوم|بي بي سي|سي إن إن|قناة العربية|قناة الجزيرة|الجزيرة نت|سكاي نيوز|سانا|بترا"
            + "|الشرق الأوسط أونلاين|Reuters|AFP|BBC|CNN|Bloomberg)(?![\\p{L}])");

    /// Slips of the typewriter that no Arabic outlet prints.
    private static final Pattern SLIP =
            Pattern.compile("[,;?\"]| {2}| [،؛؟.:](?!\\S)|[،؛؟](?=[\\p{L}])|« | »|\\p{L}ـ(?![«\\d])");

    private record Line(Path file, int number, JsonNode report) {
        String text(String field) {
            var value = report.get(field);
            return value == null ? "" : value.asString();
        }

        Instant shown() {
            return moment(text("modified").isEmpty() ? text("published") : text("modified"));
        }

        String fault(String what) {
            return SAMPLE.relativize(file) + ":" + number + ": " + what;
        }
    }

    private final List<String> faults = new ArrayList<>();

    @Test
    void outletsAreWhole() throws IOException {
        var keys = new HashSet<String>();
        for (var outlet : outlets()) {
            var key = outlet.get("key").asString();
            check(keys.add(key), "outlets.json: two outlets have the key " + key);
            check(!outlet.get("name_ar").asString().isBlank(), "outlets.json: no Arabic name: " + key);
            check(host(outlet.get("home").asString()).endsWith(".example"), "outlets.json: a real host: " + key);
            check(Set.of("full", "excerpt").contains(outlet.get("display").asString()), "outlets.json: display: " + key);
        }
        check(keys.size() >= 9, "outlets.json: too few outlets: " + keys.size());
        assertThat(faults).isEmpty();
    }

    @Test
    void editionsShowKnownOutlets() throws IOException {
        var outlets = outletHosts().keySet();
        var hosts = new HashSet<String>();
        var defaults = 0;
        for (var edition : JSON.readTree(Files.readString(SAMPLE.resolve("editions.json")))) {
            var key = edition.get("key").asString();
            check(hosts.add(edition.get("host").asString()), "editions.json: a host twice: " + key);
            check(outlets.containsAll(strings(edition.get("outlets"))), "editions.json: an unknown outlet in " + key);
            defaults += edition.get("default").asBoolean() ? 1 : 0;
        }
        check(defaults == 1, "editions.json: default editions: " + defaults);
        assertThat(faults).isEmpty();
    }

    @Test
    void reportsAreWellFormed() throws IOException {
        var hosts = outletHosts();
        var sections = sections();
        var ids = new HashSet<String>();
        for (var line : lines()) {
            var outlet = line.text("outlet");
            check(FIELDS.containsAll(line.report().propertyNames()), line.fault("an unknown field"));
            check(ids.add(line.text("id")), line.fault("the id was used before: " + line.text("id")));
            check(line.text("id").matches(outlet + "/1711\\d\\d-\\d(-r[2-9])?"), line.fault("id: " + line.text("id")));
            check(line.file().endsWith("reports-" + outlet + ".jsonl"), line.fault("stands in the file of another"));
            check(host(line.text("url")).equals(hosts.get(outlet)), line.fault("url: " + line.text("url")));
            check(sections.contains(line.text("category")), line.fault("no such section: " + line.text("category")));
            check(!line.text("title").isBlank() && line.text("title").length() <= 80, line.fault("title"));
            checkDates(line);
            checkText(line);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void thereIsEnoughToRead() throws IOException {
        var lines = lines();
        var english = lines.stream().filter(line -> line.text("outlet").equals("khan-review")).count();
        assertThat(lines.size() - english).as("Arabic reports").isGreaterThanOrEqualTo(140);
        assertThat(english).as("English briefs").isBetween(8L, 12L);
    }

    @Test
    void versionsFollowEachOther() throws IOException {
        var latest = new HashMap<String, Line>();
        var revised = new TreeSet<String>();
        Line above = null;
        for (var line : lines()) {
            if (above != null && above.file().equals(line.file())) {
                check(!line.shown().isBefore(above.shown()), line.fault("earlier than the line above it"));
            }
            above = line;
            var before = latest.put(line.text("url"), line);
            check((before == null) == line.text("modified").isEmpty(), line.fault("modified belongs to later versions"));
            if (before != null) {
                revised.add(line.text("url"));
                check(before.text("published").equals(line.text("published")), line.fault("published has changed"));
                check(before.shown().isBefore(line.shown()), line.fault("not later than the version before it"));
                check(!before.text("text").equals(line.text("text")), line.fault("says what the version before it said"));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(revised).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void copiesTakeFromWhatTheyName() throws IOException {
        var reports = lines().stream().collect(Collectors.toMap(line -> line.text("id"), line -> line));
        var roots = new TreeSet<String>();
        var number = 0;
        for (var entry : Files.readAllLines(COPIES)) {
            var where = COPIES.getFileName() + ":" + ++number + ": ";
            var listed = JSON.readTree(entry);
            var copy = reports.get(listed.get("copy").asString());
            for (var id : strings(listed.get("of"))) {
                var root = reports.get(id);
                if (copy == null || root == null) {
                    faults.add(where + "an unknown report");
                    continue;
                }
                check(!root.text("outlet").equals(copy.text("outlet")), where + "copies itself");
                check(!root.shown().isAfter(endOfDay(copy)), where + "is older than " + id);
                check(shared(copy, root) >= 30, where + "has only " + shared(copy, root) + " words of " + id);
                roots.add(id.replaceFirst("-r\\d$", ""));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(number).as("copies").isGreaterThanOrEqualTo(25);
        assertThat(roots).as("reports copied").hasSizeGreaterThanOrEqualTo(9);
    }

    private void checkDates(Line line) {
        try {
            var day = LocalDate.parse(line.text("published").substring(0, 10));
            check(!day.isBefore(FIRST) && !day.isAfter(LAST), line.fault("published out of range: " + day));
            check(!line.shown().isBefore(moment(line.text("published"))), line.fault("modified before it was published"));
        } catch (RuntimeException wrong) {
            faults.add(line.fault("no date: " + wrong.getMessage()));
        }
    }

    private void checkText(Line line) {
        var paragraphs = List.of(line.text("text").split("\n", -1));
        var words = line.text("text").split("\\s+").length;
        check(paragraphs.size() >= 3 && paragraphs.size() <= 10, line.fault("paragraphs: " + paragraphs.size()));
        check(paragraphs.stream().noneMatch(String::isBlank), line.fault("an empty paragraph"));
        check(words >= 60 && words <= 400, line.fault("words: " + words));
        var printed = line.text("title") + "\n" + line.text("text");
        var real = REAL_OUTLET.matcher(printed + "\n" + line.text("credit") + "\n" + line.text("byline"));
        check(!real.find(), line.fault("names an outlet that exists"));
        var slip = SLIP.matcher(printed);
        if (!line.text("outlet").equals("khan-review") && slip.find()) {
            faults.add(line.fault("misprint at «" + printed.substring(Math.max(0, slip.start() - 12), slip.end()) + "»"));
        }
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private List<Line> lines() throws IOException {
        List<Path> files;
        try (var listed = Files.list(SAMPLE)) {
            files = listed.filter(file -> file.getFileName().toString().matches("reports-.*\\.jsonl"))
                    .sorted()
                    .toList();
        }
        var lines = new ArrayList<Line>();
        for (var file : files) {
            var number = 0;
            for (var json : Files.readAllLines(file)) {
                number++;
                try {
                    lines.add(new Line(file, number, JSON.readTree(json)));
                } catch (JacksonException wrong) {
                    throw new AssertionError(SAMPLE.relativize(file) + ":" + number + ": " + wrong.getOriginalMessage(), wrong);
                }
            }
        }
        return lines;
    }

    private static JsonNode outlets() throws IOException {
        return JSON.readTree(Files.readString(SAMPLE.resolve("outlets.json")));
    }

    private static Map<String, String> outletHosts() throws IOException {
        var hosts = new LinkedHashMap<String, String>();
        for (var outlet : outlets()) {
            hosts.put(outlet.get("key").asString(), host(outlet.get("home").asString()));
        }
        return hosts;
    }

    private static Set<String> sections() throws IOException {
        var sections = new TreeSet<String>();
        for (var edition : JSON.readTree(Files.readString(SAMPLE.resolve("editions.json")))) {
            sections.addAll(strings(edition.get("sections")));
        }
        return sections;
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static String host(String url) {
        return URI.create(url).getHost();
    }

    /// A day alone counts from its beginning.
    private static Instant moment(String date) {
        return date.length() == 10
                ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(date).toInstant();
    }

    private static Instant endOfDay(Line line) {
        var published = line.text("published");
        return published.length() == 10 ? moment(published).plusSeconds(86_400) : moment(published);
    }

    /// How many of the words of `copy` stand in a run of five that `root` has too.
    private static long shared(Line copy, Line root) {
        var theirs = runs(root).stream().map(run -> run.toString()).collect(Collectors.toSet());
        var ours = runs(copy);
        var taken = new HashSet<Integer>();
        for (var at = 0; at < ours.size(); at++) {
            if (theirs.contains(ours.get(at).toString())) {
                for (var word = 0; word < 5; word++) {
                    taken.add(at + word);
                }
            }
        }
        return taken.size();
    }

    private static List<List<String>> runs(Line line) {
        var words = Arrays.asList(line.text("text").replaceAll("[\\p{Mn}\\p{P}]", "").split("\\s+"));
        var runs = new ArrayList<List<String>>();
        for (var at = 0; at + 5 <= words.size(); at++) {
            runs.add(words.subList(at, at + 5));
        }
        return runs;
    }
}
