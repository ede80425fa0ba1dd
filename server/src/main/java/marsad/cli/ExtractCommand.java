package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.cli.PageFiles.PageFile;
import marsad.page.Capture;
import marsad.page.Extraction;
import marsad.page.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad extract`: the articles in pages, one result an input, in the order of the inputs, worked on by all cores.
///
/// An input that can't be read is named on standard error, has its own result, and makes the exit status 1.
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int UNDER_WAY = 8 * CORES;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Option(names = "--jsonl")
    private boolean jsonLines;

    @Option(names = "--format", paramLabel = "text|json|html")
    private ArticleFormat format = ArticleFormat.TEXT;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    @SuppressWarnings("NullAway.Init") // picocli demands at least one
    private List<Path> files;

    private final Extractor extractor = new Extractor();

    @Override
    public Integer call() throws IOException {
        var commandLine = spec.commandLine();
        var answers = new Answers(commandLine.getOut(), commandLine.getErr());
        var written = jsonLines ? ArticleFormat.JSONL : format;
        try (var workers = Executors.newFixedThreadPool(CORES)) {
            PageFiles.forEach(files, page -> {
                answers.await(workers.submit(() -> answer(page, written)));
            });
            answers.drain();
        }
        return answers.failed ? 1 : 0;
    }

    private Answer answer(PageFile page, ArticleFormat written) {
        var bytes = page.bytes();
        var extraction = bytes == null
                ? new Extraction.Unreadable(String.valueOf(page.fault()))
                : extractor.extract(Capture.of(bytes));
        var fault =
                extraction instanceof Extraction.Unreadable unreadable ? page.name() + ": " + unreadable.reason() : "";
        return new Answer(written.write(page.name(), extraction), fault);
    }

    /// @param fault what standard error says about it, or the empty string
    private record Answer(String result, String fault) {}

    /// Writes results in the order in which their pages came, and holds the reading back when too many are under way.
    private static final class Answers {
        private final ArrayDeque<Future<Answer>> waiting = new ArrayDeque<>();
        private final PrintWriter out;
        private final PrintWriter errors;
        private boolean failed;

        Answers(PrintWriter out, PrintWriter errors) {
            this.out = out;
            this.errors = errors;
        }

        void await(Future<Answer> answer) throws IOException {
            waiting.add(answer);
            if (waiting.size() >= UNDER_WAY) {
                write(waiting.remove());
            }
        }

        void drain() throws IOException {
            while (!waiting.isEmpty()) {
                write(waiting.remove());
            }
            out.flush();
        }

        private void write(Future<Answer> future) throws IOException {
            try {
                var answer = future.get();
                out.print(answer.result);
                out.print('\n');
                if (!answer.fault.isEmpty()) {
                    failed = true;
                    errors.println(answer.fault);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stop);
            } catch (ExecutionException bug) {
                throw new IllegalStateException(bug.getCause());
            }
        }
    }
}
