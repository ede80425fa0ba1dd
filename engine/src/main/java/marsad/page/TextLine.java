package marsad.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a text capture and what it is for.
///
/// @param text the line without white space at its ends
/// @param use what it is for
/// @param words its number of words
/// @param date the date that it consists of, else null
/// @param label what a label on or right above the date says of it, `UPDATED` or `PUBLISHED`, else null
/// @param withoutDate the line without the date
record TextLine(
        String text,
        Use use,
        int words,
        @Nullable PrintedTime date,
        LineWords.@Nullable Use label,
        String withoutDate) {

    enum Use {
        BLANK,
        /// Running text.
        PROSE,
        /// A few words: a headline, a name, a sub-heading.
        SHORT,
        /// A few words in a box of other reports.
        ENTRY,
        BULLET,
        DATE,
        LABEL,
        BYLINE,
        BOX,
        RELATED,
        TOOL,
        CLOSE,
        NOTICE,
        WALL
    }

    private static final String BULLETS = "•·▪■◦‣►▶»›*●○◄«→-–+";
    private static final int SURELY_RUNNING = 22;
    private static final int PERHAPS_RUNNING = 14;
    private static final int SHORTEST_SENTENCE = 4;

    /// What a line says for (positive) or against its neighbourhood being the report.
    int weight() {
        return switch (use) {
            case PROSE -> Math.min(words, 60);
            case BLANK -> 0;
            case SHORT, DATE, LABEL, BYLINE -> -4;
            case ENTRY, TOOL, RELATED -> -6;
            case BULLET -> -3;
            case BOX -> -15;
            case NOTICE, WALL -> -20;
            case CLOSE -> -40;
        };
    }

    boolean isProse() {
        return use == Use.PROSE;
    }

    /// The lines of a text, each with its use.
    static List<TextLine> of(String text, @Nullable String language) {
        var lines = new ArrayList<TextLine>();
        boolean inBox = false;
        LineWords.Use pending = null;
        for (var raw : text.split("\\R", -1)) {
            var line = read(Signs.strip(raw), language, inBox, pending);
            lines.add(line);
            switch (line.use) {
                case BOX -> inBox = true;
                case PROSE, CLOSE, BYLINE -> inBox = false;
                case DATE -> inBox &= line.label == null;
                default -> {}
            }
            if (line.use != Use.BLANK) {
                pending = line.date == null ? labelOf(line.text) : null;
            }
        }
        return lines;
    }

    private static TextLine read(
            String text, @Nullable String language, boolean inBox, LineWords.@Nullable Use pending) {
        int words = Signs.words(text);
        if (words == 0) {
            return new TextLine(text, Use.BLANK, 0, null, null, text);
        }
        if (words <= 20) {
            var dates = PrintedDates.in(text, language);
            if (!dates.isEmpty()) {
                var first = dates.getFirst();
                var rest = (text.substring(0, first.start()) + " " + text.substring(first.end())).strip();
                if (dates.size() > 1) {
                    rest = (text.substring(0, first.start()) + " "
                                    + text.substring(dates.getLast().end()))
                            .strip();
                }
                var best = dates.stream()
                        .filter(d -> d.form() == PrintedDates.Form.FULL)
                        .findFirst()
                        .orElse(first);
                if (Signs.words(rest) <= 6 && best.form() != PrintedDates.Form.COMPACT) {
                    var label = labelOf(rest);
                    return new TextLine(text, Use.DATE, words, best.when(), label == null ? pending : label, rest);
                }
            }
        }
        return new TextLine(text, useOf(text, words, inBox), words, null, null, text);
    }

    private static LineWords.@Nullable Use labelOf(String text) {
        var bare = LineWords.bare(text);
        int updated = LineWords.lengthAtStart(LineWords.Use.UPDATED, bare);
        int published = LineWords.lengthAtStart(LineWords.Use.PUBLISHED, bare);
        if (updated == 0 && published == 0 || Signs.words(bare) > 6) {
            return null;
        }
        return updated >= published ? LineWords.Use.UPDATED : LineWords.Use.PUBLISHED;
    }

    private static Use useOf(String text, int words, boolean inBox) {
        var bare = LineWords.bare(text);
        boolean sentence = (Signs.endsSentence(text) || Filing.closesWithCredit(text)) && !Signs.breaksOff(text);
        if (words <= 8 || text.indexOf(':') > 0 || text.contains("©")) {
            if (text.startsWith("©") || LineWords.is(LineWords.Use.CLOSE, bare, 4)) {
                return Use.CLOSE;
            }
            if (LineWords.is(LineWords.Use.BOX, bare, 3) && !sentence) {
                return Use.BOX;
            }
            if (LineWords.is(LineWords.Use.TOOL, bare, 1) && !sentence) {
                return Use.TOOL;
            }
            int related = LineWords.lengthAtStart(LineWords.Use.RELATED, bare);
            if (related > 0 && (related == bare.length() || followedByColon(text, bare, related))) {
                return Use.RELATED;
            }
            int byline = LineWords.lengthAtStart(LineWords.Use.BYLINE, bare);
            if (byline > 0 && byline < bare.length() && words <= 8 && !sentence) {
                return Use.BYLINE;
            }
            var label = labelOf(text);
            if (label != null && words <= 3) {
                return Use.LABEL;
            }
        }
        var folded = Lexicon.fold(text);
        if (LineWords.inside(LineWords.Use.NOTICE, folded)) {
            return Use.NOTICE;
        }
        if (words <= 25 && LineWords.inside(LineWords.Use.WALL, folded)) {
            return Use.WALL;
        }
        if (BULLETS.indexOf(text.charAt(0)) >= 0 && text.length() > 1 && Character.isWhitespace(text.charAt(1))) {
            return inBox || !sentence && words < SURELY_RUNNING ? Use.BULLET : Use.PROSE;
        }
        boolean running = words >= SURELY_RUNNING
                || words >= PERHAPS_RUNNING && !inBox
                || sentence && words >= (inBox ? 2 * SHORTEST_SENTENCE : SHORTEST_SENTENCE);
        if (running && !(Signs.breaksOff(text) && words < 2 * SURELY_RUNNING)) {
            return Use.PROSE;
        }
        return inBox ? Use.ENTRY : Use.SHORT;
    }

    private static boolean followedByColon(String text, String bare, int length) {
        return bare.substring(length).stripLeading().startsWith(":")
                || text.startsWith(bare.substring(0, length) + ":");
    }
}
