package marsad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.store.MarsadException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./marsad`: the commands.
///
/// Exit status: 0 all done, 1 some inputs could not be done, 2 wrong usage or a fault that kept the command from
/// starting. Results go to standard output, all else to standard error, both in UTF-8 whatever the locale. What a
/// person reads comes in Arabic or English by the locale, from the catalogue `marsad/cli/messages*.properties`.
@Command(
        name = "marsad",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            AccountCommand.class,
            AddCommand.class,
            ArchiveCommand.class,
            CopiesCommand.class,
            ExtractCommand.class,
            NamesCommand.class,
            RankCommand.class,
            ReadCommand.class,
            RereadCommand.class,
            SampleCommand.class,
            SourcesCommand.class,
            StoriesCommand.class,
            TimesCommand.class,
            UpCommand.class
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    private final Guard guard;
    private final Fetcher.Pace pace;

    private Main(Guard guard, Fetcher.Pace pace) {
        this.guard = guard;
        this.pace = pace;
    }

    /// What commands may ask of the web.
    Guard guard() {
        return guard;
    }

    /// How hard they ask.
    Fetcher.Pace pace() {
        return pace;
    }

    /// Runs one command and exits with its status.
    public static void main(String[] args) {
        System.setOut(stream(FileDescriptor.out));
        System.setErr(stream(FileDescriptor.err));
        System.exit(commands().execute(args));
    }

    /// The whole command line, as a test may run it too.
    static CommandLine commands() {
        return commands(Guard.ofPublicWeb(), Fetcher.Pace.USUAL);
    }

    /// The same for another web than the public one.
    static CommandLine commands(Guard guard, Fetcher.Pace pace) {
        return new CommandLine(new Main(guard, pace))
                .setResourceBundle(ResourceBundle.getBundle("marsad.cli.messages", spokenLanguage()))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::sayFault);
    }

    /// A fault of the machinery is one sentence; anything else is a mistake of ours and keeps its trace.
    private static int sayFault(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof MarsadException fault) {
            var messages = Messages.of(command.getCommandSpec());
            command.getErr().println(messages.say("fault." + fault.fault(), fault.subject(), fault.reason()));
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// The language of the environment by the POSIX order. The JVM itself falls back to English where the locale is not
    /// installed on the machine, though its messages need no more than the language's name.
    private static Locale spokenLanguage() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(name -> Locale.of(name.replaceFirst("[_.@].*", "")))
                .orElseGet(Locale::getDefault);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"marsad " + (version == null ? "(not packaged)" : version)};
        }
    }
}
