package marsad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Every line of the language files: whoever mends one learns here which file and line is wrong.
class NameResourcesTest {

    private static final Set<String> ACTOR_KINDS = Set.of(
            "group",
            "party",
            "movement",
            "government",
            "army",
            "force",
            "coalition",
            "body",
            "people",
            "agency",
            "outlet",
            "company",
            "club",
            "stockmarket");

    @Test
    void actorsHaveSevenColumnsAKnownKindAndArabicNames() {
        var ids = new HashSet<String>();
        for (var file : new String[] {"actors.tsv", "organisations.tsv"}) {
            each(file, row -> {
                require(row, row.columns().size() == 7, "7 columns");
                require(row, ids.add(row.column(0)), "an id of its own");
                require(row, ACTOR_KINDS.contains(row.column(1)), "a known kind");
                require(row, isCountry(row.column(2)), "an ISO code or -");
                for (var column = 4; column < 7; column++) {
                    row.variants(column).forEach(name -> require(row, isArabic(name), "Arabic names: " + name));
                }
            });
        }
        assertThat(NameResource.rows("actors.tsv")).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void figuresAndCountriesAreWhole() {
        each("public-figures.tsv", row -> {
            require(row, row.columns().size() == 4 && isCountry(row.column(1)), "4 columns with a country");
            require(row, !row.variants(2).isEmpty() || !row.variants(3).isEmpty(), "a name");
            row.variants(2).forEach(name -> require(row, isArabic(name), "Arabic names: " + name));
        });
        each("countries.tsv", row -> {
            require(row, row.columns().size() == 7 && isCountry(row.column(0)), "7 columns with a country");
            row.variants(2).forEach(name -> require(row, isArabic(name), "Arabic names: " + name));
            require(row, Places.shipped().byId("iso:" + row.column(0)).isPresent(), "a country of the gazetteer");
        });
    }

    @Test
    void wordListsAndTitlesAreArabic() {
        for (var file : new String[] {"given-names.txt", "family-names.txt", "foreign-given-names.txt"}) {
            each(file, row -> row.words(0).forEach(word -> require(row, isArabic(word), "Arabic words: " + word)));
        }
        each("titles.tsv", row -> {
            require(row, isArabic(row.column(0)), "an Arabic title");
            WordClasses.Title.of(row);
        });
        assertThat(WordClasses.shipped()).isNotNull();
    }

    private static void each(String file, Consumer<NameResource.Row> check) {
        NameResource.rows(file).forEach(check);
    }

    private static void require(NameResource.Row row, boolean holds, String what) {
        assertThat(holds)
                .as("%s line %d needs %s", row.file(), row.number(), what)
                .isTrue();
    }

    private static boolean isCountry(String code) {
        return code.equals("-") || code.matches("[A-Z]{2}");
    }

    private static boolean isArabic(String name) {
        return name.chars().anyMatch(letter -> letter >= 0x621 && letter <= 0x64A)
                && name.chars().noneMatch(letter -> letter >= 'A' && letter <= 'z');
    }
}
