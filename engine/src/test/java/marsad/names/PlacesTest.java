package marsad.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = Places.shipped();

    @Test
    void looksUpById() {
        var albukamal = places.byId("wof:890449891").orElseThrow();

        assertThat(albukamal.arabic()).contains("البوكمال");
        assertThat(albukamal.country()).isEqualTo("SY");
        assertThat(albukamal.kind()).isEqualTo(Place.Kind.SETTLEMENT);
        assertThat(albukamal.latitude()).isBetween(34.0, 35.0);
        assertThat(places.byId("wof:0")).isEmpty();
    }

    @Test
    void looksUpByAnySpellingTheMostImportantFirst() {
        assertThat(places.named("ابو كمال").getFirst().id()).isEqualTo("wof:890449891");
        assertThat(places.named("الرقه"))
                .extracting(Place::importance)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(places.named("لا مكان بهذا الاسم")).isEmpty();
    }

    @Test
    void everyPlaceIsWholeAndItsParentsAreThere() {
        assertThat(places.size()).isGreaterThan(60_000);
        for (var index = 0; index < places.size(); index += 7) {
            var place = places.place(index);
            assertThat(places.byId(place.id())).contains(place);
            assertThat(Math.abs(place.latitude())).isLessThanOrEqualTo(90);
            assertThat(place.parents())
                    .allSatisfy(parent -> assertThat(places.byId(parent))
                            .as(place.id() + " in " + parent)
                            .isPresent());
        }
    }

    @Test
    void sharedWrongIdsAndMissingNamesOfTheSourcesAreMended() {
        assertThat(places.byId("wof:85678381").orElseThrow().arabic()).contains("دير الزور");
        assertThat(places.named("سوتشي").getFirst().country()).isEqualTo("RU");
    }

    @Test
    void nationalitiesComeToTheirCountries() {
        var nationalities = Nationalities.shipped();

        assertThat(nationalities.country("السورية")).contains("SY");
        assertThat(nationalities.country("الروس")).contains("RU");
        assertThat(nationalities.country("أميركيين")).contains("US");
        assertThat(nationalities.country("كتاب")).isEmpty();
    }
}
