package marsad.api;

import java.util.regex.Pattern;

/// Text for XML 1.0, which has no way to write some characters that pages hold.
final class XmlText {
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /// The same without those characters.
    static String of(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }
}
