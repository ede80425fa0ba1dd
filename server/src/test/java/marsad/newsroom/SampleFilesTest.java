package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.newsroom.SampleFiles.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The files of the sample newsroom as an editor hands them in. What is wrong is named with file and line.
class SampleFilesTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2017, 11, 27);
    private static final String ENGLISH = "khan-review";
    private static final Set<String> FIELDS = Set.of(
            "id",
            "url",
            "outlet",
            "category",
            "title",
            "byline",
            "credit",
            "dateline",
            "published",
            "modified",
            "text");

    /// Names of outlets that exist: our invented text must not be laid at their door.
    private static final Pattern REAL_OUTLET =
            Pattern.compile("(?<!\\p{L})(رويترز|فرانس برس|أ ف ب|أسوشيتد برس|د ب أ|شينخوا|الأناضول|سبوتنيك|روسيا اليوم"
                    + "|بي بي سي|سي إن إن|قناة العربية|قناة الجزيرة|الجزيرة نت|سكاي نيوز|سانا|بترا"
                    + "|الشرق الأوسط أونلاين|Reuters|AFP|BBC|CNN|Bloomberg)(?!\\p{L})");

    /// Slips of the typewriter that no Arabic outlet prints.
    private static final Pattern SLIP =
            Pattern.compile("[,;?\"]| {2}| [،؛؟.:](?!\\S)|[،؛؟](?=\\p{L})|« | »|\\p{L}ـ(?![«\\d])");

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void outletsAreWhole() throws IOException {
        var keys = new HashSet<String>();
        for (var outlet : SampleFiles.outlets()) {
            var key = outlet.get("key").asString();
            check(keys.add(key), "outlets.json: two outlets have the key " + key);
            check(!outlet.get("name_ar").asString().isBlank(), "outlets.json: no Arabic name: " + key);
            var host = SampleFiles.host(outlet.get("home").asString());
            check(host.endsWith(".example"), "outlets.json: the host of " + key + " may exist: " + host);
            check(
                    Set.of("full", "excerpt").contains(outlet.get("display").asString()),
                    "outlets.json: display: " + key);
        }
        assertThat(keys).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void editionsShowWhatIsThere() throws IOException {
        var outlets = SampleFiles.hosts().keySet();
        var sections = SampleFiles.sections();
        var hosts = new HashSet<String>();
        var defaults = 0;
        for (var edition : SampleFiles.editions()) {
            var key = edition.get("key").asString();
            check(hosts.add(edition.get("host").asString()), "editions.json: a host twice: " + key);
            check(
                    outlets.containsAll(SampleFiles.strings(edition.get("outlets"))),
                    "editions.json: an unknown outlet in " + key);
            check(
                    sections.containsAll(SampleFiles.strings(edition.get("sections"))),
                    "editions.json: an unknown section in " + key);
            defaults += edition.get("default").asBoolean() ? 1 : 0;
        }
        assertThat(defaults).as("default editions").isEqualTo(1);
    }

    @Test
    void reportsAreWellFormed() throws IOException {
        var hosts = SampleFiles.hosts();
        var sections = SampleFiles.sections();
        var ids = new HashSet<String>();
        for (var line : SampleFiles.reports()) {
            var outlet = line.get("outlet");
            check(FIELDS.containsAll(line.json().propertyNames()), line.fault("an unknown field"));
            check(ids.add(line.get("id")), line.fault("the id was used before: " + line.get("id")));
            check(line.get("id").matches(outlet + "/1711\\d\\d-\\d(-r[2-9])?"), line.fault("id: " + line.get("id")));
            check(line.file().endsWith("reports-" + outlet + ".jsonl"), line.fault("stands in the file of another"));
            check(SampleFiles.host(line.get("url")).equals(hosts.get(outlet)), line.fault("url: " + line.get("url")));
            check(sections.contains(line.get("category")), line.fault("no such section: " + line.get("category")));
            check(!line.get("title").isBlank() && line.get("title").length() <= 80, line.fault("no tight title"));
            var day = LocalDate.parse(line.get("published").substring(0, 10));
            check(!day.isBefore(FIRST) && !day.isAfter(LAST), line.fault("out of range: " + day));
            checkText(line);
        }
    }

    @Test
    void thereIsEnoughToRead() throws IOException {
        var reports = SampleFiles.reports();
        var english = reports.stream()
                .filter(line -> line.get("outlet").equals(ENGLISH))
                .count();
        assertThat(reports.size() - english).as("Arabic reports").isGreaterThanOrEqualTo(140);
        assertThat(english).as("English briefs").isBetween(8L, 12L);
    }

    @Test
    void versionsFollowEachOther() throws IOException {
        var versions = new HashMap<String, Line>();
        var files = new HashMap<Object, Line>();
        var revised = new TreeSet<String>();
        for (var line : SampleFiles.reports()) {
            var above = files.put(line.file(), line);
            check(above == null || !line.shown().isBefore(above.shown()), line.fault("earlier than the line above it"));
            var before = versions.put(line.get("url"), line);
            check((before == null) == line.get("modified").isEmpty(), line.fault("modified belongs to later versions"));
            if (before != null) {
                revised.add(line.get("url"));
                check(before.get("published").equals(line.get("published")), line.fault("published has changed"));
                check(before.shown().isBefore(line.shown()), line.fault("not later than the version before it"));
                check(!before.get("text").equals(line.get("text")), line.fault("says what the version before it said"));
            }
        }
        assertThat(revised).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void copiesTakeFromWhatTheyName() throws IOException {
        var reports = SampleFiles.reports().stream().collect(Collectors.toMap(line -> line.get("id"), line -> line));
        var roots = new TreeSet<String>();
        var entries = SampleFiles.lines(SampleFiles.COPIES);
        for (var entry : entries) {
            var copy = reports.get(entry.get("copy"));
            check(copy != null, entry.fault("an unknown copy: " + entry.get("copy")));
            for (var id : SampleFiles.strings(entry.json().get("of"))) {
                var root = reports.get(id);
                check(root != null, entry.fault("copies an unknown report: " + id));
                if (copy != null && root != null) {
                    check(!root.get("outlet").equals(copy.get("outlet")), entry.fault("copies its own outlet"));
                    check(!root.shown().isAfter(copy.latest()), entry.fault("is older than " + id));
                    check(copy.wordsSharedWith(root) >= 25, entry.fault("shares too few words with " + id));
                    roots.add(root.get("url"));
                }
            }
        }
        assertThat(entries).as("copies").hasSizeGreaterThanOrEqualTo(25);
        assertThat(roots).as("reports copied").hasSizeGreaterThanOrEqualTo(9);
    }

    private void checkText(Line line) {
        var paragraphs = List.of(line.get("text").split("\n", -1));
        var words = line.get("text").split("\\s+").length;
        check(paragraphs.size() >= 3 && paragraphs.size() <= 10, line.fault("paragraphs: " + paragraphs.size()));
        check(paragraphs.stream().noneMatch(String::isBlank), line.fault("an empty paragraph"));
        check(words >= 60 && words <= 400, line.fault("words: " + words));
        var printed = line.get("title") + "\n" + line.get("text");
        var real = REAL_OUTLET.matcher(printed + "\n" + line.get("credit") + "\n" + line.get("byline"));
        check(!real.find(), line.fault("names an outlet that exists"));
        var slip = SLIP.matcher(printed);
        if (!line.get("outlet").equals(ENGLISH) && slip.find()) {
            faults.add(line.fault("a slip at «" + printed.substring(Math.max(0, slip.start() - 12), slip.end()) + "»"));
        }
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
