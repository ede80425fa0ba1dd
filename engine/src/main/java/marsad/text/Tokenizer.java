package marsad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.text.Token.Kind;

/// Cuts a folded text into tokens: one pass, no regular expressions.
final class Tokenizer {

    /// Endings of host names that need no `www.` before them to be known; any country's two letters count too.
    private static final Set<String> TOP_DOMAINS =
            Set.of("com", "org", "net", "info", "gov", "edu", "int", "mil", "news", "tv", "biz", "media");

    private final Folded folded;
    private final String text;
    private final int length;
    private final List<Token> tokens;
    private boolean quoteOpen;

    Tokenizer(Folded folded) {
        this.folded = folded;
        this.text = folded.text();
        this.length = text.length();
        this.tokens = new ArrayList<>(length / 5 + 8);
    }

    List<Token> tokens() {
        var place = 0;
        while (place < length) {
            var unit = text.charAt(place);
            if (unit == '\n') {
                quoteOpen = quoteOpen && !(place + 1 < length && text.charAt(place + 1) == '\n');
                place++;
            } else if (unit == ' ') {
                place++;
            } else if (isArabic(unit)) {
                place = arabic(place);
            } else if (isDigit(unit)) {
                place = figures(place);
            } else if (Character.isLetter(text.codePointAt(place))) {
                place = foreign(place);
            } else if (unit == '@' && place + 1 < length && isAddressUnit(text.charAt(place + 1))) {
                place = add(Kind.ADDRESS, place, addressEnd(place + 1));
            } else {
                place = sign(place);
            }
        }
        return tokens;
    }

    private int add(Kind kind, int from, int to) {
        return add(kind, from, to, text.substring(from, to));
    }

    private int add(Kind kind, int from, int to, String form) {
        tokens.add(new Token(kind, form, folded.originalStart(from), folded.originalEnd(to)));
        return to;
    }

    private int arabic(int from) {
        var to = from + 1;
        while (to < length && isArabic(text.charAt(to))) {
            to++;
        }
        if (to == from + 1) {
            var end = abbreviationEnd(from);
            if (end > from) {
                return end;
            }
        }
        return add(Kind.ARABIC, from, to);
    }

    /// From a single letter at `from`: adds the abbreviation that it begins and answers its end; else `from`.
    private int abbreviationEnd(int from) {
        var letters = new StringBuilder();
        var dotted = 0;
        var dottedLetters = "";
        var spaced = 0;
        var spacedLetters = "";
        var place = from;
        for (var count = 1; place < length && isSingleLetter(place); count++) {
            letters.append(letters.isEmpty() ? "" : " ").append(text.charAt(place));
            var hasDot = place + 1 < length && text.charAt(place + 1) == '.' && !isDot(place + 2);
            var known = count > 1 && count <= Abbreviations.MOST_LETTERS && Abbreviations.knows(letters.toString());
            place += hasDot ? 2 : 1;
            if (known) {
                spaced = place;
                spacedLetters = letters.toString();
            }
            if (hasDot && (count == 1 || dotted > 0 || spaced > 0)) {
                dotted = place;
                dottedLetters = letters.toString();
            } else if (dotted > 0 && count == dottedLetters.length() / 2 + 2 && text.charAt(place - 2) == '.') {
                dotted = place; // the last letter of «ق.م» may stand without its dot
                dottedLetters = letters.toString();
            }
            while (place < length && text.charAt(place) == ' ' && count < Abbreviations.MOST_LETTERS) {
                place++;
            }
        }
        if (spaced > 0 && spaced >= dotted) {
            return add(Kind.ABBREVIATION, from, spaced, spacedLetters);
        }
        if (dotted > 0 && !(dottedLetters.length() == 1 && endsMeasure(dotted))) {
            return add(Kind.ABBREVIATION, from, dotted, dottedLetters);
        }
        return from;
    }

    /// A letter and its dot after a number («632 م.») or at the end of a line end a sentence.
    private boolean endsMeasure(int end) {
        return end >= length
                || text.charAt(end) == '\n'
                || (!tokens.isEmpty() && tokens.getLast().kind() == Kind.NUMBER);
    }

    private boolean isSingleLetter(int place) {
        return isArabic(text.charAt(place))
                && (place == 0 || !isArabic(text.charAt(place - 1)))
                && (place + 1 >= length || !isArabic(text.charAt(place + 1)));
    }

    private boolean isDot(int place) {
        return place < length && text.charAt(place) == '.';
    }

    private int figures(int from) {
        var to = digitsEnd(from);
        var date = dateEnd(from, to);
        if (date > to) {
            return add(Kind.DATE, from, date);
        }
        var clock = clockEnd(from, to);
        if (clock > to) {
            return add(Kind.CLOCK, from, clock);
        }
        while (to + 1 < length && isSeparator(text.charAt(to)) && isDigit(text.charAt(to + 1))) {
            to = digitsEnd(to + 1);
        }
        return add(Kind.NUMBER, from, to);
    }

    private int digitsEnd(int from) {
        var to = from;
        while (to < length && isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /// The end of `20-11-2017`, `2017/11/20`, `20.11.2017` or `20-Nov-2017` whose first part ends at `first`; else
    /// `first`.
    private int dateEnd(int from, int first) {
        if (first - from > 4 || first >= length) {
            return first;
        }
        var joint = text.charAt(first);
        if (joint != '-' && joint != '/' && joint != '.') {
            return first;
        }
        var second = digitsEnd(first + 1);
        if (second == first + 1 && joint == '-') {
            while (second < length && isLatin(text.charAt(second))) {
                second++;
            }
            if (second - first < 4 || second - first > 10) {
                return first;
            }
        } else if (second == first + 1 || second - first > 3) {
            return first;
        }
        if (second >= length || text.charAt(second) != joint) {
            return first;
        }
        var third = digitsEnd(second + 1);
        var yearFirst = first - from == 4;
        var digits = third - second - 1;
        var whole = yearFirst ? digits >= 1 && digits <= 2 : first - from <= 2 && (digits == 2 || digits == 4);
        var runsOn = third + 1 < length && text.charAt(third) == joint && isDigit(text.charAt(third + 1));
        return whole && !runsOn ? third : first;
    }

    private int clockEnd(int from, int first) {
        if (first - from > 2 || first >= length || text.charAt(first) != ':') {
            return first;
        }
        var second = digitsEnd(first + 1);
        if (second - first != 3) {
            return first;
        }
        if (second < length && text.charAt(second) == ':') {
            var third = digitsEnd(second + 1);
            if (third - second == 3) {
                return third;
            }
        }
        return second;
    }

    private int foreign(int from) {
        if (text.startsWith("http://", from) || text.startsWith("https://", from) || text.startsWith("www.", from)) {
            return add(Kind.ADDRESS, from, addressEnd(from));
        }
        var to = foreignEnd(from);
        if (isDot(to) || (to < length && text.charAt(to) == '@')) {
            var end = addressEnd(from);
            if (isAddress(from, end)) {
                return add(Kind.ADDRESS, from, end);
            }
            if (isDot(to)) {
                var dots = dottedLatinEnd(from);
                if (dots > from) {
                    return add(Kind.ABBREVIATION, from, dots, spacedLetters(from, dots));
                }
                if (Abbreviations.knows(text.substring(from, to))) {
                    return add(Kind.ABBREVIATION, from, to + 1, text.substring(from, to));
                }
            }
        }
        return add(Kind.FOREIGN, from, to);
    }

    private int foreignEnd(int from) {
        var to = from + Character.charCount(text.codePointAt(from));
        while (to < length) {
            var unit = text.codePointAt(to);
            var inside = unit < 0x10000 && isDigit((char) unit)
                    || Character.isLetter(unit) && !(unit < 0x10000 && isArabic((char) unit));
            var apostrophe = unit == '\'' && to + 1 < length && isLatin(text.charAt(to + 1));
            if (!inside && !apostrophe) {
                break;
            }
            to += Character.charCount(unit);
        }
        return to;
    }

    /// The end of `u.s.` or `u.s`; `from` where less than one letter with its dot stands there.
    private int dottedLatinEnd(int from) {
        var to = from;
        while (to + 1 < length
                && isLatin(text.charAt(to))
                && text.charAt(to + 1) == '.'
                && (to == from || text.charAt(to - 1) == '.')) {
            to += 2;
        }
        var single = to < length && isLatin(text.charAt(to)) && (to + 1 >= length || !isLatin(text.charAt(to + 1)));
        return to > from && single ? to + 1 : to;
    }

    private String spacedLetters(int from, int to) {
        var letters = new StringBuilder();
        for (var place = from; place < to; place++) {
            if (text.charAt(place) != '.') {
                letters.append(letters.isEmpty() ? "" : " ").append(text.charAt(place));
            }
        }
        return letters.toString();
    }

    private int addressEnd(int from) {
        var to = from;
        while (to < length && isAddressUnit(text.charAt(to))) {
            to++;
        }
        while (to > from && ".,;:!?'\")-".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    /// `desk@example.org`, `example.org/page`: a name, a dot and a known ending.
    private boolean isAddress(int from, int to) {
        var slash = text.indexOf('/', from);
        var host = text.substring(from, slash >= from && slash < to ? slash : to);
        var dot = host.lastIndexOf('.');
        if (dot < 2) {
            return false;
        }
        var ending = host.substring(dot + 1);
        return host.indexOf('@') > 0 || TOP_DOMAINS.contains(ending) || (ending.length() == 2 && isLatinWord(ending));
    }

    private static boolean isLatinWord(String word) {
        return word.chars().allMatch(unit -> isLatin((char) unit));
    }

    private int sign(int from) {
        var unit = text.charAt(from);
        if (unit == '"' || unit == '\'') {
            quoteOpen = opensQuotation(from);
            return add(quoteOpen ? Kind.OPENING_QUOTE : Kind.CLOSING_QUOTE, from, from + 1);
        }
        var to = from + Character.charCount(text.codePointAt(from));
        while (unit == '.' && isDot(to)) {
            to++;
        }
        return add(isPunctuation(unit) ? Kind.PUNCTUATION : Kind.SYMBOL, from, to);
    }

    /// The spaces around a quotation mark say best which one it is; then its form; then whether one is open.
    private boolean opensQuotation(int place) {
        var afterGap = place == 0 || isGap(text.charAt(place - 1)) || "([{:-".indexOf(text.charAt(place - 1)) >= 0;
        var beforeGap = place + 1 >= length
                || isGap(text.charAt(place + 1))
                || ")]}.,;:!?-".indexOf(text.charAt(place + 1)) >= 0;
        if (afterGap != beforeGap) {
            return afterGap;
        }
        return switch (folded.original().charAt(folded.originalStart(place))) {
            case '«', '‹', '„', '‚' -> true;
            case '»', '›' -> false;
            default -> !quoteOpen;
        };
    }

    private static boolean isGap(char unit) {
        return unit == ' ' || unit == '\n';
    }

    private static boolean isPunctuation(char unit) {
        return switch (Character.getType(unit)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            case Character.OTHER_PUNCTUATION -> "%#&@*".indexOf(unit) < 0;
            default -> false;
        };
    }

    private static boolean isAddressUnit(char unit) {
        return isLatin(unit) || isDigit(unit) || "-._~:/?#[]@!$&'()*+,;=%".indexOf(unit) >= 0;
    }

    private static boolean isSeparator(char unit) {
        return unit == '.' || unit == ',';
    }

    /// A letter of the Arabic script, as folding leaves them.
    static boolean isArabic(char unit) {
        return (unit >= 'ء' && unit <= 'ي')
                || (unit > 'ي' && unit <= 'ۿ' && Character.isLetter(unit))
                || (unit >= 'ݐ' && unit <= 'ݿ')
                || (unit >= 'ࢠ' && unit <= 'ࣉ' && Character.isLetter(unit));
    }

    static boolean isLatin(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
