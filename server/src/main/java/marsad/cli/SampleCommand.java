package marsad.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import marsad.newsroom.SampleNewsroom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./marsad sample`: the sample newsroom that an empty store opens with.
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        subcommands = {SampleCommand.Remove.class})
final class SampleCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /// `./marsad sample remove`: takes it out of the store, whether or not a portal runs on it.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
        private CommandSpec spec;

        @Mixin
        private final StoreOptions store = new StoreOptions();

        @Override
        public Integer call() {
            try (var opened = store.open()) {
                var removed = new SampleNewsroom(opened, InstantSource.system()).remove();
                spec.commandLine().getErr().println(Messages.of(spec).say("sample.removed", removed));
            }
            return 0;
        }
    }
}
