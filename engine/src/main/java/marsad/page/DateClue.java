package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One time that a page gives, where it gives it, and how far it is to be trusted as the time of publication.
///
/// @param when the time
/// @param monthFirst the other reading of an ambiguous number, or null
/// @param kind where it stands
/// @param modified whether it is said to be the time of the last change
/// @param trust the more the surer; comparable within a page
record DateClue(PrintedTime when, @Nullable PrintedTime monthFirst, Kind kind, boolean modified, double trust) {

    enum Kind {
        LINKED,
        META,
        ITEM,
        ADDRESS,
        TIME,
        TEXT,
        SCRIPT
    }

    // How far each source is trusted. These stand in relation to each other: a source further down can outweigh one
    // further up
    // only where others agree with it ([PublicationTime]). docs/quality-meta.md has what they give.
    private static final double LINKED_PUBLISHED = 62;
    private static final double META_PUBLISHED = 60;
    private static final double ITEM_PUBLISHED = 56;
    private static final double CREATED = 46;
    /// Of a date that the head gives without saying of what: less than of one that readers see beside the headline.
    private static final double META_ANY = 24;
    private static final double SURE = 42;
    private static final double ADDRESS_DAY = 58;
    private static final double ADDRESS_DIGITS = 34;
    private static final double SCRIPT_PUBLISHED = 30;
    private static final double TIME_ELEMENT = 26;
    private static final double TEXT = 16;
    private static final double MODIFIED_ONLY = 18;
    private static final double DESCRIPTION = 5;

    private static final int OPENING = 24;
    private static final int SHORTEST_NAME = 7;
    private static final int FEWEST_OF_LIST = 3;

    /// Characters of an ISO date.
    private static final int DAY = 10;

    private static final Map<String, String> META_NAMES = pairs("date-names.tsv");
    private static final Pattern ADDRESS =
            Pattern.compile("[/=_-](19[89]\\d|20\\d\\d)[/_-](\\d{1,2})[/_-](\\d{1,2})(?!\\d)");
    private static final Pattern ADDRESS_COMPACT =
            Pattern.compile("(?<!\\d)(20[0-4]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?:\\d{6,12})?(?!\\d)");
    private static final Pattern ADDRESS_BACKWARDS =
            Pattern.compile("[/=_-](\\d{1,2})[/_-](\\d{1,2})[/_-](20\\d\\d)(?!\\d)");
    private static final Pattern ADDRESS_PARTS =
            Pattern.compile("/(20\\d\\d)/[^/]{1,40}/(\\d{1,2})/(\\d{1,2})(?=/)"); // /2013/world/8/3/
    private static final Pattern SCRIPT = Pattern.compile(
            "(datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|published_time|first_published|articlePublishDate|datepublished|published|dateModified)[\"']?\\s*[:=]\\s*[\"']([^\"']{8,40})[\"']");

    /// What each name of a list means: the list has meanings and names by `|`.
    static Map<String, String> pairs(String list) {
        var pairs = new HashMap<String, String>();
        for (var row : Lexicon.rows(list)) {
            for (var name : row[1].split("\\|")) {
                pairs.put(name, row[0]);
            }
        }
        return pairs;
    }

    /// All clues of a page.
    ///
    /// @param heading where the headline stands, counted like [PageClues.Heading#order()], or -1
    static List<DateClue> of(
            PageClues page, LinkedData linked, int heading, @Nullable String address, @Nullable String language) {
        var clues = new ArrayList<DateClue>();
        add(clues, linked.published(), Kind.LINKED, false, LINKED_PUBLISHED, language);
        add(clues, linked.created(), Kind.LINKED, false, CREATED, language);
        add(clues, linked.modified(), Kind.LINKED, true, MODIFIED_ONLY, language);
        page.metas.forEach((name, content) -> named(clues, name, content, Kind.META, language));
        var surroundings = new Surroundings(heading);
        var lists = datesManyItems(page);
        for (var element : page.datedElements) {
            if (element.name().equals("time") || element.name().equals("data-datetime")) {
                var place = surroundings.of(element.element(), element.order());
                var words = Lexicon.fold(element.element().text());
                boolean modified = place.modified() || LineWords.lengthAtStart(LineWords.Use.UPDATED, words) > 0;
                boolean pubdate = element.element().hasAttr("pubdate");
                add(
                        clues,
                        element.value(),
                        Kind.TIME,
                        modified,
                        TIME_ELEMENT + place.trust() + (pubdate ? 20 : 0),
                        language);
            } else if (lists && "published".equals(META_NAMES.get(element.name()))) {
                var place = surroundings.of(element.element(), element.order());
                var trust = Math.min(ITEM_PUBLISHED, TIME_ELEMENT + place.trust());
                add(clues, element.value(), Kind.ITEM, place.modified(), trust, language);
            } else {
                named(clues, element.name(), element.value(), Kind.ITEM, language);
            }
        }
        if (address != null) {
            ofAddress(clues, address);
        }
        ofTexts(clues, page, surroundings, language);
        if (clues.stream().noneMatch(clue -> clue.trust >= SURE)) {
            ofScripts(clues, page, language);
        }
        if (clues.isEmpty()) {
            add(clues, page.metas.get("description"), Kind.META, false, DESCRIPTION, language);
        }
        if (clues.isEmpty() && page.metas.get("og:image") != null) {
            ofPicture(clues, page.metas.get("og:image"));
        }
        return clues;
    }

    /// Whether items of several days are marked as published: those of a list, of which the report's is at most one.
    private static boolean datesManyItems(PageClues page) {
        var days = new HashSet<String>();
        for (var element : page.datedElements) {
            if ("published".equals(META_NAMES.get(element.name()))) {
                days.add(element.value()
                        .substring(0, Math.min(DAY, element.value().length())));
            }
        }
        return days.size() >= FEWEST_OF_LIST;
    }

    /// The day under which the main picture is filed.
    private static void ofPicture(List<DateClue> clues, String address) {
        var day = ADDRESS.matcher(address);
        if (day.find()) {
            add(clues, day.group(1) + "-" + day.group(2) + "-" + day.group(3), Kind.META, false, DESCRIPTION, null);
        }
    }

    private static void named(List<DateClue> clues, String name, String value, Kind kind, @Nullable String language) {
        var what = META_NAMES.get(name);
        if (what == null) {
            return;
        }
        switch (what) {
            case "published" ->
                add(clues, value, kind, false, kind == Kind.META ? META_PUBLISHED : ITEM_PUBLISHED, language);
            case "created" -> add(clues, value, kind, false, CREATED, language);
            case "any" -> add(clues, value, kind, false, META_ANY, language);
            default -> add(clues, value, kind, true, MODIFIED_ONLY, language);
        }
    }

    private static void add(
            List<DateClue> clues,
            @Nullable String value,
            Kind kind,
            boolean modified,
            double trust,
            @Nullable String language) {
        if (value == null) {
            return;
        }
        var seconds = EpochTime.read(value);
        if (seconds != null) {
            clues.add(new DateClue(seconds, null, kind, modified, trust));
            return;
        }
        var found = PrintedDates.in(value, language);
        if (!found.isEmpty()) {
            var first = found.getFirst();
            clues.add(new DateClue(first.when(), first.monthFirst(), kind, modified, trust));
        }
    }

    private static void ofAddress(List<DateClue> clues, String given) {
        // archives put the page's own address behind theirs, which holds the day of the visit
        var address = given.substring(Math.max(0, given.lastIndexOf("http")));
        for (var pattern : List.of(ADDRESS, ADDRESS_PARTS)) {
            var day = pattern.matcher(address);
            if (day.find()) {
                add(
                        clues,
                        day.group(1) + "-" + day.group(2) + "-" + day.group(3),
                        Kind.ADDRESS,
                        false,
                        ADDRESS_DAY,
                        null);
                return;
            }
        }
        var backwards = ADDRESS_BACKWARDS.matcher(address);
        if (backwards.find()) {
            var day = backwards.group(1) + "." + backwards.group(2) + "." + backwards.group(3);
            add(clues, day, Kind.ADDRESS, false, ADDRESS_DIGITS, null);
            return;
        }
        var digits = ADDRESS_COMPACT.matcher(address);
        if (digits.find()) {
            add(clues, digits.group(1), Kind.ADDRESS, false, ADDRESS_DIGITS, null);
        }
    }

    private static void ofScripts(List<DateClue> clues, PageClues page, @Nullable String language) {
        for (var script : page.otherScripts) {
            var code = script.data();
            if (code.length() > 200_000 || !code.contains("ubli") && !code.contains("pubDate")) {
                continue;
            }
            var match = SCRIPT.matcher(code);
            for (int at = nextName(code, 0); at >= 0; at = nextName(code, at)) {
                if (!match.region(at, code.length()).lookingAt()) {
                    at++;
                    continue;
                }
                at = match.end();
                boolean modified = match.group(1).equals("dateModified");
                add(
                        clues,
                        match.group(2),
                        Kind.SCRIPT,
                        modified,
                        modified ? MODIFIED_ONLY : SCRIPT_PUBLISHED,
                        language);
                if (clues.size() > 60) {
                    return;
                }
            }
        }
    }

    /// Where from a place on the next word stands with which one of the names in [#SCRIPT] begins, or -1.
    private static int nextName(String code, int from) {
        for (int i = from; i < code.length() - SHORTEST_NAME; i++) {
            char c = code.charAt(i);
            if (c <= 'p'
                    && (c == 'd' && code.startsWith("date", i)
                            || c == 'p' && code.startsWith("pub", i)
                            || c == 'f' && code.startsWith("first_", i)
                            || c == 'a' && code.startsWith("articleP", i))) {
                return i;
            }
        }
        return -1;
    }

    // ---- dates in visible text ----------------------------------------------------------------------------------

    private static void ofTexts(
            List<DateClue> clues, PageClues page, Surroundings surroundings, @Nullable String language) {
        for (var text : page.datedTexts) {
            var words = text.text();
            var found = PrintedDates.in(words, language);
            if (found.isEmpty() && !text.together().equals(words)) {
                words = text.together();
                found = PrintedDates.in(words, language);
            }
            if (found.isEmpty()) {
                continue;
            }
            var place = surroundings.of(text.element(), text.order());
            for (var date : found) {
                if (date.form() != PrintedDates.Form.COMPACT) {
                    clues.add(ofText(text, words, date, place));
                }
            }
        }
    }

    private static DateClue ofText(
            PageClues.DatedText text, String words, PrintedDates.Found date, Surroundings.Place place) {
        var front = words.substring(0, date.start());
        var label = label(front);
        if (label == null && Signs.words(front) == 0) {
            label = label(text.before());
        }
        boolean modified = label == LineWords.Use.UPDATED || label == null && place.modified();
        double trust = TEXT + place.trust();
        trust += label == LineWords.Use.PUBLISHED ? 20 : 0;
        trust += date.when().time() != null ? 5 : 0;
        int rest = Signs.words(words) - Signs.words(words.substring(date.start(), date.end()));
        boolean opens = date.start() < OPENING;
        trust += rest <= 2 ? 4 : opens && text.running() ? -2 : rest > 12 || text.running() ? -10 : 0;
        trust += words.contains("©") || words.toLowerCase(Locale.ROOT).contains("copyright") ? -40 : 0;
        trust += switch (date.form()) {
            case FULL -> 0;
            case HIJRI -> -4;
            case SHORT_YEAR -> -6;
            case COMPACT -> -20;
        };
        return new DateClue(
                date.when(), date.monthFirst(), Kind.TEXT, modified, modified ? Math.min(trust, MODIFIED_ONLY) : trust);
    }

    private static LineWords.@Nullable Use label(String text) {
        var bare = LineWords.bare(text);
        if (bare.isEmpty() || bare.length() > 60) {
            return null;
        }
        int updated = LineWords.lengthAtStart(LineWords.Use.UPDATED, bare);
        int published = LineWords.lengthAtStart(LineWords.Use.PUBLISHED, bare);
        if (updated == 0 && published == 0) {
            return null;
        }
        return updated >= published ? LineWords.Use.UPDATED : LineWords.Use.PUBLISHED;
    }
}
