package marsad.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page saved as plain text: masthead, boxes, date, headline, report and what stood below it, all as lines.
///
/// The report is the stretch of lines with the most running text: long lines and closed sentences count for it; box
/// headings, bullets and menu words against it (the heaviest stretch, found in one pass). What stands above it is
/// read backwards: writer, date and headline are near, boxes and masthead far. The lines' uses stand in
/// `line-words.tsv`; nothing here knows a site.
final class TextCapture {

    private static final int SHORTEST_REPORT = 20;
    private static final int TITLE_REACH = 14;
    private static final int SHORTEST_TITLE = 4;
    private static final int SHORTEST_LEAD = 8;
    private static final int LONGEST_LINE_OF_WRAPPED_TEXT = 110;

    /// A host name as mastheads print it («Sahafi.jo»).
    private static final Pattern HOST =
            Pattern.compile("(?i)\\b(?:www\\.)?[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,10}\\b");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright|جميع الحقوق محفوظة|حقوق النشر(?: محفوظة)?|all rights reserved)");

    private final Capture capture;
    private final List<TextLine> lines;
    private final @Nullable String language;
    private int titleLine = -1;

    private TextCapture(String text, Capture capture) {
        this.capture = capture;
        this.language = Language.of(text);
        this.lines = unwrapped(TextLine.of(text, language));
    }

    /// Reads the report out of the text of a page.
    ///
    /// @param text the decoded bytes
    /// @param capture what is known about where and when it was taken
    static Extraction read(String text, Capture capture) {
        return new TextCapture(text, capture).extraction();
    }

    private Extraction extraction() {
        var body = heaviestStretch();
        if (body == null || body.words < SHORTEST_REPORT) {
            return new Extraction.NoArticle(
                    lines.stream().anyMatch(line -> line.use() == TextLine.Use.WALL)
                            ? "a login or subscription wall"
                            : "no running text, only headlines and menus");
        }
        var head = new ArrayList<String>();
        var title = headline(body.start, head);
        var site = site(body);
        head.addAll(paragraphs(body.start, body.end));
        var filing = Filing.of(head, site);
        var paragraphs = filing.paragraphs();
        var times = times(body);
        var byline = byline(body.start);
        return new Extraction.Found(
                new Article(
                        capture.address(),
                        title == null ? Metadata.firstWords(paragraphs.getFirst()) : title,
                        byline == null ? filing.byline() : byline,
                        filing.credit(),
                        filing.dateline(),
                        times.published,
                        times.modified,
                        Language.of(String.join("\n", paragraphs)),
                        site,
                        null,
                        null,
                        paragraphs),
                List.of("text-capture"));
    }

    // ---- the report ---------------------------------------------------------------------------------------------

    private record Stretch(int start, int end, int words) {}

    private @Nullable Stretch heaviestStretch() {
        int limit = closingLine();
        int best = 0;
        int bestStart = -1;
        int bestEnd = -1;
        int sum = 0;
        int start = 0;
        for (int i = 0; i < limit; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += lines.get(i).weight();
            if (sum > best) {
                best = sum;
                bestStart = start;
                bestEnd = i + 1;
            }
        }
        if (bestStart < 0) {
            return null;
        }
        while (bestStart < bestEnd && !lines.get(bestStart).isProse()) {
            bestStart++;
        }
        int words = 0;
        for (int i = bestStart; i < bestEnd; i++) {
            words += lines.get(i).isProse() ? lines.get(i).words() : 0;
        }
        return new Stretch(bestStart, withCredit(bestEnd, limit), words);
    }

    /// A line that closes the page counts as such once there was a report above it.
    private int closingLine() {
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            prose += line.isProse() ? line.words() : 0;
            if (line.use() == TextLine.Use.CLOSE && prose >= 2 * SHORTEST_REPORT) {
                return i;
            }
        }
        return lines.size();
    }

    private int withCredit(int end, int limit) {
        int seen = 0;
        for (int i = end; i < limit && seen < 2; i++) {
            if (lines.get(i).words() == 0) {
                continue;
            }
            if (Filing.isCreditLine(lines.get(i).text())) {
                return i + 1;
            }
            seen++;
        }
        return end;
    }

    private List<String> paragraphs(int start, int end) {
        var paragraphs = new ArrayList<String>();
        boolean inBox = false;
        for (int i = start; i < end; i++) {
            var line = lines.get(i);
            switch (line.use()) {
                case PROSE -> {
                    inBox = false;
                    paragraphs.add(line.text());
                }
                case SHORT, BULLET -> {
                    if (!inBox) {
                        paragraphs.add(line.text());
                    }
                }
                case DATE -> {
                    if (!inBox && line.label() == null) {
                        paragraphs.add(line.text());
                    }
                }
                case BOX -> inBox = true;
                case BLANK, ENTRY, RELATED, TOOL, CLOSE, NOTICE, WALL, BYLINE, LABEL -> {}
            }
        }
        return paragraphs;
    }

    // ---- what stands above it -----------------------------------------------------------------------------------

    /// Finds the headline above the report, and hands back what stood between as leads.
    private @Nullable String headline(int bodyStart, List<String> leads) {
        var near = new ArrayList<Integer>();
        boolean passedBlank = false;
        for (int i = bodyStart - 1; i >= Math.max(0, bodyStart - TITLE_REACH); i--) {
            var line = lines.get(i);
            var use = line.use();
            if (use == TextLine.Use.BLANK) {
                passedBlank |= !near.isEmpty();
                continue;
            }
            boolean mayBe = use == TextLine.Use.SHORT || use == TextLine.Use.ENTRY || use == TextLine.Use.PROSE;
            if (!mayBe) {
                if (longEnough(near) || use == TextLine.Use.BOX || use == TextLine.Use.BULLET) {
                    break;
                }
                continue;
            }
            if (use == TextLine.Use.ENTRY && passedBlank && longEnough(near)) {
                break;
            }
            near.add(i);
        }
        if (near.isEmpty()) {
            return null;
        }
        int chosen = repeatedAbove(near);
        if (chosen < 0) {
            chosen = near.getFirst();
            boolean few = near.size() <= 3;
            for (int i : near) {
                if (lines.get(i).words() >= SHORTEST_TITLE
                        && (few || lines.get(chosen).words() < SHORTEST_TITLE)) {
                    chosen = i;
                }
            }
        }
        titleLine = chosen;
        for (int i = chosen + 1; i < bodyStart; i++) {
            var line = lines.get(i);
            boolean lead = line.use() == TextLine.Use.SHORT || line.use() == TextLine.Use.ENTRY;
            if (lead && (line.words() >= SHORTEST_LEAD || isSigned(line))) {
                leads.add(line.text());
            }
        }
        return lines.get(chosen).text();
    }

    /// Whether the line says where or by whom the report was filed: [Filing] reads it at the head of the report.
    private static boolean isSigned(TextLine line) {
        var signature = Signature.read(line.text(), null);
        return signature != null && signature.strength() > 0;
    }

    private boolean longEnough(List<Integer> near) {
        return near.stream().anyMatch(i -> lines.get(i).words() >= SHORTEST_TITLE);
    }

    /// A headline often stands twice: as the page's title at the very top, and over the report.
    private int repeatedAbove(List<Integer> near) {
        for (int i : near) {
            var title = Lexicon.fold(lines.get(i).text());
            if (title.length() < 15) {
                continue;
            }
            for (int above = 0; above < i; above++) {
                if (!near.contains(above)
                        && Lexicon.fold(lines.get(above).text()).startsWith(title)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private @Nullable String byline(int bodyStart) {
        for (int i = Math.max(0, titleLine + 1); i < bodyStart; i++) {
            var line = lines.get(i);
            if (line.use() == TextLine.Use.BYLINE) {
                int label = LineWords.lengthAtStart(LineWords.Use.BYLINE, LineWords.bare(line.text()));
                var name = Signs.strip(
                        line.text().substring(Math.min(label, line.text().length())), ":-–—ـ/|");
                var signature = Signature.read(name, null);
                return signature != null && signature.other() != null ? signature.other() : nullIfBlank(name);
            }
            boolean short_ = line.use() == TextLine.Use.SHORT || line.use() == TextLine.Use.ENTRY;
            if (short_
                    && line.words() >= 2
                    && line.words() < SHORTEST_TITLE
                    && titleLine >= 0
                    && !hasDigit(line.text())) {
                return isSigned(line) ? null : line.text();
            }
        }
        return null;
    }

    // ---- times and site -----------------------------------------------------------------------------------------

    private record Times(
            @Nullable PrintedTime published, @Nullable PrintedTime modified) {}

    /// The date beside the report, and apart from it that of the last change. A date in the masthead is the day of
    /// the visit: it only bounds the others.
    private Times times(Stretch body) {
        int masthead = mastheadEnd(body.start);
        var today = capture.takenAt() == null
                ? null
                : capture.takenAt().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        for (int i = 0; i < masthead; i++) {
            var date = lines.get(i).date();
            if (date != null && (today == null || date.day().isBefore(today))) {
                today = date.day();
            }
        }
        PrintedTime published = null;
        PrintedTime modified = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = masthead; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean inside = i > body.start && i < body.end;
            if (line.date() == null || inside || isLater(line.date().day(), today)) {
                continue;
            }
            int distance = i < body.start ? body.start - i : 6 + i - body.end;
            if (distance > 40) {
                continue;
            }
            if (line.label() == LineWords.Use.UPDATED) {
                modified = modified == null ? line.date() : modified;
            } else if (distance - (line.label() == LineWords.Use.PUBLISHED ? 20 : 0) < nearest) {
                nearest = distance - (line.label() == LineWords.Use.PUBLISHED ? 20 : 0);
                published = line.date();
            }
        }
        if (published == null) {
            return new Times(modified, null);
        }
        return new Times(published, modified != null && modified.day().isBefore(published.day()) ? null : modified);
    }

    private static boolean isLater(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && day.isAfter(bound);
    }

    /// One past the last line of the masthead: the first lines, when they hold a date and more than the date stands
    /// between them and the report.
    private int mastheadEnd(int bodyStart) {
        int seen = 0;
        for (int i = 0; i < bodyStart && seen < 4; i++) {
            var line = lines.get(i);
            if (line.use() == TextLine.Use.BLANK) {
                continue;
            }
            seen++;
            if (line.date() != null) {
                boolean names = HOST.matcher(line.text()).find() || line.text().contains("|");
                boolean another = lines.subList(i + 1, bodyStart).stream().anyMatch(l -> l.date() != null);
                boolean boxes = lines.subList(i + 1, bodyStart).stream()
                        .anyMatch(l -> l.use() == TextLine.Use.BOX || l.use() == TextLine.Use.TOOL);
                return names || another || boxes && i != titleLine + 1 ? i + 1 : 0;
            }
        }
        return 0;
    }

    /// The outlet: named in the masthead, or in the line about rights at the bottom.
    private @Nullable String site(Stretch body) {
        int seen = 0;
        for (int i = 0; i < body.start && seen < 4; i++) {
            var line = lines.get(i);
            if (line.use() == TextLine.Use.BLANK || i == titleLine) {
                continue;
            }
            seen++;
            var text = line.withoutDate();
            var host = HOST.matcher(text);
            if (host.find()) {
                return host.group();
            }
            int title = titleLine < 0 ? -1 : text.indexOf(lines.get(titleLine).text());
            if (title == 0) {
                var rest =
                        Signs.strip(text.substring(lines.get(titleLine).text().length()), "|-–—:•·»«");
                if (!rest.isEmpty() && Signs.words(rest) <= 5) {
                    return rest;
                }
            }
            if (text.contains("|") && line.date() != null) {
                return nullIfBlank(Signs.strip(text.substring(0, text.indexOf('|')), "-–—:•·"));
            }
            if (line.date() != null && Signs.words(text) > 0 && Signs.words(text) <= 4 && line.label() == null) {
                return nullIfBlank(Signs.strip(text, "-–—:•·،,|()/"));
            }
        }
        return siteOfRights(body);
    }

    private @Nullable String siteOfRights(Stretch body) {
        for (int i = body.end; i < lines.size(); i++) {
            var text = lines.get(i).text();
            if (text.length() < 120 && RIGHTS.matcher(text).find()) {
                var rest = RIGHTS.matcher(text).replaceAll(" ").replaceAll("\\d{4}(?:\\s*[-–]\\s*\\d{4})?", " ");
                var name = Signs.strip(
                        rest.replaceFirst("^\\s*(?:لموقع|لصحيفة|لجريدة|لوكالة|لدى|لـ|by)\\s*", " "), ".,،;:-–—|/()");
                return Signs.words(name) <= 5 ? nullIfBlank(name.replaceAll("\\s+", " ")) : null;
            }
        }
        return null;
    }

    // ---- lines broken by a machine ------------------------------------------------------------------------------

    /// Joins paragraphs whose lines were broken at a column: within a block between blank lines, all lines but the
    /// last are about as long as the longest, and none is longer than a screen is wide.
    private List<TextLine> unwrapped(List<TextLine> given) {
        var joined = new ArrayList<TextLine>();
        for (int i = 0; i < given.size(); ) {
            int end = i;
            int longest = 0;
            while (end < given.size() && given.get(end).use() != TextLine.Use.BLANK) {
                longest = Math.max(longest, given.get(end).text().length());
                end++;
            }
            if (isWrapped(given.subList(i, end), longest)) {
                var text = new StringBuilder();
                for (var line : given.subList(i, end)) {
                    text.append(text.isEmpty() ? "" : " ").append(line.text());
                }
                joined.addAll(TextLine.of(text.toString(), language));
            } else {
                joined.addAll(given.subList(i, end));
            }
            if (end < given.size()) {
                joined.add(given.get(end));
            }
            i = end + 1;
        }
        return joined;
    }

    private static boolean isWrapped(List<TextLine> block, int longest) {
        if (block.size() < 2 || longest > LONGEST_LINE_OF_WRAPPED_TEXT || longest < 45) {
            return false;
        }
        int open = 0;
        for (var line : block.subList(0, block.size() - 1)) {
            if (line.text().length() < longest * 0.7) {
                return false;
            }
            open += Signs.endsSentence(line.text()) ? 0 : 1;
        }
        return open * 3 >= (block.size() - 1) * 2
                && Signs.endsSentence(block.getLast().text());
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text;
    }
}
