package marsad.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.store.Store;
import marsad.store.StoreConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the store is: the options of every command that works on it.
final class StoreOptions {
    /// The libraries below us tell what they do; a person who runs a command wants to hear what went wrong.
    private static final Logger LIBRARIES = Logger.getLogger("");

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:MARSAD_DATA:-${sys:user.home}/.marsad}")
    @SuppressWarnings("NullAway.Init") // picocli gives it its default
    private Path data;

    @Option(names = "--db-url", paramLabel = "URL", defaultValue = "${env:MARSAD_DB_URL}")
    private @Nullable String url;

    /// @throws marsad.store.MarsadException where the address of the database is none
    StoreConfig config() {
        return new StoreConfig(data, url == null || url.isBlank() ? null : url);
    }

    /// @throws marsad.store.MarsadException where the store can't be opened
    Store open() {
        LIBRARIES.setLevel(Level.WARNING);
        return Store.open(config());
    }
}
