package marsad.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the class path into the data folder.
///
/// The folder is named after the archive's checksum, so that another version unpacks beside it; it appears under its
/// name only when it is complete.
final class PostgresBinaries {
    private static final String PREFIX = "postgres-bin-";

    private PostgresBinaries() {}

    /// The folder with `bin`, `lib` and `share`. Callers hold the start lock.
    ///
    /// @throws IOException where the disk refuses
    /// @throws MarsadException [Fault#DATABASE_START] where this build has no programs for this machine
    static Path unpackedIn(DataFolder folder) throws IOException {
        var name = archiveName();
        var archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null || !(archive.openConnection() instanceof JarURLConnection jar)) {
            throw new MarsadException(
                    Fault.DATABASE_START,
                    folder.toString(),
                    "this build carries no PostgreSQL for this machine (" + name + ")",
                    null);
        }
        var home = folder.file(PREFIX + Long.toHexString(jar.getJarEntry().getCrc()));
        if (Files.isDirectory(home)) {
            return home;
        }
        var half = folder.file(PREFIX + "half");
        DataFolder.remove(half);
        try {
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(jar.getInputStream())))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                    unpack(tar, entry, half);
                }
            }
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            DataFolder.remove(half);
            throw failure;
        }
        removeOthers(folder, home);
        return home;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry of the PostgreSQL archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0
                && Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void removeOthers(DataFolder folder, Path home) throws IOException {
        try (var others = Files.newDirectoryStream(folder.path(), PREFIX + "*")) {
            for (var other : others) {
                if (!other.equals(home)) {
                    DataFolder.remove(other);
                }
            }
        }
    }

    private static String archiveName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch");
        var machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }
}
