package marsad.portal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import marsad.names.Candidate;
import marsad.names.Mention;
import marsad.names.NameFinder;
import marsad.names.NameType;
import marsad.store.Headline;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// Whom and which places the reports of a story name in headline and lead.
final class StoryNames {
    private static final int READ = 24;
    private static final int SHOWN = 12;

    private StoryNames() {}

    /// A name.
    ///
    /// @param text as a report writes it, in Arabic
    /// @param english its English name, where an entry has one
    /// @param reports how many reports name it
    record Named(NameType type, String text, @Nullable String english, int reports) {}

    /// The names that most of the reports have, the most named first; where there are three reports or more, those that
    /// two of them have.
    static List<Named> of(List<Headline> reports) {
        var found = new LinkedHashMap<String, Named>();
        var read = reports.subList(0, Math.min(READ, reports.size()));
        for (var report : read) {
            var counted = new HashSet<String>();
            for (var mention : NameFinder.shipped().find(report.title() + "\n\n" + report.lead())) {
                if (mention.proper() && counted.add(key(mention))) {
                    found.merge(
                            key(mention),
                            new Named(
                                    mention.type(),
                                    mention.text(),
                                    mention.entry().map(Candidate::english).orElse(null),
                                    1),
                            (a, b) -> new Named(a.type(), a.text(), a.english(), a.reports() + 1));
                }
            }
        }
        return found.values().stream()
                .filter(named -> read.size() < 3 || named.reports() > 1)
                .sorted(Comparator.comparingInt((Named named) -> -named.reports()))
                .limit(SHOWN)
                .toList();
    }

    private static String key(Mention mention) {
        return mention.entry().map(Candidate::entry).orElseGet(() -> Folded.foldForMatching(mention.text()));
    }
}
