package marsad.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import marsad.store.Account;
import marsad.store.Account.Role;
import marsad.store.Audit;
import marsad.store.Audit.Act;
import marsad.store.Passes;
import marsad.store.Passes.Kind;
import marsad.store.Store;
import org.jspecify.annotations.Nullable;

/// The gate: lets accounts in by password, by token or by an issuer, knows who is in, and writes down who tried.
///
/// Ten failed tries under one name or twenty from one address within a quarter of an hour, and no more are taken until
/// some of them are older; IPv6 addresses count by their network of 64 bits. Failed tries are counted in the store, so
/// several portals count together. Two passwords are checked at a time, which bounds what a flood can take of memory
/// (2 × 19 MiB) and of processors.
public final class Gate {
    /// A password has so many characters at least.
    public static final int SHORTEST_PASSWORD = 10;

    /// A password has so many characters at most.
    public static final int LONGEST_PASSWORD = 200;

    /// How long a browser stays signed in.
    public static final Duration SESSION = Duration.ofDays(14);

    static final int TRIES_OF_A_NAME = 10;
    static final int TRIES_OF_AN_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration READER_SESSION = Duration.ofDays(30);
    private static final Duration AUDIT_KEPT = Duration.ofDays(400);
    private static final Duration ALREADY_UNREAD = Duration.ofDays(7);
    private static final int CHECKS_AT_ONCE = 2;
    private static final int PATIENCE = 5;
    private static final int NETWORK_BYTES = 8;
    private static final String FORM = "form";

    private final Store store;
    private final Clock clock;
    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);

    public Gate(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A token with what it shows its owner once.
    public record NewToken(String secret) {}

    /// Whether a password is long enough to be one.
    public static boolean isPassword(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
    }

    /// The name as accounts have it.
    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// Enters an account. What came in up to a week ago is unread for it.
    ///
    /// @param by who does it, or null for a command on the machine itself
    /// @return whether the name was free
    public boolean enter(String name, Role role, @Nullable String password, @Nullable Account by) {
        var begins = clock.instant().minus(ALREADY_UNREAD);
        var entered =
                store.accounts().enter(name, role, password == null ? null : Passwords.hash(checked(password)), begins);
        if (entered) {
            note(Act.ACCOUNT_ENTERED, by, null, name + " " + role.tag());
        }
        return entered;
    }

    /// Sets a password and signs the account out everywhere.
    ///
    /// @return whether there is such an account
    public boolean setPassword(String name, String password, @Nullable Account by, @Nullable String address) {
        var set = store.accounts().setPassword(name, Passwords.hash(checked(password)));
        if (set) {
            note(Act.PASSWORD_SET, by, address, name);
        }
        return set;
    }

    /// Gives an account another role.
    public boolean setRole(String name, Role role, @Nullable Account by, @Nullable String address) {
        var set = store.accounts().setRole(name, role);
        if (set) {
            note(Act.ROLE_SET, by, address, name + " " + role.tag());
        }
        return set;
    }

    /// Takes an account out with all that is its own.
    public boolean remove(String name, @Nullable Account by, @Nullable String address) {
        var removed = store.accounts().remove(name);
        if (removed) {
            note(Act.ACCOUNT_REMOVED, by, address, name);
        }
        return removed;
    }

    /// Signs a browser in with a password.
    ///
    /// @param address of the browser
    public Entry signIn(String typedName, String password, String address) {
        var name = folded(typedName);
        try {
            if (!checks.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return new Entry.TooMany(Duration.ofSeconds(PATIENCE));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Entry.TooMany(Duration.ofSeconds(PATIENCE));
        }
        try {
            return checkedIn(name, password, network(address));
        } finally {
            checks.release();
        }
    }

    private Entry checkedIn(String name, String password, String network) {
        var now = clock.instant();
        if (exhausted(name, network, now)) {
            return new Entry.TooMany(WINDOW);
        }
        var hash = password.length() <= LONGEST_PASSWORD ? store.accounts().password(name) : Optional.<String>empty();
        var right = hash.isPresent() ? Passwords.matches(password, hash.get()) : Passwords.matchesNobody(password);
        var account = right ? store.accounts().find(name) : Optional.<Account>empty();
        if (account.isEmpty()) {
            store.audit().write(new Audit.Entry(now, Act.SIGN_IN_FAILED, name, network, null));
            return new Entry.Wrong();
        }
        return opened(account.get(), Kind.BROWSER, SESSION, network);
    }

    /// Signs in who an issuer vouches for.
    ///
    /// @param subject «issuer subject»
    /// @param name to begin with, where the account is new
    public Entry.Open signInVouched(String subject, String name, String address) {
        var begins = clock.instant().minus(ALREADY_UNREAD);
        var account = store.accounts().vouchedFor(subject, name, Role.READER, begins);
        return opened(account, Kind.BROWSER, SESSION, network(address));
    }

    /// Signs a reading program in with a token, for protocols that change it for a secret of their own.
    public Entry signInReader(String typedName, String token, String address) {
        var network = network(address);
        var name = folded(typedName);
        if (exhausted(name, network, clock.instant())) {
            return new Entry.TooMany(WINDOW);
        }
        var account = store.passes()
                .token(Secrets.hash(token), clock.instant())
                .filter(found -> found.name().equals(name));
        if (account.isEmpty()) {
            store.audit().write(new Audit.Entry(clock.instant(), Act.SIGN_IN_FAILED, name, network, "token"));
            return new Entry.Wrong();
        }
        return opened(account.get(), Kind.READER, READER_SESSION, network);
    }

    /// Whose browser this is.
    public Optional<Account> browser(String secret) {
        return store.passes().session(Secrets.hash(secret), Kind.BROWSER, clock.instant());
    }

    /// Whose reading program this is.
    ///
    /// @param secret that [#signInReader(String, String, String)] gave, or a token itself
    public Optional<Account> reader(String secret) {
        var hash = Secrets.hash(secret);
        return store.passes()
                .session(hash, Kind.READER, clock.instant())
                .or(() -> store.passes().token(hash, clock.instant()));
    }

    /// Whose reading program this is, by the key that Fever makes of name and token.
    public Optional<Account> fever(String key) {
        return store.passes().feverKey(Secrets.hash(key.toLowerCase(Locale.ROOT)), clock.instant());
    }

    /// Ends the session of a browser.
    public void signOut(String secret, String address) {
        browser(secret).ifPresent(account -> note(Act.SIGNED_OUT, account, network(address), null));
        store.passes().end(Secrets.hash(secret));
    }

    /// Makes a token for a reading program.
    ///
    /// @param label where it is used
    public NewToken makeToken(Account account, String label, @Nullable String address) {
        var secret = Secrets.draw();
        store.passes()
                .enterToken(
                        account,
                        label,
                        Secrets.hash(secret),
                        Secrets.hash(Secrets.feverKey(account.name(), secret)),
                        clock.instant());
        note(Act.TOKEN_MADE, account, address, label);
        return new NewToken(secret);
    }

    /// Takes a token back.
    public boolean removeToken(Account account, Passes.Token token, String address) {
        var removed = store.passes().removeToken(account, token.id());
        if (removed) {
            note(Act.TOKEN_REMOVED, account, network(address), token.label());
        }
        return removed;
    }

    /// Writes down what an account did.
    public void note(Act act, @Nullable Account by, @Nullable String address, @Nullable String subject) {
        store.audit()
                .write(new Audit.Entry(
                        clock.instant(),
                        act,
                        by == null ? null : by.name(),
                        address == null ? null : network(address),
                        subject));
    }

    /// A secret for a browser that is not signed in, so that its forms can be told from others.
    public static String draw() {
        return Secrets.draw();
    }

    /// What stands hidden in the forms of a browser: only pages that know its cookie can say it.
    public static String formToken(String secret) {
        return Secrets.derived(secret, FORM);
    }

    /// Whether a form is one of ours, made for this browser.
    public static boolean isOurForm(String secret, String token) {
        return Secrets.same(formToken(secret), token);
    }

    private Entry.Open opened(Account account, Kind kind, Duration length, String network) {
        var now = clock.instant();
        var secret = Secrets.draw();
        store.passes().begin(Secrets.hash(secret), account, kind, now, now.plus(length));
        note(Act.SIGNED_IN, account, network, kind == Kind.READER ? "token" : null);
        store.audit().cut(now.minus(AUDIT_KEPT));
        return new Entry.Open(account, secret);
    }

    private boolean exhausted(String name, String network, Instant now) {
        var tries = store.audit().tries(name, network, now.minus(WINDOW));
        return tries.named() >= TRIES_OF_A_NAME || tries.addressed() >= TRIES_OF_AN_ADDRESS;
    }

    /// The address as it is counted: an IPv4 address whole, of an IPv6 address the first 64 bits, which one household
    /// has for itself.
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var known = InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", ""));
            if (known instanceof Inet6Address) {
                return HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES)) + "/64";
            }
            return known.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }

    private static String checked(String password) {
        if (!isPassword(password)) {
            throw new IllegalArgumentException("a password has %d to %d characters, not %d"
                    .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD, password.length()));
        }
        return password;
    }
}
