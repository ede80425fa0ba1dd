package marsad.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page saved as plain text: masthead, boxes, date, headline, report and what stood below it, all as lines.
///
/// The report is the stretch of lines with the most running text: long lines and closed sentences count for it; box
/// headings, bullets and menu words against it (the heaviest stretch, found in one pass). What stands above it is
/// read backwards: writer, date and headline are near, boxes and masthead far. The lines' uses stand in
/// `line-words.tsv`; nothing here knows a site.
final class TextCapture {

    private static final int SHORTEST_REPORT = 20;
    private static final int LONGEST_LINE_OF_WRAPPED_TEXT = 110;

    private final Capture capture;
    private final List<TextLine> lines;
    private final @Nullable String language;

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
        var around = new CaptureFrame(lines, body.start, body.end, capture.takenAt());
        var title = around.headline(head);
        var site = around.site();
        head.addAll(paragraphs(body.start, body.end));
        var filing = Filing.of(head, site);
        var paragraphs = filing.paragraphs();
        var times = around.times();
        var byline = around.byline();
        return new Extraction.Found(
                new Article(
                        capture.address(),
                        title == null ? Metadata.firstWords(paragraphs.getFirst()) : title,
                        byline == null ? filing.byline() : byline,
                        filing.credit(),
                        filing.dateline(),
                        times.published(),
                        times.modified(),
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
}
