package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import marsad.wire.Starters.Starter;
import org.junit.jupiter.api.Test;

class StartersTest {
    @Test
    void theListIsInOrder() {
        assertThat(Starters.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Starters.all()).extracting(Starter::host).doesNotHaveDuplicates();
        assertThat(Starters.all()).extracting(Starter::nameAr).doesNotHaveDuplicates();
        assertThat(Starters.all()).allSatisfy(starter -> {
            assertThat(starter.home()).startsWith("https://").doesNotContainPattern("rss|feed|xml|atom");
            assertThat(Arrays.asList(Locale.getISOCountries())).contains(starter.country());
        });
    }

    @Test
    void oneIsFoundByItsHost() {
        assertThat(Starters.find("WWW.alghad.com"))
                .get()
                .returns("الغد", Starter::nameAr)
                .returns("JO", Starter::country);
        assertThat(Starters.find("nowhere.example")).isEmpty();
    }
}
