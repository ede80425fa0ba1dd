package marsad.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.text.Folded;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Chooses a page's headline by what its several titles agree on.
///
/// The printed headline (`h1`) is the article's own; the head's titles are cut to fit search results and carry the
/// site's name. So an `h1` that the others confirm wins; where it does not stand out, the head's title without the
/// site's name.
final class Headline {

    /// Between a headline and the name of the site. A hyphen or colon without blanks belongs to words.
    private static final Pattern BREAK =
            Pattern.compile("\\s*[|»«·•›‹⋆★]\\s*|\\s+[-–—:~/_]+\\s+|\\s*[–—]\\s+|\\s+::+\\s+"
                    + "|(?<=[\\p{IsHan}！？。])[-_–—](?=\\p{IsHan})");

    private static final Pattern QUOTES = Pattern.compile("[\"'«»“”„‘’‚‹›`´\\s]");

    private static final Pattern FRONT_PAGE = Pattern.compile("(?:https?://[^/]+)?\\.?/?(?:index\\.\\w+)?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern UNREADABLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF\\u00A0\\t\\n\\r]|  ");
    private static final int FEWEST_WORDS = 2;
    private static final int LONGEST_NAME = 5;
    private static final double ALIKE = 0.6;
    private static final double RELATED = 0.2;

    private Headline() {}

    /// The headline, or null where the page has no title at all.
    ///
    /// @param known the outlet's name where the page gives it
    static @Nullable String of(PageClues page, LinkedData linked, @Nullable String known) {
        var site = known == null ? linkedName(page) : known;
        var og = tidy(page.metas.get("og:title"));
        var twitter = tidy(page.metas.get("twitter:title"));
        var whole = tidy(page.title);
        var said = new ArrayList<String>();
        var uncut = new ArrayList<String>();
        for (var title : new String[] {linked.headline(), og, twitter, whole}) {
            if (title != null) {
                int before = uncut.indexOf(title);
                said.add(before < 0 ? withoutSite(title, site) : said.get(before));
                uncut.add(title);
            }
        }
        var printed = printed(page, said.stream().distinct().map(Said::of).toList(), site);
        if (printed != null) {
            return asMostSay(withoutRubric(withoutFrame(printed, said, uncut, site), said), said);
        }
        if (page.itemHeadline != null && !page.itemHeadline.isEmpty()) {
            return tidy(page.itemHeadline);
        }
        var line = whole == null ? null : printedPart(page, whole, site);
        if (line != null) {
            return line;
        }
        return said.isEmpty() ? null : shortestAgreed(said);
    }

    /// A title of the head, read once for all headings that are compared with it.
    ///
    /// @param words its words folded
    /// @param parts the letters of what stands between its breaks
    private record Said(Set<String> words, List<String> parts) {
        static Said of(String title) {
            return new Said(
                    Headline.words(title),
                    BREAK.splitAsStream(title).map(Lexicon::foldLetters).toList());
        }
    }

    private static PageClues.@Nullable Heading printed(PageClues page, List<Said> said, @Nullable String site) {
        PageClues.Heading best = null;
        double most = 0;
        int first = 0;
        for (var heading : page.headings) {
            var text = tidy(heading.text());
            if (text == null || isSite(text, site)) {
                continue;
            }
            boolean main = heading.element().normalName().equals("h1");
            double likeness = mostAlike(text, said);
            var letters = Lexicon.foldLetters(text);
            double part = isLongestPart(letters, said) ? 1 : main && isFirstPart(text, letters, said) ? ALIKE : 0;
            if (part > likeness && !isLink(heading)) {
                likeness = part;
            }
            double score = likeness + (main ? 0.25 : 0) - first * 0.02;
            first++;
            boolean certain = main ? likeness >= ALIKE || said.isEmpty() : likeness >= 0.85;
            if (certain && score > most) {
                most = score;
                best = new PageClues.Heading(text, heading.element(), heading.order());
            }
        }
        if (best == null) {
            best = onlyMainHeading(page, said, site);
        }
        return best;
    }

    /// Where no title confirms it, a single `h1` of some length is believed all the same: editors rewrite titles for
    /// search engines.
    private static PageClues.@Nullable Heading onlyMainHeading(PageClues page, List<Said> said, @Nullable String site) {
        PageClues.Heading only = null;
        for (var heading : page.headings) {
            if (heading.element().normalName().equals("h1")) {
                var text = tidy(heading.text());
                if (text != null && !isSite(text, site) && Signs.words(text) >= 4 && isRelated(text, said)) {
                    if (only != null) {
                        return null;
                    }
                    only = new PageClues.Heading(text, heading.element(), heading.order());
                }
            }
        }
        return only;
    }

    /// The printed headline without a part that no other title has: «… | رأي».
    private static String withoutRubric(String printed, List<String> said) {
        int bar = printed.lastIndexOf(" | ");
        var front = bar < 0 ? printed : printed.substring(0, bar);
        if (bar <= 0) {
            return printed;
        }
        boolean agreed = said.stream()
                .map(Headline::words)
                .anyMatch(title -> likeness(words(front), title) > likeness(words(printed), title));
        return Signs.words(front) > FEWEST_WORDS && agreed ? front : printed;
    }

    /// The printed headline without what is printed around it and missing in all of the head: a rubric or day before it
    /// («Local News | …»), a count behind it.
    private static String withoutFrame(
            PageClues.Heading printed, List<String> said, List<String> whole, @Nullable String site) {
        var text = printed.text();
        var letters = Lexicon.foldLetters(text);
        if (whole.stream().anyMatch(title -> Lexicon.foldLetters(title).contains(letters))) {
            return withoutSiteAtEnd(text, site);
        }
        for (var title : said) {
            int at = text.indexOf(title);
            if (at >= 0 && title.length() < text.length() && Signs.words(title) > FEWEST_WORDS) {
                if (!printed.element().normalName().equals("h1")) {
                    return title; // «15 replies to …»
                }
                var before = text.substring(0, at);
                var after = text.substring(at + title.length());
                if ((before.isEmpty() || isRubric(before, printed.element()))
                        && (after.isEmpty()
                                || whole.contains(title)
                                        && (BREAK.matcher(after).lookingAt() || after.startsWith(" (")))) {
                    return title;
                }
            }
        }
        return text;
    }

    private static String withoutSiteAtEnd(String title, @Nullable String site) {
        int start = -1;
        int end = -1;
        for (var breaks = BREAK.matcher(title); breaks.find(); ) {
            start = breaks.start();
            end = breaks.end();
        }
        return start > 0 && isSite(title.substring(end), site) ? title.substring(0, start) : title;
    }

    /// Whether what stands before a headline is set apart from it: by a bar, an element of its own, or as a date.
    private static boolean isRubric(String before, Element heading) {
        var rubric = Signs.strip(before);
        return BREAK.matcher(before).find() && before.endsWith(" ")
                || !PrintedDates.in(rubric, null).isEmpty()
                || heading.select("*").stream()
                        .anyMatch(part ->
                                part != heading && Signs.strip(part.text()).equals(rubric));
    }

    /// The spelling that most titles share, where they differ in quotation marks or spaces alone.
    private static String asMostSay(String printed, List<String> said) {
        var letters = QUOTES.matcher(printed).replaceAll("");
        var best = printed;
        long most = 1 + said.stream().filter(printed::equals).count();
        for (var title : said) {
            if (!title.equals(printed) && QUOTES.matcher(title).replaceAll("").equals(letters)) {
                long same = said.stream().filter(title::equals).count();
                if (same > most) {
                    most = same;
                    best = title;
                }
            }
        }
        return best;
    }

    /// Whether a heading is the first part of a title: «heading | rubric | site».
    private static boolean isFirstPart(String heading, String letters, List<Said> said) {
        for (var title : said) {
            if (!title.parts.isEmpty() && letters.equals(title.parts.getFirst())) {
                return Signs.words(heading) >= FEWEST_WORDS;
            }
        }
        return false;
    }

    private static boolean isLongestPart(String letters, List<Said> said) {
        for (var title : said) {
            if (title.parts.contains(letters)
                    && title.parts.stream().allMatch(part -> part.length() <= letters.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether all of a heading is a link, as names of sites are.
    private static boolean isLink(PageClues.Heading heading) {
        return heading.element().closest("a") != null
                || heading.element().select("a[href]").stream()
                        .anyMatch(link -> Signs.strip(link.text()).equals(heading.text()));
    }

    /// The last part of the head's title where that stands in the page as a line of its own, for pages that set their
    /// headline as any text and write the site's name before it.
    private static @Nullable String printedPart(PageClues page, String whole, @Nullable String site) {
        var last = BREAK.splitAsStream(whole).reduce(whole, (before, part) -> part);
        if (last.equals(whole) || Signs.words(last) <= FEWEST_WORDS || isSite(last, site)) {
            return null;
        }
        return page.lines.stream().anyMatch(line -> line.text().equals(last)) ? last : null;
    }

    private static boolean isRelated(String heading, List<Said> said) {
        return said.isEmpty() || mostAlike(heading, said) >= RELATED;
    }

    private static String shortestAgreed(List<String> said) {
        var best = said.getFirst();
        for (var title : said) {
            if (title.length() < best.length() && Signs.words(title) > FEWEST_WORDS && best.startsWith(title)) {
                best = title;
            }
        }
        return best;
    }

    /// The name of the site as a heading gives it that is linked to the front page, or null.
    private static @Nullable String linkedName(PageClues page) {
        for (var heading : page.headings) {
            var link = heading.element().selectFirst("a[href]");
            if (link != null
                    && isLink(heading)
                    && FRONT_PAGE.matcher(link.attr("href").strip()).matches()
                    && !heading.text().isEmpty()
                    && Signs.words(heading.text()) <= LONGEST_NAME) {
                return heading.text();
            }
        }
        return null;
    }

    /// The title without the site's name at its end or beginning.
    static String withoutSite(String title, @Nullable String site) {
        if (site != null && title.startsWith(site + ": ")) {
            return title.substring(site.length() + 2).strip();
        }
        var breaks = BREAK.matcher(title);
        int firstStart = -1;
        int firstEnd = -1;
        int lastStart = -1;
        int lastEnd = -1;
        while (breaks.find()) {
            if (firstStart < 0) {
                firstStart = breaks.start();
                firstEnd = breaks.end();
            }
            lastStart = breaks.start();
            lastEnd = breaks.end();
        }
        if (firstStart <= 0) {
            return title;
        }
        var tail = title.substring(lastEnd);
        var head = title.substring(0, firstStart);
        if (isSite(tail, site)) {
            return withoutSite(title.substring(0, lastStart), site);
        }
        if (isSite(head, site)) {
            return title.substring(firstEnd);
        }
        int before = Signs.words(title.substring(0, lastStart));
        if (Signs.words(tail) <= 4 && before >= 3 && before > Signs.words(tail)) {
            return title.substring(0, lastStart);
        }
        return title;
    }

    private static boolean isSite(String part, @Nullable String site) {
        if (site == null) {
            return false;
        }
        var name = Lexicon.foldLetters(site);
        var letters = Lexicon.foldLetters(part);
        return !letters.isEmpty()
                && (letters.equals(name)
                        || name.length() > 3
                                && letters.length() > 3
                                && (name.startsWith(letters)
                                        || letters.startsWith(name) && letters.length() < name.length() + 8));
    }

    /// Share of common words of two titles, 0 to 1.
    private static double likeness(Set<String> some, Set<String> other) {
        int common = 0;
        for (var word : some) {
            common += other.contains(word) ? 1 : 0;
        }
        return some.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (some.size() + other.size());
    }

    private static Set<String> words(String title) {
        var folded = Folded.foldForMatching(title);
        var words = new HashSet<String>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean letter = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static double mostAlike(String heading, List<Said> said) {
        var words = words(heading);
        double most = 0;
        for (var title : said) {
            most = Math.max(most, likeness(words, title.words));
        }
        return most;
    }

    private static @Nullable String tidy(@Nullable String title) {
        if (title == null) {
            return null;
        }
        // «&amp;amp;» was escaped once too often; joiners and marks of byte order are nothing to read
        var plain = title.contains("&") ? Parser.unescapeEntities(title, false) : title;
        var clean = Signs.strip(
                UNREADABLE.matcher(plain).find()
                        ? BLANKS.matcher(INVISIBLE.matcher(plain).replaceAll(""))
                                .replaceAll(" ")
                        : plain);
        return clean.isEmpty() ? null : clean;
    }
}
