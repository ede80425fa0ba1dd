package marsad.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files that are no page, told by the bytes they begin with.
final class FileKind {

    private record Beginning(String bytes, int offset, String kind) {}

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("%PDF-", 0, "a PDF file"),
            new Beginning("\u0089PNG", 0, "an image"),
            new Beginning("\u00FF\u00D8\u00FF", 0, "an image"),
            new Beginning("GIF8", 0, "an image"),
            new Beginning("BM", 0, "an image"),
            new Beginning("II*\0", 0, "an image"),
            new Beginning("MM\0*", 0, "an image"),
            new Beginning("WEBP", 8, "an image"),
            new Beginning("WAVE", 8, "a sound file"),
            new Beginning("ID3", 0, "a sound file"),
            new Beginning("OggS", 0, "a sound file"),
            new Beginning("ftyp", 4, "a video"),
            new Beginning("\u001AE\u00DF\u00A3", 0, "a video"),
            new Beginning("PK\u0003\u0004", 0, "a zip archive or office document"),
            new Beginning("\u001F\u008B", 0, "compressed data"),
            new Beginning("BZh", 0, "compressed data"),
            new Beginning("\u00FD7zXZ", 0, "compressed data"),
            new Beginning("7z\u00BC\u00AF", 0, "an archive"),
            new Beginning("Rar!", 0, "an archive"),
            new Beginning("\u00D0\u00CF\u0011\u00E0", 0, "an office document"),
            new Beginning("{\\rtf", 0, "an office document"),
            new Beginning("wOFF", 0, "a font"),
            new Beginning("wOF2", 0, "a font"),
            new Beginning("\u007FELF", 0, "a program"),
            new Beginning("SQLite format", 0, "a database"));

    private FileKind() {}

    /// What the bytes are, in words for a person; null where they may be a page.
    static @Nullable String of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (var beginning : BEGINNINGS) {
            boolean short_ = beginning.bytes.length() < 3 && bytes.length > 2 && bytes[2] >= ' ' && bytes[2] < 127;
            if (!short_ && head.startsWith(beginning.bytes, beginning.offset)) {
                return beginning.kind;
            }
        }
        return null;
    }
}
