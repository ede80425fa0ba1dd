package marsad.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.gather.FeedEntry;
import marsad.gather.Fetched;
import marsad.gather.Fetched.Trouble;
import marsad.gather.Fetcher;
import marsad.gather.Item;
import marsad.gather.NewsRecord;
import marsad.newsroom.Listed;
import marsad.newsroom.Receipt;
import marsad.newsroom.Receipt.Outcome;
import marsad.page.Capture;
import marsad.store.Mark;
import marsad.store.MarsadException;
import marsad.store.Source;
import marsad.store.Sources;
import org.jspecify.annotations.Nullable;

/// Takes what is new in a listing: recognises what was taken before, asks for the pages of what is not there whole, and
/// files it all.
///
/// What a source lists is taken oldest first. A page that can't be had does not keep the news: what the source itself
/// says is filed, and the page asked for again with the next visits, some times.
final class Takings {
    private static final int TRIES = 3;
    private static final int PAGES_LOST = 3;
    private static final Duration MARKS_KEPT = Duration.ofDays(90);

    private final Sources sources;
    private final Fetcher fetcher;
    private final Filer filer;
    private final int pages;

    Takings(Sources sources, Fetcher fetcher, Filer filer, int pages) {
        this.sources = sources;
        this.fetcher = fetcher;
        this.filer = filer;
        this.pages = pages;
    }

    /// What was taken.
    ///
    /// @param fresh articles that are new or changed
    /// @param isComplete whether nothing is left for the next visit
    /// @param published when the entries listed were published, as far as they say
    record Taken(int fresh, boolean isComplete, List<Instant> published) {}

    /// Takes what is new in a listing.
    Taken take(Source source, List<FeedEntry> said, Instant now) throws InterruptedException {
        var entries = said.stream()
                .filter(entry -> !entry.name().isBlank())
                .map(entry -> Entry.of(entry, now))
                .toList();
        var known = Recognition.recognise(entries, marks(source, entries));
        var work = new Work(source, now);
        for (var one : known.reversed()) {
            work.take(one);
        }
        work.settle();
        keepMarks(source, known, now);
        return new Taken(
                work.fresh,
                work.complete,
                entries.stream()
                        .map(Entry::published)
                        .filter(Objects::nonNull)
                        .map(time -> time.instantIn(ZoneOffset.UTC))
                        .toList());
    }

    private List<Mark> marks(Source source, List<Entry> entries) {
        return entries.isEmpty()
                ? List.of()
                : sources.marks(
                        source.id(),
                        Stream.concat(entries.stream(), entries.stream().map(Entry::qualified))
                                .map(Entry::guid)
                                .collect(Collectors.toSet()),
                        entries.stream()
                                .map(Entry::address)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        entries.stream()
                                .map(Entry::title)
                                .filter(title -> !title.isEmpty())
                                .collect(Collectors.toSet()));
    }

    /// Marks are refreshed once a day, so that a visit which brings nothing writes nothing.
    private void keepMarks(Source source, List<Recognition.Known> known, Instant now) {
        var aDayAgo = now.minus(Duration.ofDays(1));
        var old = known.stream()
                .map(Recognition.Known::mark)
                .filter(mark ->
                        mark != null && mark.entry() != null && mark.seenAt().isBefore(aDayAgo))
                .map(mark -> Objects.requireNonNull(Objects.requireNonNull(mark).entry()))
                .toList();
        if (!old.isEmpty()) {
            sources.stillListed(source.id(), old, now, MARKS_KEPT);
        }
    }

    /// One visit's worth of entries.
    private final class Work {
        private final Source source;
        private final Instant now;
        private final List<Filed> filed = new ArrayList<>();
        private int pagesLeft = pages;
        private int pagesLost;
        private int fresh;
        private boolean complete = true;

        /// An item that was handed in.
        ///
        /// @param instead what is filed where no article is found on the page
        record Filed(
                CompletableFuture<Receipt> receipt,
                @Nullable Listed instead) {}

        Work(Source source, Instant now) {
            this.source = source;
            this.now = now;
        }

        void take(Recognition.Known known) throws InterruptedException {
            var mark = known.mark();
            var done = mark != null && (mark.whole() || mark.tries() >= TRIES);
            if (done && !known.isNews()) {
                return;
            }
            var entry = known.entry();
            if (isInEntry(entry.said())) {
                file(entryItem(entry, mark, true, TRIES), null);
            } else if (entry.said().address() == null) {
                file(entryItem(entry, mark, false, TRIES), null);
            } else if (mark == null && cameElsewhere(entry)) {
                sources.remember(List.of(mark(entry, null, key(entry, null), true, 0)));
            } else {
                takePage(known);
            }
        }

        private boolean isInEntry(FeedEntry said) {
            return switch (source.body()) {
                case AUTO -> said.isWhole();
                case FEED -> said.hasText();
                case PAGE -> false;
            };
        }

        /// Whether another source listed the same article under the same title.
        private boolean cameElsewhere(Entry entry) {
            return entry.address() != null
                    && sources.elsewhere(source.id(), List.of(entry.address())).stream()
                            .anyMatch(mark -> mark.title().equals(entry.title()));
        }

        private void takePage(Recognition.Known known) throws InterruptedException {
            var entry = known.entry();
            var mark = known.mark();
            if (pagesLeft == 0 || pagesLost >= PAGES_LOST) {
                complete = false;
                if (mark == null && pagesLost >= PAGES_LOST) {
                    fileSummary(entry, null, 0);
                }
                return;
            }
            pagesLeft--;
            var tries = mark == null || known.isNews() ? 1 : mark.tries() + 1;
            var address = Objects.requireNonNull(entry.said().address());
            switch (fetcher.fetch(Fetcher.Wanted.fresh(address))) {
                case Fetched.Body body -> {
                    pagesLost = 0;
                    var capture = new Capture(body.bytes(), body.address(), now, body.contentType());
                    var instead = entry.said().hasText() ? entryItem(entry, mark, false, tries) : null;
                    file(listed(new Item.Page(address, capture), entry, mark, true, tries), instead);
                }
                case Fetched.Unchanged never ->
                    throw new IllegalStateException("an answer to no condition: " + address);
                case Fetched.Failed failed -> {
                    pagesLost = failed.why() == Trouble.BUSY ? PAGES_LOST : pagesLost + 1;
                    var forGood = failed.why() == Trouble.ROBOTS
                            || failed.why() == Trouble.BARRED
                            || failed.why() == Trouble.GONE;
                    fileSummary(entry, mark, forGood ? TRIES : tries);
                    complete &= forGood || tries >= TRIES;
                }
            }
        }

        private void fileSummary(Entry entry, @Nullable Mark mark, int tries) {
            if (entry.said().hasText()) {
                file(entryItem(entry, mark, false, tries), null);
            } else {
                sources.remember(List.of(mark(entry, mark, mark == null ? null : mark.article(), false, tries)));
            }
        }

        private Listed entryItem(Entry entry, @Nullable Mark mark, boolean whole, int tries) {
            var capture = new Capture(
                    entry.said().record(source.outlet().key()), entry.said().address(), now, NewsRecord.TYPE);
            return listed(new Item.Entry(source.address() + "#" + entry.guid(), capture), entry, mark, whole, tries);
        }

        private Listed listed(Item item, Entry entry, @Nullable Mark mark, boolean whole, int tries) {
            var article = key(entry, mark);
            return new Listed(
                    item,
                    new Listed.Listing(
                            source.outlet(),
                            source.section(),
                            article,
                            entry.published(),
                            mark(entry, mark, article, whole, tries)));
        }

        private String key(Entry entry, @Nullable Mark mark) {
            return mark != null && mark.article() != null
                    ? mark.article()
                    : entry.address() != null
                            ? entry.address()
                            : source.outlet().key() + "|" + entry.guid();
        }

        private Mark mark(Entry entry, @Nullable Mark before, @Nullable String article, boolean whole, int tries) {
            return new Mark(
                    before == null ? null : before.entry(),
                    source.id(),
                    entry.guid(),
                    entry.address(),
                    entry.title(),
                    entry.day(),
                    entry.print(),
                    article,
                    whole,
                    tries,
                    now);
        }

        private void file(Listed listed, @Nullable Listed instead) {
            filed.add(new Filed(filer.file(listed), instead));
        }

        /// Waits for the receipts, and files what a source says of pages without an article.
        void settle() throws InterruptedException {
            var all = List.copyOf(filed);
            filed.clear();
            for (var one : all) {
                var outcome = await(one.receipt()).outcome();
                fresh += outcome == Outcome.NEW || outcome == Outcome.CHANGED ? 1 : 0;
                if ((outcome == Outcome.NO_ARTICLE || outcome == Outcome.REFUSED) && one.instead() != null) {
                    file(one.instead(), null);
                }
            }
            if (!filed.isEmpty()) {
                complete = false;
                settle();
            }
        }
    }

    private static Receipt await(CompletableFuture<Receipt> receipt) throws InterruptedException {
        try {
            return receipt.get();
        } catch (CancellationException closed) {
            throw new InterruptedException("closed");
        } catch (ExecutionException | CompletionException failure) {
            if (failure.getCause() instanceof MarsadException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
