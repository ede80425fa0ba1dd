package marsad.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The text of the block that is being read, and what is counted in it.
final class BlockText {
    private static final byte OTHER = 0;
    private static final byte SPACE = 1;
    private static final byte NOTHING = 2;
    private static final byte LETTER = 3;
    private static final byte CAPITAL = 4;
    private static final byte DIGIT = 5;
    private static final byte STOP = 6;
    private static final byte COMMA = 7;
    private static final byte SIGN = 8;

    /// What each UTF-16 unit is; a table, because every character of every page is looked up.
    private static final byte[] KINDS = kinds();

    private char[] text = new char[4096];
    private int length;
    private @Nullable Box box;
    private long inline;
    private boolean space;
    private boolean inWord;
    private int words;
    private int linkWords;
    private int boldWords;
    private int slantedWords;
    private int letters;
    private int digits;
    private int capitals;
    private int stops;
    private int commas;
    private int signs;

    /// Reads on.
    ///
    /// @param raw a text node
    /// @param in the box it stands in
    /// @param around the evidence of inline elements around it
    /// @param style how it is set, bits of [TagKind]
    void add(String raw, Box in, long around, int style) {
        var before = length;
        var from = length + 1; // what is read lies ahead of what is written, a space before it included
        var end = from + raw.length();
        if (end > text.length) {
            text = Arrays.copyOf(text, 2 * end);
        }
        raw.getChars(0, raw.length(), text, from);
        for (int i = from; i < end; i++) {
            var c = text[i];
            var kind = KINDS[c];
            if (kind == SPACE) {
                space = true;
                inWord = false;
                continue;
            }
            if (kind == NOTHING) {
                continue;
            }
            if (space) {
                if (length > 0) {
                    text[length++] = ' ';
                }
                space = false;
            }
            text[length++] = c;
            switch (kind) {
                case LETTER -> {
                    letters++;
                    beginWord(style);
                }
                case CAPITAL -> {
                    letters++;
                    capitals++;
                    beginWord(style);
                }
                case DIGIT -> {
                    digits++;
                    beginWord(style);
                }
                case STOP -> stops++;
                case COMMA -> commas++;
                case SIGN -> signs++;
                default -> {}
            }
        }
        if (length > before) {
            inline = box == null ? around : inline & around;
            box = in;
        }
    }

    private void beginWord(int style) {
        if (!inWord) {
            inWord = true;
            words++;
            linkWords += style & TagKind.LINK;
            boldWords += (style & TagKind.BOLD) >> 1;
            slantedWords += (style & TagKind.SLANTED) >> 2;
        }
    }

    /// The block read so far, and begins the next; null where nothing was read.
    ///
    /// @param images pictures before it
    /// @param afterBreak whether a line break parts it from the one before
    @Nullable
    Block end(int images, boolean afterBreak) {
        space = false;
        inWord = false;
        if (box == null) {
            return null;
        }
        var string = new String(text, 0, length);
        var kinds = FurnitureWords.SHIPPED.of(string, words);
        var block = new Block(
                string,
                box,
                inline,
                kinds.begun(),
                kinds.mentioned(),
                words,
                linkWords,
                boldWords,
                slantedWords,
                letters,
                digits,
                capitals,
                stops,
                commas,
                signs,
                images,
                afterBreak);
        length = 0;
        box = null;
        words = linkWords = boldWords = slantedWords = letters = digits = capitals = 0;
        stops = commas = signs = 0;
        return block;
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (var c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf((char) c);
        }
        return kinds;
    }

    private static byte kindOf(char c) {
        return switch (c) {
            case '\u200b', '\ufeff', '\u00ad' -> NOTHING;
            case '.', '!', '?', '؟', '…', '。', '۔' -> STOP;
            case ',', ';', '،', '؛', '、', ':' -> COMMA;
            case '|', '#', '@', '/', '»', '›', '>', '•', '·', '→', '©', '*', '+', '=', '_' -> SIGN;
            default -> {
                if (c <= ' ' || Character.isSpaceChar(c)) {
                    yield SPACE;
                }
                if (Character.isLetter(c)) {
                    yield Character.isUpperCase(c) ? CAPITAL : LETTER;
                }
                yield Character.isDigit(c) ? DIGIT : OTHER;
            }
        };
    }
}
