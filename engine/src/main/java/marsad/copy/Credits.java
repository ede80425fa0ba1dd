package marsad.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.names.Agencies;
import marsad.names.Agency;

/// The agencies that a dispatch credits itself to: in its credit, its byline, and the lines at both ends of its text.
///
/// Pools («وكالات») and channels are left out: two texts that credit those need not be one.
final class Credits {

    /// A first line of no more words, or what stands before a colon or dash in so many letters, is a line of credit.
    private static final int MOST_HEAD_WORDS = 14;
    private static final int MOST_HEAD_LETTERS = 70;
    private static final int MOST_TAIL_WORDS = 5;
    private static final int TAIL_LINES = 3;
    private static final Pattern HEAD_END = Pattern.compile("[:)]|\\s[-–—]|[-–—]\\s");
    private static final Pattern TAIL_BRACKET = Pattern.compile("[(\\[/]([^()\\[\\]/\\n]{2,40})[)\\]/][\\s.]*$");

    private Credits() {}

    static List<Agency> of(Dispatch dispatch) {
        var found = new LinkedHashSet<Agency>();
        for (var line : lines(dispatch)) {
            for (var agency : Agencies.in(line)) {
                if (agency.kind() == Agency.Kind.AGENCY) {
                    found.add(agency);
                }
            }
        }
        return List.copyOf(found);
    }

    /// The agency that publishes a dispatch itself, where its outlet is one: by name or by host, `spa.gov.sa`.
    static Optional<Agency> publisher(String outlet) {
        var host = outlet.strip().toLowerCase(java.util.Locale.ROOT);
        var label = host.indexOf('.') < 0 || host.indexOf(' ') >= 0
                ? outlet
                : host.replaceFirst("^www\\.", "").replaceFirst("\\..*", "");
        return Agencies.named(label).filter(agency -> agency.kind() == Agency.Kind.AGENCY);
    }

    private static List<String> lines(Dispatch dispatch) {
        var lines = new ArrayList<String>();
        if (dispatch.credit() != null) {
            lines.add(dispatch.credit());
        }
        if (dispatch.byline() != null) {
            lines.add(dispatch.byline());
        }
        var text = dispatch.text().strip();
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        if (end >= 0 && words(first) <= MOST_HEAD_WORDS) {
            lines.add(first);
        } else {
            var head = first.substring(0, Math.min(MOST_HEAD_LETTERS, first.length()));
            var matcher = HEAD_END.matcher(head);
            var to = -1;
            while (matcher.find()) {
                to = matcher.start();
            }
            if (to > 0) {
                lines.add(head.substring(0, to));
            }
        }
        var tail = text.substring(Math.max(0, text.length() - 200));
        var last = tail.split("\\n");
        for (var at = Math.max(1, last.length - TAIL_LINES); at < last.length; at++) {
            if (words(last[at]) <= MOST_TAIL_WORDS) {
                lines.add(last[at]);
            }
        }
        var bracket = TAIL_BRACKET.matcher(tail);
        if (bracket.find()) {
            lines.add(bracket.group(1));
        }
        return lines;
    }

    private static int words(String line) {
        return line.isBlank() ? 0 : line.strip().split("\\s+").length;
    }
}
