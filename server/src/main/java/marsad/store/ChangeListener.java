package marsad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Hears that something changed, whichever process changed it. Used by one thread.
public final class ChangeListener implements AutoCloseable {
    private final Database database;
    private @Nullable Connection connection;

    ChangeListener(Database database) {
        this.database = database;
    }

    /// Waits until something changes, for `patience` at most. After the listener was opened or lost its connection the
    /// first call returns at once: something may have changed unheard. A caller asks [Changes#since(long, int)] after
    /// each call, whatever it returns.
    ///
    /// @return whether something changed, or may have
    /// @throws MarsadException where the database can't be reached
    public boolean await(Duration patience) {
        try {
            if (connection == null) {
                connection = database.connect();
                try (var listen = connection.createStatement()) {
                    listen.execute("listen " + Changes.CHANNEL);
                }
                return true;
            }
            var heard = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(patience.toMillis()));
            return heard != null && heard.length > 0;
        } catch (SQLException failure) {
            close();
            throw database.fault(failure);
        }
    }

    /// Stops listening.
    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException broken) {
                throw database.fault(broken);
            }
        }
    }
}
