package marsad.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The right to serve one data folder: one process at a time has it, until it closes it or ends.
public final class PortalLock implements AutoCloseable {
    private final FolderLock lock;

    private PortalLock(FolderLock lock) {
        this.lock = lock;
    }

    /// Takes the right to serve `data`, making the folder where it is missing.
    ///
    /// @throws MarsadException [Fault#PORTAL_RUNNING], naming the process that has it; [Fault#DATA_FOLDER]
    public static PortalLock take(Path data) {
        var folder = DataFolder.at(data);
        var file = folder.file("portal.lock");
        @Nullable FolderLock lock = null;
        try {
            lock = new FolderLock(file);
            if (lock.takeNow()) {
                var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                lock.channel().truncate(0).write(ByteBuffer.wrap(pid), 0);
                return new PortalLock(lock);
            }
            var holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
            lock.close();
            throw new MarsadException(
                    Fault.PORTAL_RUNNING, folder.toString(), "process " + holder + " serves it", null);
        } catch (IOException failure) {
            throw folder.unusable(failure);
        }
    }

    /// Gives the right back.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            throw new MarsadException(
                    Fault.DATA_FOLDER, "portal.lock", String.valueOf(alreadyGone.getMessage()), alreadyGone);
        }
    }
}
