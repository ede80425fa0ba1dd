package marsad.gather;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip archive whose directory has been looked at before anything is unpacked.
final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final Limits limits;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    /// Opens the archive in a file.
    ///
    /// @throws Swelling.Bomb where its directory promises too many entries, or more bytes than `file` can honestly hold
    /// @throws ZipException where it is damaged
    static Archive open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (IllegalArgumentException | IOException broken) {
            throw (ZipException) new ZipException(broken.getMessage()).initCause(broken);
        }
        var archive = new Archive(zip, limits);
        try {
            archive.refuseBomb(Files.size(file));
            return archive;
        } catch (IOException bomb) {
            archive.close();
            throw bomb;
        }
    }

    /// Its files, in the order in which they lie in it.
    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /// The unpacked bytes of an entry; they may be more than the directory says, and then stop with a bomb.
    InputStream read(ZipArchiveEntry entry) throws IOException {
        return new Swelling(zip.getInputStream(entry), entry::getCompressedSize, limits);
    }

    private void refuseBomb(long fileBytes) throws Swelling.Bomb {
        if (entries.size() > limits.entries()) {
            throw new Swelling.Bomb(entries.size() + " entries");
        }
        var promised = entries.stream().mapToLong(ZipArchiveEntry::getSize).sum();
        if (promised > limits.freeBytes() && promised / limits.ratio() > fileBytes) {
            throw new Swelling.Bomb((fileBytes >> 10) + " KB → " + (promised >> 20) + " MB");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
