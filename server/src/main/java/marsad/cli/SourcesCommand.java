package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.gather.Discovery;
import marsad.gather.Fetched;
import marsad.store.Source;
import marsad.store.Store;
import marsad.wire.SourceDesk;
import marsad.wire.Starters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad sources`: who is asked for news.
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        subcommands = {
            SourcesCommand.Add.class,
            SourcesCommand.Export.class,
            SourcesCommand.Import.class,
            SourcesCommand.ListAll.class,
            SourcesCommand.Off.class,
            SourcesCommand.On.class,
            SourcesCommand.Remove.class,
            SourcesCommand.Try.class
        })
final class SourcesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /// What the subcommands share.
    abstract static class OnStore implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
        CommandSpec spec;

        @Mixin
        final StoreOptions store = new StoreOptions();

        @Override
        public Integer call() throws InterruptedException {
            try (var opened = store.open()) {
                return work(opened);
            } finally {
                spec.commandLine().getOut().flush();
                spec.commandLine().getErr().flush();
            }
        }

        abstract int work(Store opened) throws InterruptedException;

        final void say(String key, Object... values) {
            spec.commandLine().getErr().println(Messages.of(spec).say(key, values));
        }

        final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        /// What is wrong, in a sentence.
        final String trouble(String trouble, String detail) {
            return Messages.of(spec).say("trouble." + trouble, detail);
        }

        final String trouble(Fetched.Failed failed) {
            return trouble(failed.why().name(), failed.detail());
        }

        /// Says what became of entering a site.
        ///
        /// @return whether it has feeds
        final boolean entered(String address, SourceDesk.Entered entered) {
            return switch (entered) {
                case SourceDesk.Entered.Found found -> {
                    say("sources.entered", address, found.sources().size(), found.fresh());
                    found.sources().forEach(source -> out().println(source.id() + "\t" + source.address()));
                    yield true;
                }
                case SourceDesk.Entered.NoFeeds none -> {
                    say("sources.no-feeds", none.home());
                    yield false;
                }
                case SourceDesk.Entered.NoAnswer silent -> {
                    say("sources.no-answer", address, trouble(silent.why()));
                    yield false;
                }
            };
        }

        final SourceDesk desk(Store opened) {
            var main = (Main) spec.root().userObject();
            return new SourceDesk(opened, main.guard(), main.pace(), InstantSource.system());
        }

        /// The source that somebody means by its number or address.
        final Optional<Source> meant(Store opened, String name) {
            var found = name.matches("[0-9]{1,18}")
                    ? opened.sources().find(Long.parseLong(name))
                    : opened.sources().find(name);
            if (found.isEmpty()) {
                say("sources.unknown", name);
            }
            return found;
        }
    }

    /// `./marsad sources add`: finds the feeds and news site maps of sites and enters them.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends OnStore {
        @Option(names = "--outlet", paramLabel = "KEY")
        private @Nullable String outlet;

        @Option(names = "--name", paramLabel = "NAME")
        private @Nullable String name;

        @Option(names = "--country", paramLabel = "CODE")
        private @Nullable String country;

        @Option(names = "--language", paramLabel = "CODE")
        private @Nullable String language;

        @Option(names = "--section", paramLabel = "KEY")
        private @Nullable String section;

        @Option(names = "--interval", paramLabel = "MINUTES")
        private @Nullable Integer interval;

        @Option(names = "--off")
        private boolean off;

        @Parameters(paramLabel = "URL", arity = "1..*", descriptionKey = "URL")
        @SuppressWarnings("NullAway.Init") // picocli demands at least one
        private List<String> addresses;

        @Override
        int work(Store opened) throws InterruptedException {
            var said = new SourceDesk.Said(
                    outlet,
                    name,
                    country,
                    language,
                    section,
                    interval == null ? null : Duration.ofMinutes(interval),
                    !off);
            var failed = false;
            try (var desk = desk(opened)) {
                for (var address : addresses) {
                    failed |= !entered(address, desk.enter(address, said));
                }
            }
            return failed ? 1 : 0;
        }
    }

    /// `./marsad sources try`: says what `add` would find, and enters nothing.
    @Command(name = "try", mixinStandardHelpOptions = true)
    static final class Try extends OnStore {
        @Parameters(paramLabel = "URL", descriptionKey = "URL")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private String address;

        @Override
        int work(Store opened) throws InterruptedException {
            try (var desk = desk(opened)) {
                switch (desk.look(address)) {
                    case Discovery.Found.Nothing nothing -> {
                        say("sources.no-answer", address, trouble(nothing.why()));
                        return 1;
                    }
                    case Discovery.Found.Site site -> {
                        say("sources.found", site.home(), site.candidates().size());
                        for (var candidate : site.candidates()) {
                            out().println(candidate.address() + "\t"
                                    + Messages.of(spec).code(candidate.feed().form()) + "\t"
                                    + candidate.feed().entries().size() + "\t"
                                    + String.valueOf(candidate.feed().title()));
                        }
                        return site.candidates().isEmpty() ? 1 : 0;
                    }
                }
            }
        }
    }

    /// `./marsad sources list`: all sources with how they are.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll extends OnStore {
        @Option(names = "--jsonl")
        private boolean jsonLines;

        @Option(names = "--starters")
        private boolean starters;

        @Override
        int work(Store opened) {
            if (starters) {
                Starters.all()
                        .forEach(starter ->
                                out().println(jsonLines ? JsonLines.JSON.writeValueAsString(starter) : line(starter)));
                return 0;
            }
            for (var source : opened.sources().all()) {
                out().println(jsonLines ? json(source) : line(source));
            }
            return 0;
        }

        private static String line(Starters.Starter starter) {
            return String.join(
                    "\t", starter.host(), starter.country(), starter.language(), starter.nameAr(), starter.nameEn());
        }

        private String line(Source source) {
            var messages = Messages.of(spec);
            var health = source.health();
            var sentence = health.trouble() != null
                    ? trouble(health.trouble(), health.detail())
                    : health.detail().isEmpty() ? "" : messages.say("sources.mended", health.detail());
            return "%d\t%s\t%s\t%s\t%d min\t%d\t%s"
                    .formatted(
                            source.id(),
                            messages.say("sources.state." + source.state()),
                            source.outlet().key(),
                            source.address(),
                            source.interval().toMinutes(),
                            health.brought(),
                            sentence);
        }

        private String json(Source source) {
            var health = source.health();
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("id", source.id());
            line.put("address", source.address());
            line.put("kind", Messages.of(spec).code(source.kind()));
            line.put("outlet", source.outlet().key());
            line.put("country", source.outlet().country());
            line.put("language", source.outlet().language());
            line.put("display", Messages.of(spec).code(source.outlet().display()));
            line.put("title", source.title());
            line.put("section", source.section());
            line.put("state", Messages.of(spec).code(source.state()));
            line.put("interval_seconds", source.interval().toSeconds());
            line.put("next_due", source.schedule().nextDue().toString());
            line.put("visited_at", text(health.visitedAt()));
            line.put("answered_at", text(health.answeredAt()));
            line.put("fresh_at", text(health.freshAt()));
            line.put("visits", health.visits());
            line.put("brought", health.brought());
            line.put("failures", health.failures());
            line.put("trouble", health.trouble() == null ? null : trouble(health.trouble(), health.detail()));
            line.put("note", health.trouble() != null || health.detail().isEmpty() ? null : health.detail());
            return JsonLines.JSON.writeValueAsString(line);
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    /// What names sources that are there.
    abstract static class OnSources extends OnStore {
        @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "SOURCE")
        @SuppressWarnings("NullAway.Init") // picocli demands at least one
        private List<String> names;

        @Override
        final int work(Store opened) throws InterruptedException {
            var unknown = false;
            for (var name : names) {
                var source = meant(opened, name);
                if (source.isPresent()) {
                    work(opened, source.get());
                } else {
                    unknown = true;
                }
            }
            return unknown ? 1 : 0;
        }

        abstract void work(Store opened, Source source);
    }

    /// `./marsad sources on`: visits sources from now on, and at once; of an outlet of the starter list the feeds are
    /// looked for first.
    @Command(name = "on", mixinStandardHelpOptions = true)
    static final class On extends OnStore {
        @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "SOURCE")
        @SuppressWarnings("NullAway.Init") // picocli demands at least one
        private List<String> names;

        @Override
        int work(Store opened) throws InterruptedException {
            var failed = false;
            try (var desk = desk(opened)) {
                for (var name : names) {
                    var starter = name.contains("/") ? Optional.<Starters.Starter>empty() : Starters.find(name);
                    if (starter.isPresent()) {
                        failed |= !entered(
                                starter.get().home(), desk.enter(starter.get().home(), SourceDesk.Said.NOTHING));
                        continue;
                    }
                    var source = meant(opened, name);
                    failed |= source.isEmpty();
                    source.ifPresent(one -> {
                        opened.sources().setActive(one.id(), true);
                        say("sources.on", one.address());
                    });
                }
            }
            return failed ? 1 : 0;
        }
    }

    /// `./marsad sources import`: enters the feeds of a list that another program wrote (OPML).
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import extends OnStore {
        @Option(names = "--off")
        private boolean off;

        @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli demands it
        private Path file;

        @Override
        int work(Store opened) {
            try {
                var taken = SourceDesk.enterList(opened, Files.readAllBytes(file), !off);
                say("sources.imported", taken.listed(), taken.fresh());
                return taken.listed() == 0 ? 1 : 0;
            } catch (IOException unreadable) {
                say("sources.no-file", file, unreadable.toString());
                return 2;
            }
        }
    }

    /// `./marsad sources export`: prints all sources as a list for other programs (OPML).
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export extends OnStore {
        @Override
        int work(Store opened) {
            out().print(new String(SourceDesk.list(opened), StandardCharsets.UTF_8));
            return 0;
        }
    }

    /// `./marsad sources off`: visits sources no longer.
    @Command(name = "off", mixinStandardHelpOptions = true)
    static final class Off extends OnSources {
        @Override
        void work(Store opened, Source source) {
            opened.sources().setActive(source.id(), false);
            say("sources.off", source.address());
        }
    }

    /// `./marsad sources remove`: forgets sources; what came from them stays.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends OnSources {
        @Override
        void work(Store opened, Source source) {
            opened.sources().remove(source.id());
            say("sources.removed", source.address());
        }
    }
}
