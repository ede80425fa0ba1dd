package marsad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.cli.PageFiles.PageFile;
import marsad.newsroom.InOrder;
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
    private static final int PAGES_UNDER_WAY_PER_CORE = 16;

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
    private boolean failed;

    @Override
    public Integer call() throws IOException {
        var written = jsonLines ? ArticleFormat.JSONL : format;
        try (var answers = new InOrder<Answer>(PAGES_UNDER_WAY_PER_CORE, this::write)) {
            PageFiles.forEach(files, page -> answers.submit(() -> answer(page, written)));
            answers.drain();
        }
        spec.commandLine().getOut().flush();
        return failed ? 1 : 0;
    }

    private void write(Answer answer) {
        var out = spec.commandLine().getOut();
        out.print(answer.result);
        out.print('\n');
        if (!answer.fault.isEmpty()) {
            failed = true;
            spec.commandLine().getErr().println(answer.fault);
        }
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
}
