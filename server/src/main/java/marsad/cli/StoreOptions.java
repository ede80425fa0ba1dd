package marsad.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.store.Store;
import marsad.store.StoreConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the store is: the options of every command that works on it.
final class StoreOptions {
    private static final Logger LIBRARIES = Logger.getLogger("");
    /// Advises a module of the JVM that cannot be asked for without a warning of its own.
    private static final Logger LUCENE_ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");
    /// Prints a trace where a listener does not start, which the front door says in a sentence.
    private static final Logger SERVER_START = Logger.getLogger("io.helidon.webserver.LoomServer");

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:MARSAD_DATA:-${sys:user.home}/.marsad}")
    @SuppressWarnings("NullAway.Init") // picocli gives it its default
    private Path data;

    @Option(names = "--db-url", paramLabel = "URL")
    private @Nullable String url;

    /// @throws marsad.store.MarsadException where a setting means nothing
    StoreConfig config() {
        return settings(Map.of()).store();
    }

    /// The settings of the data folder, with what the command line says beside the options here.
    ///
    /// @throws marsad.store.MarsadException where a setting means nothing
    Settings settings(Map<String, String> flags) {
        var all = new HashMap<>(flags);
        if (url != null && !url.isBlank()) {
            all.put("store.url", url);
        }
        return Settings.read(data, System.getenv(), all);
    }

    /// The libraries below us tell what they do; a person who runs a command wants to hear what went wrong.
    void quietenLibraries() {
        LIBRARIES.setLevel(Level.WARNING);
        LUCENE_ADVICE.setLevel(Level.SEVERE);
        SERVER_START.setLevel(Level.OFF);
    }

    /// @throws marsad.store.MarsadException where the store can't be opened
    Store open() {
        quietenLibraries();
        return Store.open(config());
    }
}
