package marsad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./marsad`: the commands.
@Command(name = "marsad", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
public final class Main implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /// Runs one command and exits with its status: 0 all done, 1 some inputs could not be done, 2 wrong usage.
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"marsad " + (version == null ? "(not packaged)" : version)};
        }
    }
}
