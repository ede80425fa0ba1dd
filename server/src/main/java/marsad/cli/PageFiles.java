package marsad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The pages under files, folders and zip archives, one after another, so that a set of any size passes through.
///
/// Folders are read in the order of their names, with everything below them; archives in their own order. Files whose
/// name begins with a dot and `gold.jsonl` are passed over.
final class PageFiles {

    /// Longer inputs are cut here; the extractor reads no further either.
    private static final int MOST_BYTES = 16 << 20;

    /// One input: its bytes, or why it has none.
    ///
    /// @param name the path as given, for a page in an archive its name there
    /// @param bytes what it holds
    /// @param fault a sentence where it could not be read
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record PageFile(
            String name, byte @Nullable [] bytes, @Nullable String fault) {}

    /// Takes the pages in order.
    interface Reader {
        void read(PageFile page) throws IOException;
    }

    private PageFiles() {}

    /// Hands every page under `paths` to `reader`.
    ///
    /// @throws IOException only where `reader` throws it
    static void forEach(List<Path> paths, Reader reader) throws IOException {
        for (var path : paths) {
            visit(path, reader);
        }
    }

    private static void visit(Path path, Reader reader) throws IOException {
        if (Files.isDirectory(path)) {
            visitFolder(path, reader);
        } else if (!Files.exists(path)) {
            reader.read(new PageFile(path.toString(), null, "there is no such file"));
        } else if (isArchive(path)) {
            visitArchive(path, reader);
        } else {
            reader.read(read(path.toString(), () -> Files.newInputStream(path)));
        }
    }

    private static void visitFolder(Path folder, Reader reader) throws IOException {
        List<Path> inside;
        try (var entries = Files.list(folder)) {
            inside = entries.filter(entry -> isPage(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException denied) {
            reader.read(new PageFile(folder.toString(), null, "the folder can't be read: " + denied.getMessage()));
            return;
        }
        for (var path : inside) {
            visit(path, reader);
        }
    }

    private static void visitArchive(Path path, Reader reader) throws IOException {
        try (var archive = new ZipFile(path.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (!entry.isDirectory() && isPage(name.substring(name.lastIndexOf('/') + 1))) {
                    reader.read(read(name, () -> archive.getInputStream(entry)));
                }
            }
        } catch (ZipException broken) {
            reader.read(new PageFile(path.toString(), null, "the archive is damaged: " + broken.getMessage()));
        }
    }

    private static PageFile read(String name, Source source) {
        try (var in = source.open()) {
            return new PageFile(name, in.readNBytes(MOST_BYTES), null);
        } catch (IOException | RuntimeException broken) { // ZipFile throws unchecked exceptions on damaged entries
            return new PageFile(name, null, "it can't be read: " + broken.getMessage());
        }
    }

    private static boolean isPage(String name) {
        return !name.startsWith(".") && !name.equals("gold.jsonl");
    }

    /// By its name: office documents are zip archives too.
    private static boolean isArchive(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}
