package marsad.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything that is ours on this machine.
record DataFolder(Path path) {

    /// Makes the folder where it is missing. Its path is the real one, so that all processes call it the same.
    ///
    /// @throws MarsadException [Fault#DATA_FOLDER] where that can't be done
    static DataFolder at(Path path) {
        try {
            return new DataFolder(Files.createDirectories(path).toRealPath());
        } catch (IOException failure) {
            throw new DataFolder(path).unusable(failure);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /// Removes a folder and all in it; one that is missing is no fault.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// The fault of a failed operation on a file in here, in the words of the system.
    MarsadException unusable(IOException failure) {
        var reason = switch (failure) {
            case AccessDeniedException denied -> "no right to write " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is no folder";
            case NoSuchFileException missing -> "no folder can be made at " + missing.getFile();
            case FileSystemException system -> said(system);
            default -> String.valueOf(failure.getMessage());
        };
        return new MarsadException(Fault.DATA_FOLDER, toString(), reason, failure);
    }

    private static String said(FileSystemException failure) {
        return String.valueOf(failure.getReason() != null ? failure.getReason() : failure.getMessage());
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
