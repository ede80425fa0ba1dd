package marsad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import marsad.accounts.Gate;
import marsad.store.Account;
import marsad.store.Account.Role;
import marsad.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad account`: who may sign in, whether or not a portal runs on the store.
///
/// Passwords come from the terminal, unseen, or as the first line of standard input; never from the command line, which
/// other users of the machine can see.
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        subcommands = {
            AccountCommand.Create.class,
            AccountCommand.ListAll.class,
            AccountCommand.Password.class,
            AccountCommand.SetRole.class,
            AccountCommand.Remove.class,
            AccountCommand.Token.class
        })
final class AccountCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /// What the subcommands share: the store, the gate, the sentence at the end.
    abstract static class OnStore implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
        private CommandSpec spec;

        @Mixin
        private final StoreOptions options = new StoreOptions();

        /// @param work gives the exit status
        int on(BiFunction<Store, Gate, Integer> work) {
            try (var store = options.open()) {
                return work.apply(store, new Gate(store, Clock.systemUTC()));
            }
        }

        int done(String key, Object... values) {
            spec.commandLine().getErr().println(Messages.of(spec).say(key, values));
            return 0;
        }

        int notDone(String key, Object... values) {
            done(key, values);
            return 1;
        }

        void print(String line) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }

        /// The password that is typed, twice, or stands on standard input; empty where it is none, which is said.
        Optional<String> password() {
            var typed = typedPassword();
            if (typed == null || !Gate.isPassword(typed)) {
                notDone("account.password.length", Gate.SHORTEST_PASSWORD, Gate.LONGEST_PASSWORD);
                return Optional.empty();
            }
            return Optional.of(typed);
        }

        private @Nullable String typedPassword() {
            var console = System.console();
            if (console == null || !console.isTerminal()) {
                try {
                    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            var words = Messages.of(spec);
            while (true) {
                var once = console.readPassword("%s", words.say("account.password.ask"));
                var twice = once == null ? null : console.readPassword("%s", words.say("account.password.again"));
                if (once == null || twice == null) {
                    return null;
                }
                if (new String(once).contentEquals(new String(twice))) {
                    return new String(once);
                }
                done("account.password.differ");
            }
        }
    }

    /// `./marsad account create NAME --role admin`.
    @Command(name = "create", mixinStandardHelpOptions = true)
    static final class Create extends OnStore {
        @Parameters(paramLabel = "NAME", descriptionKey = "account.NAME")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private String name;

        @Option(names = "--role", paramLabel = "ROLE", defaultValue = "READER")
        @SuppressWarnings("NullAway.Init") // picocli gives it its default
        private Role role;

        @Option(names = "--no-password")
        private boolean withoutPassword;

        @Override
        public Integer call() {
            var folded = Gate.folded(name);
            if (!Account.isName(folded)) {
                return notDone("account.name", name);
            }
            var password = withoutPassword ? Optional.<String>empty() : password();
            if (password.isEmpty() && !withoutPassword) {
                return 1;
            }
            return on((store, gate) -> gate.enter(folded, role, password.orElse(null), null)
                    ? done("account.created", folded, role.tag())
                    : notDone("account.taken", folded));
        }
    }

    /// `./marsad account list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll extends OnStore {
        @Override
        public Integer call() {
            return on((store, gate) -> {
                store.accounts()
                        .all()
                        .forEach(account ->
                                print(account.name() + "\t" + account.role().tag()));
                return 0;
            });
        }
    }

    /// `./marsad account password NAME`.
    @Command(name = "password", mixinStandardHelpOptions = true)
    static final class Password extends OnStore {
        @Parameters(paramLabel = "NAME", descriptionKey = "account.NAME")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private String name;

        @Override
        public Integer call() {
            var folded = Gate.folded(name);
            return password()
                    .map(password -> on((store, gate) -> gate.setPassword(folded, password, null, null)
                            ? done("account.password.set", folded)
                            : notDone("account.missing", folded)))
                    .orElse(1);
        }
    }

    /// `./marsad account role NAME --role editor`.
    @Command(name = "role", mixinStandardHelpOptions = true)
    static final class SetRole extends OnStore {
        @Parameters(paramLabel = "NAME", descriptionKey = "account.NAME")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private String name;

        @Option(names = "--role", paramLabel = "ROLE", required = true)
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private Role role;

        @Override
        public Integer call() {
            var folded = Gate.folded(name);
            return on((store, gate) -> gate.setRole(folded, role, null, null)
                    ? done("account.role.set", folded, role.tag())
                    : notDone("account.missing", folded));
        }
    }

    /// `./marsad account remove NAME`.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends OnStore {
        @Parameters(paramLabel = "NAME", descriptionKey = "account.NAME")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private String name;

        @Override
        public Integer call() {
            var folded = Gate.folded(name);
            return on((store, gate) -> gate.remove(folded, null, null)
                    ? done("account.removed", folded)
                    : notDone("account.missing", folded));
        }
    }

    /// `./marsad account token NAME --label PHONE`: prints a token, once.
    @Command(name = "token", mixinStandardHelpOptions = true)
    static final class Token extends OnStore {
        @Parameters(paramLabel = "NAME", descriptionKey = "account.NAME")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private String name;

        @Option(names = "--label", paramLabel = "LABEL", defaultValue = "marsad account token")
        @SuppressWarnings("NullAway.Init") // picocli gives it its default
        private String label;

        @Override
        public Integer call() {
            var folded = Gate.folded(name);
            return on((store, gate) -> {
                var account = store.accounts().find(folded);
                if (account.isEmpty()) {
                    return notDone("account.missing", folded);
                }
                print(gate.makeToken(account.get(), label, null).secret());
                return done("account.token.made", folded);
            });
        }
    }
}
