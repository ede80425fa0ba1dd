package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import marsad.gather.Item;
import marsad.gather.NewsRecord;
import marsad.page.Capture;
import marsad.store.Edition;
import marsad.store.Outlet;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleNewsroomTest {
    private final Store store = TestStores.open();
    private final SampleNewsroom sample =
            new SampleNewsroom(store, InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isLoadedOnceIntoAnEmptyStore() {
        assertThat(sample.loadIntoEmptyStore()).isTrue();
        var articles = store.articles().count();
        assertThat(articles).isGreaterThanOrEqualTo(120);
        assertThat(store.outlets().all()).hasSizeGreaterThanOrEqualTo(8).allMatch(Outlet::sample);
        assertThat(store.editions().all()).hasSize(2).extracting(Edition::host).contains("*");
        assertThat(store.sample().articles()).as("all of it is marked").hasSize((int) articles);
        assertThat(sample.loadIntoEmptyStore()).isFalse();
        assertThat(store.articles().count()).isEqualTo(articles);
    }

    @Test
    void aLoadThatWasKilledIsTakenUpAgain() {
        store.sample().begin();
        SampleNewsroom.outlets().forEach(store.outlets()::set);
        addOne("https://www.sindyan.example/article/48107");
        assertThat(sample.loadIntoEmptyStore()).isTrue();
        assertThat(sample.loadIntoEmptyStore()).isFalse();
    }

    @Test
    void leavesAStoreWithNewsAlone() {
        addOne("https://news.example/1");
        assertThat(sample.loadIntoEmptyStore()).isFalse();
        assertThat(store.outlets().all()).noneMatch(Outlet::sample);
    }

    @Test
    void isRemovedAsAWholeAndForGood() {
        sample.loadIntoEmptyStore();
        addOne("https://news.example/1");
        var before = store.changes().latest();
        var articles = store.sample().articles().size();
        assertThat(sample.remove()).isEqualTo(articles);
        assertThat(store.articles().count()).isEqualTo(1);
        assertThat(store.outlets().all()).extracting(Outlet::key).containsExactly("news.example");
        assertThat(store.captures().count()).isEqualTo(1);
        assertThat(store.editions().all()).singleElement().satisfies(edition -> {
            assertThat(edition.host()).isEqualTo("*");
            assertThat(edition.sample()).isFalse();
        });
        assertThat(store.changes().since(before, 1000)).hasSize(articles).allMatch(change -> change.article() == null);
        assertThat(sample.loadIntoEmptyStore()).isFalse();
    }

    private void addOne(String url) {
        var json = "{\"url\":\"" + url + "\",\"title\":\"خبر\",\"text\":\"نص\"}";
        var capture = new Capture(
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                null,
                Instant.parse("2017-11-20T10:00:00Z"),
                NewsRecord.TYPE);
        try (var pipeline = new Pipeline(store, receipt -> {})) {
            List.<Item>of(new Item.Entry("x", capture)).forEach(pipeline::take);
            pipeline.finish();
        }
    }
}
