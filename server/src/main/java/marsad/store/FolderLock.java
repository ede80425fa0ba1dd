package marsad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lock file that processes agree on. The system releases it when its holder ends, however it ends.
///
/// One process must open a lock file once: on POSIX, closing any channel of a file drops all locks of the process on
/// it.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private @Nullable FileLock held;

    /// Opens the file, making it where it is missing, and locks nothing yet.
    FolderLock(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Waits until this process alone holds the lock.
    void take() throws IOException {
        release();
        held = channel.lock();
    }

    /// Waits until this process holds the lock along with others that share it.
    void share() throws IOException {
        release();
        held = channel.lock(0, Long.MAX_VALUE, true);
    }

    /// Takes the lock alone if that is possible at once.
    ///
    /// @return whether it is held now; where it is not, a shared hold is gone too
    boolean takeNow() throws IOException {
        release();
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
        return held != null;
    }

    void release() throws IOException {
        var lock = Optional.ofNullable(held);
        held = null;
        if (lock.isPresent()) {
            lock.get().release();
        }
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
