package marsad.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands around the report in a page saved as text: headline, leads and writer near above it, the masthead far
/// above, dates on both sides, the line about rights below.
final class CaptureFrame {

    private static final int TITLE_REACH = 14;
    private static final int SHORTEST_TITLE = 4;
    private static final int SHORTEST_LEAD = 8;

    /// A host name as mastheads print it («Sahafi.jo»).
    private static final Pattern HOST =
            Pattern.compile("(?i)\\b(?:www\\.)?[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,10}\\b");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright|جميع الحقوق محفوظة|حقوق النشر(?: محفوظة)?|all rights reserved)");

    private final List<TextLine> lines;
    private final int bodyStart;
    private final int bodyEnd;
    private final @Nullable Instant takenAt;
    private int titleLine = -1;

    /// @param bodyStart the report's first line
    /// @param bodyEnd one past its last
    /// @param takenAt when the page was captured, or null
    CaptureFrame(List<TextLine> lines, int bodyStart, int bodyEnd, @Nullable Instant takenAt) {
        this.lines = List.copyOf(lines);
        this.bodyStart = bodyStart;
        this.bodyEnd = bodyEnd;
        this.takenAt = takenAt;
    }

    /// Finds the headline above the report, and hands back what stood between as leads.
    @Nullable
    String headline(List<String> leads) {
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

    /// Who wrote it; asked for after the headline.
    @Nullable
    String byline() {
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

    record Times(@Nullable PrintedTime published, @Nullable PrintedTime modified) {}

    /// The date beside the report, and apart from it that of the last change. A date in the masthead is the day of
    /// the visit: it only bounds the others.
    Times times() {
        int masthead = mastheadEnd();
        var today = takenAt == null
                ? null
                : takenAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
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
            boolean inside = i > bodyStart && i < bodyEnd;
            if (line.date() == null || inside || isLater(line.date().day(), today)) {
                continue;
            }
            int distance = i < bodyStart ? bodyStart - i : 6 + i - bodyEnd;
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
    private int mastheadEnd() {
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
    @Nullable
    String site() {
        int seen = 0;
        for (int i = 0; i < bodyStart && seen < 4; i++) {
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
        return siteOfRights();
    }

    private @Nullable String siteOfRights() {
        for (int i = bodyEnd; i < lines.size(); i++) {
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

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text;
    }
}
