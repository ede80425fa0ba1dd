package marsad.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import marsad.accounts.Issuer;
import marsad.store.Fault;
import marsad.store.MarsadException;
import marsad.store.StoreConfig;
import marsad.web.WebConfig;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// How this Marsad is set up: what the command line says, else the environment, else `marsad.toml` in the data folder,
/// else the default.
///
/// | `marsad.toml`         | environment           | default       |
/// |-----------------------|-----------------------|---------------|
/// | `store.url`           | `MARSAD_DB_URL`       | embedded      |
/// | `portal.host`         | `MARSAD_HOST`         | `127.0.0.1`   |
/// | `portal.port`         | `MARSAD_PORT`         | `8080`        |
/// | `portal.base_url`     | `MARSAD_BASE_URL`     | as asked for  |
/// | `portal.zone`         | `MARSAD_ZONE`         | `Asia/Amman`  |
/// | `portal.behind_proxy` | `MARSAD_BEHIND_PROXY` | `false`       |
/// | `portal.hub`          | `MARSAD_HUB`          | none          |
/// | `portal.cache_mb`     | `MARSAD_CACHE_MB`     | `16`          |
/// | `oidc.issuer`         | `MARSAD_OIDC_ISSUER`  | none          |
/// | `oidc.client`         | `MARSAD_OIDC_CLIENT`  | `marsad`      |
/// | `oidc.secret`         | `MARSAD_OIDC_SECRET`  | none          |
/// | `oidc.name`           | `MARSAD_OIDC_NAME`    | its host      |
///
/// @param store where the store is
/// @param web where and how the portal is served
/// @param issuer who vouches for accounts by OpenID Connect, or null
/// @param hub that is told of news in our feeds (WebSub), or null
record Settings(
        StoreConfig store,
        WebConfig web,
        Issuer.@Nullable Config issuer,
        @Nullable URI hub) {
    static final String FILE = "marsad.toml";

    private static final Map<String, String> VARIABLES = variables();
    private static final int MEGABYTE = 1 << 20;

    /// Reads the settings of a data folder.
    ///
    /// @param environment as `System.getenv()`
    /// @param flags what the command line says, by the key of the file
    /// @throws MarsadException [Fault#SETTING] that names the key which is unknown or has a value that means nothing
    static Settings read(Path data, Map<String, String> environment, Map<String, String> flags) {
        var values = new LinkedHashMap<>(inFile(data.resolve(FILE)));
        VARIABLES.forEach((key, variable) -> {
            var value = environment.get(variable);
            if (value != null && !value.isBlank()) {
                values.put(key, new Value(variable, value.strip()));
            }
        });
        flags.forEach((key, value) -> values.put(key, new Value("--" + key.replaceFirst(".*\\.", ""), value)));
        var usual = WebConfig.DEFAULT;
        var url = values.get("store.url");
        var web = new WebConfig(
                read(values, "portal.host", Function.identity(), usual.host()),
                read(values, "portal.port", Settings::port, usual.port()),
                read(values, "portal.base_url", Settings::address, usual.baseUrl()),
                read(values, "portal.zone", ZoneId::of, usual.zone()),
                read(values, "portal.behind_proxy", Settings::truth, usual.behindProxy()),
                read(values, "portal.cache_mb", Settings::bytes, usual.cacheBytes()));
        return new Settings(
                new StoreConfig(data, url == null ? null : url.text()), web, issuer(values), hub(values, web));
    }

    private static Issuer.@Nullable Config issuer(Map<String, Value> values) {
        var address = Settings.<@Nullable URI>read(values, "oidc.issuer", Settings::issuerAddress, null);
        return address == null
                ? null
                : new Issuer.Config(
                        address,
                        read(values, "oidc.client", Function.identity(), "marsad"),
                        Settings.<@Nullable String>read(values, "oidc.secret", text -> text, null),
                        read(values, "oidc.name", Function.identity(), address.getHost()));
    }

    private static @Nullable URI issuerAddress(String text) {
        return ofTheWeb("an issuer", text);
    }

    private static @Nullable URI hub(Map<String, Value> values, WebConfig web) {
        return Settings.<@Nullable URI>read(
                values,
                "portal.hub",
                text -> {
                    if (web.baseUrl() == null) {
                        throw new IllegalArgumentException(
                                "a hub needs portal.base_url: the addresses that it is told");
                    }
                    return ofTheWeb("a hub", text);
                },
                null);
    }

    private static URI ofTheWeb(String what, String text) {
        var address = URI.create(text);
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(what + " is an address with http or https, not " + text);
        }
        return address;
    }

    /// @param name what a person calls it: the key of the file, the variable, the flag
    private record Value(String name, String text) {}

    private static <T extends @Nullable Object> T read(
            Map<String, Value> values, String key, Function<String, T> meaning, T unlessSet) {
        var value = values.get(key);
        if (value == null) {
            return unlessSet;
        }
        try {
            return meaning.apply(value.text());
        } catch (IllegalArgumentException | DateTimeException meaningless) {
            throw new MarsadException(
                    Fault.SETTING, value.name(), String.valueOf(meaningless.getMessage()), meaningless);
        }
    }

    private static Map<String, Value> inFile(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        JsonNode tree;
        try {
            tree = new TomlMapper().readTree(file);
        } catch (JacksonException unreadable) {
            throw new MarsadException(Fault.SETTING, file.toString(), unreadable.getOriginalMessage(), unreadable);
        }
        var values = new LinkedHashMap<String, Value>();
        for (var leaf : leaves("", tree)) {
            if (!VARIABLES.containsKey(leaf.getKey())) {
                throw new MarsadException(
                        Fault.SETTING,
                        leaf.getKey() + " (" + file + ")",
                        "there is no such setting; there are " + String.join(", ", VARIABLES.keySet()),
                        null);
            }
            values.put(leaf.getKey(), new Value(leaf.getKey() + " (" + file + ")", leaf.getValue()));
        }
        return values;
    }

    private static List<Map.Entry<String, String>> leaves(String prefix, JsonNode node) {
        if (!node.isObject()) {
            return List.of(Map.entry(prefix, node.asString()));
        }
        var leaves = new ArrayList<Map.Entry<String, String>>();
        node.properties()
                .forEach(entry -> leaves.addAll(
                        leaves(prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(), entry.getValue())));
        return leaves;
    }

    private static Integer port(String text) {
        return number(text, 0, 65_535, "a port");
    }

    private static Long bytes(String text) {
        return (long) number(text, 1, 65_536, "a number of megabytes") * MEGABYTE;
    }

    private static int number(String text, int least, int most, String what) {
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s is a number from %d to %d, not %s".formatted(what, least, most, text));
        }
        return number;
    }

    private static @Nullable URI address(String text) {
        return WebConfig.checkedBase(URI.create(text));
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is true or false, not " + text);
        };
    }

    private static Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("store.url", "MARSAD_DB_URL");
        variables.put("portal.host", "MARSAD_HOST");
        variables.put("portal.port", "MARSAD_PORT");
        variables.put("portal.base_url", "MARSAD_BASE_URL");
        variables.put("portal.zone", "MARSAD_ZONE");
        variables.put("portal.behind_proxy", "MARSAD_BEHIND_PROXY");
        variables.put("portal.hub", "MARSAD_HUB");
        variables.put("portal.cache_mb", "MARSAD_CACHE_MB");
        variables.put("oidc.issuer", "MARSAD_OIDC_ISSUER");
        variables.put("oidc.client", "MARSAD_OIDC_CLIENT");
        variables.put("oidc.secret", "MARSAD_OIDC_SECRET");
        variables.put("oidc.name", "MARSAD_OIDC_NAME");
        return variables;
    }
}
