package marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import marsad.reading.Attribution;
import marsad.reading.Claim;
import marsad.reading.Codes;
import marsad.reading.Reading;
import marsad.reading.Report;
import marsad.reading.Rules;
import marsad.text.Segmented;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// A reading as a person can follow it: each sentence with its marks, below it its claims and its reported speech, each
/// with the line of the lexicon that found it.
///
/// A mark is `[words 1! 2A]`: the words are the trigger of claim 1 and an actor of claim 2. The letters: ! trigger, A
/// actor, T target, P place, D time, Q quantity, H holder. On a terminal the words are coloured and the brackets stay.
final class Explanation {
    private static final String RESET = "\u001B[0m";
    private static final int SPEECH = 60;

    private record Mark(int number, char role, Span span) {}

    private final Report report;
    private final Reading reading;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    private Explanation(Report report, Reading reading, boolean colours) {
        this.report = report;
        this.reading = reading;
        this.colours = colours;
    }

    static String of(Report report, Reading reading, boolean colours) {
        var explanation = new Explanation(report, reading, colours);
        explanation.write(Claim.Part.TITLE, report.title());
        explanation.write(Claim.Part.TEXT, report.text());
        return explanation.out.toString();
    }

    private void write(Claim.Part part, String words) {
        if (words.isBlank()) {
            return;
        }
        var marks = new ArrayList<Mark>();
        for (var place = 0; place < reading.claims().size(); place++) {
            var claim = reading.claims().get(place);
            if (claim.in() == part) {
                mark(marks, place + 1, claim);
            }
        }
        for (var sentence : Segmented.of(words).sentences()) {
            out.append(marked(words, sentence.span(), marks)).append('\n');
            for (var place = 0; place < reading.claims().size(); place++) {
                var claim = reading.claims().get(place);
                if (claim.in() == part && begins(claim.trigger(), sentence.span())) {
                    writeClaim(place + 1, claim, words);
                }
            }
            if (part == Claim.Part.TEXT) {
                reading.attributions().stream()
                        .filter(said -> begins(said.cue(), sentence.span()))
                        .forEach(this::writeSpeech);
            }
            out.append('\n');
        }
    }

    private static boolean begins(Span span, Span sentence) {
        return sentence.start() <= span.start() && span.start() < sentence.end();
    }

    private static void mark(List<Mark> marks, int number, Claim claim) {
        marks.add(new Mark(number, '!', claim.trigger()));
        claim.actors().forEach(span -> marks.add(new Mark(number, 'A', span)));
        claim.targets().forEach(span -> marks.add(new Mark(number, 'T', span)));
        add(marks, number, 'P', claim.place());
        add(marks, number, 'D', claim.time());
        claim.quantities().forEach(counted -> marks.add(new Mark(number, 'Q', counted.span())));
        add(marks, number, 'H', claim.holder());
    }

    private static void add(List<Mark> marks, int number, char role, @Nullable Span span) {
        if (span != null) {
            marks.add(new Mark(number, role, span));
        }
    }

    private String marked(String words, Span sentence, List<Mark> marks) {
        var here = marks.stream().filter(mark -> mark.span().overlaps(sentence)).toList();
        var cuts = new TreeSet<Integer>(List.of(sentence.start(), sentence.end()));
        for (var mark : here) {
            cuts.add(Math.max(sentence.start(), mark.span().start()));
            cuts.add(Math.min(sentence.end(), mark.span().end()));
        }
        var line = new StringBuilder();
        Integer from = null;
        for (var cut : cuts) {
            if (from != null) {
                var piece = new Span(from, cut);
                line.append(marked(
                        piece.in(words).replace('\n', ' '),
                        here.stream().filter(mark -> mark.span().covers(piece)).toList()));
            }
            from = cut;
        }
        return line.toString();
    }

    private String marked(String words, List<Mark> over) {
        if (over.isEmpty() || words.isBlank()) {
            return words;
        }
        var names = over.stream()
                .map(mark -> "" + mark.number() + mark.role())
                .distinct()
                .collect(Collectors.joining(" "));
        var role = over.stream().anyMatch(mark -> mark.role() == '!')
                ? '!'
                : over.getFirst().role();
        return "[" + coloured(words, role) + " " + names + "]";
    }

    private String coloured(String words, char role) {
        if (!colours) {
            return words;
        }
        var colour = switch (role) {
            case '!' -> "\u001B[1;31m";
            case 'A' -> "\u001B[34m";
            case 'T' -> "\u001B[36m";
            case 'P' -> "\u001B[32m";
            case 'D', 'Q' -> "\u001B[33m";
            default -> "\u001B[35m";
        };
        return colour + words + RESET;
    }

    private void writeClaim(int number, Claim claim, String words) {
        out.append("  %d %s %s".formatted(number, claim.kind(), claim.modality().word()));
        UnaryOperator<String> part = text -> text.isEmpty() ? "" : "  " + text;
        out.append(part.apply(list("A", claim.actors(), words)));
        out.append(part.apply(list("T", claim.targets(), words)));
        out.append(part.apply(one("P", claim.place(), words)));
        if (claim.placeEntry() != null) {
            out.append(" (").append(claim.placeEntry()).append(')');
        }
        out.append(part.apply(one("D", claim.time(), words)));
        if (claim.from() != null || claim.to() != null) {
            out.append(" (%s..%s)".formatted(claim.from(), claim.to()));
        }
        for (var counted : claim.quantities()) {
            out.append("  Q=%s %s..%s «%s»"
                    .formatted(
                            counted.what().word(),
                            number(counted.min()),
                            number(counted.max()),
                            counted.span().in(words)));
        }
        out.append(part.apply(one("H", claim.holder(), words)));
        out.append(" (").append(claim.holderKind().word()).append(')');
        var code = Codes.shipped().of(claim, words);
        code.plover().ifPresent(plover -> out.append("  PLOVER ").append(plover));
        code.acled().ifPresent(acled -> out.append("  ACLED ").append(acled));
        out.append("\n    %s  %s%s  %s\n"
                .formatted(
                        claim.rule(),
                        lines(Rules.of(claim.rule(), claim.trigger().in(words))),
                        code.line() == 0 ? "" : "  codes.tsv:" + code.line(),
                        String.format(Locale.ROOT, "%.2f", claim.confidence())));
    }

    private void writeSpeech(Attribution said) {
        var text = report.text();
        var content = said.content().in(text).replace('\n', ' ');
        out.append("  « %s: %s  %s%s\n    %s\n"
                .formatted(
                        said.cue().in(text),
                        said.speaker().in(text),
                        said.direct() ? "direct  " : "",
                        lines(Rules.ofCue(said.cue().in(text))),
                        content.length() <= 2 * SPEECH
                                ? content
                                : content.substring(0, SPEECH) + " … " + content.substring(content.length() - SPEECH)));
    }

    private static String lines(List<Rules.Line> lines) {
        return lines.stream().map(Rules.Line::toString).collect(Collectors.joining(" "));
    }

    private static String number(@Nullable Double number) {
        return number == null
                ? ""
                : number == Math.rint(number) ? String.valueOf(number.longValue()) : number.toString();
    }

    private static String one(String letter, @Nullable Span span, String words) {
        return span == null ? "" : letter + "=" + span.in(words);
    }

    private static String list(String letter, List<Span> spans, String words) {
        return spans.stream().map(span -> letter + "=" + span.in(words)).collect(Collectors.joining("  "));
    }
}
