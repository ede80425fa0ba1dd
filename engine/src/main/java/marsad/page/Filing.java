package marsad.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marsad.names.Agencies;
import org.jspecify.annotations.Nullable;

/// Where a report was filed and to whom it is credited, cut from the text it opened or closed.
///
/// Only what is certainly no sentence of the report is cut: a known place or agency in one of the shapes that papers
/// use. Words of the report stay as they are, spaces included.
///
/// @param paragraphs the report without them; never empty where the given ones were not
/// @param dateline the place, as printed
/// @param credit the agency or agencies, as printed without brackets
/// @param byline the writer, where one stood with them
record Filing(
        List<String> paragraphs,
        @Nullable String dateline,
        @Nullable String credit,
        @Nullable String byline) {

    /// How far into the first paragraph a signature may reach, in characters.
    private static final int LONGEST_OPENING = 100;

    private static final int LONGEST_SIGNATURE_LINE = 12;
    private static final int MOST_LINES_AFTER_END = 4;
    private static final int LONGEST_LINE_AFTER_END = 3;

    private static final Pattern END_SIGN =
            Pattern.compile("[\\s/(\\[#*-]*(?:انتهى|انتهي|النهاية|END|###|-30-)[\\s/)\\]#*.-]*$");
    /// Of those who wrote and passed a report, as agencies print them under it: «ف ر/ هـ ح».
    private static final Pattern INITIALS = Pattern.compile("\\p{L}ـ?(?:[\\s/.،,-]+\\p{L}ـ?){0,7}");

    private static final Pattern BRACKET_AT_END =
            Pattern.compile("[\\s\\-–—ـ/]*[(\\[{]\\s*([^()\\[\\]{}]{1,60}?)\\s*[)\\]}]\\s*[.\\[\\]]*\\s*$");
    private static final Pattern DASH_AT_END =
            Pattern.compile("(?<=[.!?؟…»\"”)])\\s*[-–—ـ/]+\\s*([^-–—/.]{1,40}?)\\s*[-–—/]*\\.?\\s*$");
    private static final Pattern SLASHES_AT_END = Pattern.compile("\\s*(?:/|--)\\s*([^/.]{1,40}?)\\s*/+\\.?\\s*$");
    private static final Pattern BARE_AT_END = Pattern.compile("(?<=[.!?؟…»\"”])\\s+([^.!?؟]{2,40}?)\\s*$");

    Filing {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Reads the opening and the close of a report.
    ///
    /// @param site the outlet's name, or null
    static Filing of(List<String> paragraphs, @Nullable String site) {
        var filing = new Draft(paragraphs, site);
        filing.cutEnd();
        filing.cutOpening();
        return filing.done();
    }

    /// Whether a line is a credit and nothing else: «(وكالات)», «المصدر: رويترز», `Source: AFP`.
    static boolean isCreditLine(String line) {
        return creditOf(line) != null;
    }

    /// Whether a line is text with a credit at its end: «… إلى منازلهم. (بترا)».
    static boolean closesWithCredit(String line) {
        char last = line.charAt(line.length() - 1);
        return (last == ')' || last == ']' || last == '/')
                && of(List.of(line), null).credit() != null;
    }

    private static @Nullable String creditOf(String line) {
        if (line.length() > 80) {
            return null;
        }
        var bare = LineWords.bare(line);
        int colon = line.indexOf(':');
        boolean source = colon > 0 && LineWords.is(LineWords.Use.SOURCE, LineWords.bare(line.substring(0, colon)), 1);
        var name = Signs.strip(source ? line.substring(colon + 1) : line, "()[]{}«»\"“”-–—ـ/.*|،,:");
        if (name.isEmpty() || bare.isEmpty()) {
            return null;
        }
        boolean named = Agencies.areNamedBy(name) || source && Signs.words(name) <= 4 && !Signs.endsSentence(line);
        return named ? name : null;
    }

    private static final class Draft {
        private final List<String> given;
        private final List<String> left;
        private final @Nullable String site;
        private @Nullable String dateline;
        private @Nullable String credit;
        private @Nullable String byline;

        Draft(List<String> given, @Nullable String site) {
            this.given = given;
            this.left = new ArrayList<>(given);
            this.site = site;
        }

        Filing done() {
            return left.isEmpty() ? new Filing(given, null, null, null) : new Filing(left, dateline, credit, byline);
        }

        /// Cuts the wire's end sign and what the wire prints under it: time and number of the message.
        private void cutEndSign() {
            for (int line = left.size() - 1; line > 0 && line >= left.size() - MOST_LINES_AFTER_END; line--) {
                var text = left.get(line);
                var credited = creditOf(text);
                if (credited != null || LineWords.is(LineWords.Use.END, LineWords.bare(text), 0)) {
                    if (credited != null) {
                        credited(credited);
                    }
                    left.subList(line, left.size()).clear();
                    return;
                }
                if (Signs.words(text) > LONGEST_LINE_AFTER_END
                                && !INITIALS.matcher(text).matches()
                        || Signs.endsSentence(text)) {
                    return;
                }
            }
        }

        void cutEnd() {
            cutEndSign();
            for (int cuts = 0; cuts < 4 && !left.isEmpty(); cuts++) {
                var last = left.getLast();
                if (LineWords.is(LineWords.Use.END, LineWords.bare(last), 0)) {
                    left.removeLast();
                    continue;
                }
                var alone = left.size() > 1 ? creditOf(last) : null;
                if (alone != null) {
                    credited(alone);
                    left.removeLast();
                    continue;
                }
                var shorter = withoutCredit(withoutEndSign(last));
                if (shorter.equals(last) || shorter.isBlank()) {
                    return;
                }
                left.set(left.size() - 1, shorter);
            }
        }

        private static String withoutEndSign(String text) {
            var sign = END_SIGN.matcher(text);
            if (sign.find()
                    && sign.start() > 0
                    && (sign.group().strip().startsWith("/")
                            || sign.group().strip().startsWith("(")
                            || Signs.endsSentence(text.substring(0, sign.start())))) {
                return text.substring(0, sign.start()).stripTrailing();
            }
            return text;
        }

        private String withoutCredit(String text) {
            int from = Math.max(0, text.length() - LONGEST_OPENING);
            for (var shape : List.of(BRACKET_AT_END, SLASHES_AT_END, DASH_AT_END, BARE_AT_END)) {
                var match = shape.matcher(text).region(from, text.length());
                match.useTransparentBounds(true);
                while (match.find()) {
                    var name = match.group(1).strip();
                    boolean ofSentence = shape == BARE_AT_END && Signs.words(name) > 3;
                    if (match.start() > 0 && !ofSentence && Agencies.areNamedBy(name)) {
                        credited(name);
                        return text.substring(0, match.start()).stripTrailing();
                    }
                }
            }
            return text;
        }

        void cutOpening() {
            for (int lines = 0; lines < 2 && left.size() > 1; lines++) {
                var first = left.getFirst();
                if (Signs.words(first) > LONGEST_SIGNATURE_LINE || Signs.endsSentence(first)) {
                    break;
                }
                var signature = Signature.read(Signs.strip(first, ":/-–—ـ"), site);
                if (signature == null || signature.strength() == 0) {
                    break;
                }
                signed(signature);
                left.removeFirst();
            }
            var first = left.isEmpty() ? "" : left.getFirst();
            for (int end = openingEnd(first, LONGEST_OPENING); end > 0; end = openingEnd(first, end - 1)) {
                var signature = opening(first, end);
                if (signature != null) {
                    signed(signature);
                    left.set(0, Signs.strip(first.substring(end), "-–—ـ:/"));
                    return;
                }
            }
        }

        /// One past the last sign before `limit` that may close a signature, or 0.
        private static int openingEnd(String text, int limit) {
            for (int end = Math.min(limit, text.length() - 1); end > 1; end--) {
                if ("-–—ـ:/)".indexOf(text.charAt(end - 1)) >= 0 && !Character.isDigit(text.charAt(end))) {
                    return end;
                }
            }
            return 0;
        }

        private @Nullable Signature opening(String text, int end) {
            var rest = Signs.strip(text.substring(end), "-–—ـ:/");
            var head = text.substring(0, end);
            char close = text.charAt(end - 1);
            boolean dash = "-–—ـ".indexOf(close) >= 0;
            if (Signs.words(rest) < 4 || dash && joinsWord(text, end) || head.contains(". ")) {
                return null;
            }
            var signature = Signature.read(head, site);
            if (signature == null) {
                return null;
            }
            boolean agency = signature.credit() != null;
            boolean place = signature.dateline() != null;
            boolean strong = agency && place || signature.strength() > 1;
            return switch (close) {
                case ':' ->
                    strong || place && signature.other() != null || agency && head.length() < 25 ? signature : null;
                case '/' -> agency || signature.strength() > 1 ? signature : null;
                case ')' -> agency && head.indexOf('(') >= 0 && place ? signature : null;
                default -> strong || agency || head.contains("--") || !closesParenthesis(rest) ? signature : null;
            };
        }

        /// «بيروت - العاصمة التي لا تنام - …»: a second dash soon after makes the first a parenthesis.
        private static boolean closesParenthesis(String rest) {
            int end = Math.min(rest.length(), 45);
            for (int i = 1; i < end - 1; i++) {
                if ("-–—".indexOf(rest.charAt(i)) >= 0
                        && Character.isWhitespace(rest.charAt(i - 1))
                        && Character.isWhitespace(rest.charAt(i + 1))) {
                    return true;
                }
            }
            return false;
        }

        /// Whether the dash before `end` stands inside a word («Port-au-Prince») and not between words.
        private static boolean joinsWord(String text, int end) {
            boolean before = end >= 2 && Character.isLetterOrDigit(text.charAt(end - 2));
            boolean after = Character.isLetterOrDigit(text.charAt(end));
            boolean tight = before && after;
            return tight && (text.charAt(end) < 0x0600 || text.charAt(end - 1) == 'ـ');
        }

        private void credited(String name) {
            credit = credit == null ? name : name + " - " + credit;
        }

        private void signed(Signature signature) {
            dateline = dateline == null ? signature.dateline() : dateline;
            if (signature.credit() != null && (credit == null || !credit.contains(signature.credit()))) {
                credit = credit == null ? signature.credit() : signature.credit() + " - " + credit;
            }
            if (signature.other() != null && signature.namesOutlet(site)) {
                credit = credit == null ? Signs.strip(signature.other(), "«»\"“”") : credit;
            } else if (byline == null) {
                byline = signature.other();
            }
        }
    }
}
