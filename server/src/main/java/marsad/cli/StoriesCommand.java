package marsad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.cli.JsonLines.BadLine;
import marsad.copy.Dispatch;
import marsad.story.Outcome;
import marsad.story.StoryDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad stories`: which articles tell of one event, and which is whose copy; a line for each article, in the order
/// of the input, once all of it is read: a later article may bring two stories together.
///
/// A story is named by the article that began it. Articles are taken in the order of their time, [#SORTED] lines at a
/// time; of what is read, only identifiers and the index of thirty days are kept.
@Command(name = "stories", mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer>, DispatchLines.Taker {

    /// How many lines are put into the order of time together: the texts of so many are in memory at once.
    private static final int SORTED = 25_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Option(names = "--jsonl", required = true)
    @SuppressWarnings("UnusedVariable") // the one format so far; asked for, so that another may become the usual one
    private boolean jsonLines;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private @Nullable Path file;

    /// A line of the output: an article by its place among the articles, or why there is none.
    private record Line(int article, @Nullable String error, long number) {}

    /// Made by the call: every command is built at every start, and the lexicons behind the desk take their time.
    private @Nullable StoryDesk desk;

    private final List<Line> lines = new ArrayList<>();
    private final List<Dispatch> waiting = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<Integer, Integer> sources = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final StoryNames stories = new StoryNames();

    @Override
    public Integer call() throws IOException {
        desk = new StoryDesk();
        var status = DispatchLines.read(file, spec, this);
        group();
        for (var article = 0; article < ids.size(); article++) {
            noteSource(article);
        }
        try (var out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
            for (var line : lines) {
                write(out, line);
            }
        }
        return status;
    }

    @Override
    public void take(Dispatch dispatch, long line) {
        waiting.add(numbered(dispatch));
        lines.add(new Line(ids.size() - 1, null, line));
        if (waiting.size() == SORTED) {
            group();
        }
    }

    @Override
    public void refuse(String sentence, long line) {
        lines.add(new Line(-1, sentence, line));
    }

    private StoryDesk desk() {
        return Objects.requireNonNull(desk);
    }

    /// The article of a line, under its place among the articles.
    private Dispatch numbered(Dispatch read) {
        if (!seen.add(read.id())) {
            throw new BadLine("an article before has the same \"id\": " + read.id());
        }
        ids.add(read.id());
        return new Dispatch(
                String.valueOf(ids.size() - 1),
                read.outlet(),
                read.published(),
                read.title(),
                read.byline(),
                read.credit(),
                read.text());
    }

    private void group() {
        waiting.sort(Comparator.comparing(Dispatch::published)); // stable: of one time in the order of the input
        for (var dispatch : waiting) {
            var article = Integer.parseInt(dispatch.id());
            var placed = desk().add(dispatch);
            desk().sourceOf(article).ifPresent(source -> sources.put(article, source.intValue()));
            stories.note(article, placed.outcome());
        }
        waiting.clear();
    }

    /// A group of copies may turn out to have another source than it seemed; what is forgotten stays as it was.
    private void noteSource(int article) {
        if (desk().copiesOf(article).isPresent()) {
            var source = desk().sourceOf(article);
            sources.remove(article);
            source.ifPresent(key -> sources.put(article, key.intValue()));
        }
    }

    private void write(Writer out, Line line) throws IOException {
        var json = new LinkedHashMap<String, @Nullable Object>();
        if (line.error() != null) {
            json.put("line", line.number());
            json.put("error", line.error());
        } else {
            var source = sources.get(line.article());
            json.put("id", ids.get(line.article()));
            json.put("story", ids.get((int) stories.of(line.article())));
            json.put("copy_of", source == null ? null : ids.get(source));
        }
        out.write(JsonLines.JSON.writeValueAsString(json));
        out.write('\n');
    }

    /// Which story each article is in, followed through merges and splits after the desk has forgotten the article.
    static final class StoryNames {
        private final Map<Long, Long> storyOf = new HashMap<>();
        private final Map<Long, Long> mergedInto = new HashMap<>();

        void note(long article, Outcome outcome) {
            storyOf.put(article, outcome.story());
            if (outcome.merged() != null) {
                mergedInto.put(outcome.merged(), outcome.story());
            }
            var parting = outcome.parting();
            if (parting != null) {
                parting.reports().forEach(report -> storyOf.put(report, parting.story()));
            }
        }

        long of(long article) {
            var story = storyOf.getOrDefault(article, article);
            for (Long into; (into = mergedInto.get(story)) != null; ) {
                story = into;
            }
            return story;
        }
    }
}
