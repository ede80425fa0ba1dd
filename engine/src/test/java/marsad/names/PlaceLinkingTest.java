package marsad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Places whose names mean more than one entry, in sentences of ours: `ambiguous-places.tsv`.
class PlaceLinkingTest {

    /// Of the mentions in the corpus, how many must come to their entry: 95 of 100.
    private static final double RIGHT = 0.95;

    private final NameFinder finder = NameFinder.shipped();
    private final Places places = Places.shipped();

    @Test
    void linksAmbiguousPlaces() {
        var wrong = new ArrayList<String>();
        var all = 0;
        for (var row : NameResource.rows("ambiguous-places.tsv")) {
            var mentions = finder.find(row.column(0));
            for (var expectation : row.column(1).split("; ")) {
                all++;
                check(row, mentions, expectation, wrong);
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(200);
        assertThat(1 - (double) wrong.size() / all)
                .as("right of %d; wrong: %s", all, String.join("\n", wrong))
                .isGreaterThanOrEqualTo(RIGHT);
    }

    private void check(NameResource.Row row, List<Mention> mentions, String expectation, List<String> wrong) {
        var parts = expectation.split("[=/]");
        assertThat(row.column(0)).as(row.file() + " line " + row.number()).contains(parts[0]);
        var entry = mentions.stream()
                .filter(mention -> mention.type() == NameType.PLACE && standsAs(parts[0], row.column(0), mention))
                .findFirst()
                .flatMap(Mention::entry)
                .flatMap(candidate -> places.byId(candidate.entry()));
        var kind = Place.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
        if (entry.filter(place -> place.kind() == kind && place.country().equals(parts[2]))
                .isEmpty()) {
            wrong.add("line " + row.number() + " " + expectation + " came to "
                    + entry.map(place -> place.id() + " " + place.kind() + " " + place.country())
                            .orElse("nothing"));
        }
    }

    /// Whether the mention is the end of an occurrence of `name` in the text.
    private static boolean standsAs(String name, String text, Mention mention) {
        for (var from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
            if (mention.nameStart() >= from && mention.end() == from + name.length()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void candidatesStayVisible() {
        var tripoli = finder.find("وصل الوفد إلى طرابلس.").getFirst();

        assertThat(tripoli.candidates()).hasSizeGreaterThan(2);
        assertThat(tripoli.candidates().stream().mapToDouble(Candidate::score).sum())
                .isBetween(0.999, 1.001);
        assertThat(tripoli.country()).isEqualTo("LY");
    }

    @Test
    void theOutletsCountryTipsTheScale() {
        var text = marsad.text.Segmented.of("وصل المدير إلى صور صباحا.");

        assertThat(finder.find(text, "LB").getFirst().country()).isEqualTo("LB");
        assertThat(finder.find(text, "OM").getFirst().country()).isEqualTo("OM");
    }
}
