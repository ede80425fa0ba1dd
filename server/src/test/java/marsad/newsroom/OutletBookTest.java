package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.store.Outlet;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutletBookTest {
    private final Store store = TestStores.open();
    private final OutletBook book = new OutletBook(store.outlets());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneHostIsOneOutletWhateverItCallsItself() {
        var first = book.outletOf("الربوة", "https://www.rabwa.example/1");
        assertThat(first.key()).isEqualTo("rabwa.example");
        assertThat(first.nameAr()).isEqualTo("الربوة");
        assertThat(first.home()).isEqualTo("https://www.rabwa.example/");
        assertThat(book.outletOf("Rabwa TV", "http://m.rabwa.example/2")).isEqualTo(first);
        assertThat(book.outletOf("rabwa.example", null)).isEqualTo(first);
        assertThat(store.outlets().all()).containsExactly(first);
    }

    @Test
    void anOutletThatPeopleHaveSetIsFoundByItsHomePageKeyAndName() {
        var set = new Outlet(
                "sindyan",
                "السنديان",
                "Al-Sindyan",
                "https://www.sindyan.example/",
                "ar",
                "JO",
                "local",
                Outlet.Display.EXCERPT,
                false);
        store.outlets().set(set);
        var reopened = new OutletBook(store.outlets());
        assertThat(reopened.outletOf(null, "https://sindyan.example/article/1")).isEqualTo(set);
        assertThat(reopened.outletOf("sindyan", "https://elsewhere.example/1")).isEqualTo(set);
        assertThat(reopened.outletOf("السِّنديان", null)).isEqualTo(set);
    }

    @Test
    void aNameAloneMakesASlug() {
        assertThat(book.outletOf("وكالة قناطر للأنباء", null).key())
                .doesNotContain(" ")
                .isNotBlank();
        assertThat(book.outletOf("Jawhara FM", null).key()).isEqualTo("jawhara-fm");
    }

    @Test
    void whoNamesNobodyIsUnnamed() {
        assertThat(book.outletOf(null, null).key()).isEqualTo("unknown");
        assertThat(book.outletOf("…", null).key()).isEqualTo("unknown");
    }
}
