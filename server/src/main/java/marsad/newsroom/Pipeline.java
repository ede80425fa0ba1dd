package marsad.newsroom;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import marsad.gather.Item;
import marsad.gather.Refusal;
import marsad.newsroom.Receipt.Outcome;
import marsad.store.Fault;
import marsad.store.Filed;
import marsad.store.Filing;
import marsad.store.Mark;
import marsad.store.MarsadException;
import marsad.store.Store;
import org.jspecify.annotations.Nullable;

/// The one way of everything: capture → article → reading → store → search.
///
/// Items are taken in order. Articles are found in them on all cores; one thread files them, a batch a transaction;
/// whoever serves readers follows the store's change feed into its search index. A receipt is given out after the
/// commit that it speaks of. A process may be killed anywhere: what has a receipt is in the store, and handing in
/// everything again adds what is missing and doubles nothing.
///
/// Used by one thread, which [#finish()]es it.
public final class Pipeline implements AutoCloseable {
    /// A commit costs the disk a flush: a hundred articles share one. Large pages count by their bytes.
    private static final int BATCH_ITEMS = 100;

    private static final int BATCH_BYTES = 8 << 20;
    private static final int BATCHES_UNDER_WAY_PER_CORE = 2;

    private final Store store;
    private final OutletBook outlets;
    private final Sections sections = Sections.load();
    private final Proofreader proofreader = new Proofreader();
    private final Consumer<Receipt> receipts;
    private final InOrder<List<Read>> reading = new InOrder<>(BATCHES_UNDER_WAY_PER_CORE, this::file);
    private List<Listed> batch = new ArrayList<>();
    private long batchBytes;

    /// @param receipts is given a receipt for each item, in order
    public Pipeline(Store store, Consumer<Receipt> receipts) {
        this.store = store;
        this.receipts = receipts;
        outlets = new OutletBook(store.outlets());
    }

    /// Takes one item. Some items later, or at [#finish()], it has its receipt.
    ///
    /// @throws MarsadException where the store fails; items without a receipt are then to be handed in again
    public void take(Item item) {
        take(new Listed(item, null));
    }

    /// Takes one item that a source may have listed; what is remembered of its entry is filed with it.
    ///
    /// @throws MarsadException as [#take(Item)]
    public void take(Listed listed) {
        batch.add(listed);
        batchBytes += bytesOf(listed.item());
        if (batch.size() == BATCH_ITEMS || batchBytes >= BATCH_BYTES) {
            passOn();
        }
    }

    /// Files what is under way.
    public void finish() {
        passOn();
        reading.drain();
    }

    /// Drops what has no receipt yet.
    @Override
    public void close() {
        reading.close();
    }

    private void passOn() {
        var items = batch;
        batch = new ArrayList<>();
        batchBytes = 0;
        reading.submit(() -> items.stream()
                .map(listed -> new Read(proofreader.read(listed.item()), listed.listing()))
                .toList());
    }

    private record Read(Proof proof, Listed.@Nullable Listing listing) {}

    private void file(List<Read> proofs) {
        List<Filed> filed;
        try {
            filed = store.filings()
                    .file(
                            proofs.stream()
                                    .flatMap(read -> filing(read).stream())
                                    .toList(),
                            proofs.stream().flatMap(read -> mark(read).stream()).toList());
        } catch (MarsadException refused) {
            if (refused.fault() != Fault.DATABASE_REFUSED) {
                throw refused;
            }
            fileOneByOne(proofs, refused);
            return;
        }
        var next = filed.iterator();
        for (var read : proofs) {
            var proof = read.proof();
            receipts.accept(receipt(proof, proof instanceof Proof.Refused ? null : next.next()));
        }
    }

    /// Something in the batch is more than the database takes: it alone is to be refused.
    private void fileOneByOne(List<Read> proofs, MarsadException refused) {
        if (proofs.size() == 1) {
            var read = proofs.getFirst();
            var name = read.proof().name();
            if (read.listing() != null) { // it is not to be tried again and again
                store.filings().file(List.of(), List.of(read.listing().mark().of(null)));
            }
            receipts.accept(new Receipt(name, Outcome.REFUSED, Refusal.NOT_STORABLE, refused.reason()));
        } else {
            proofs.forEach(proof -> file(List.of(proof)));
        }
    }

    /// What is remembered of the entry: the article is named where there is one.
    private static Optional<Mark> mark(Read read) {
        var listing = read.listing();
        return listing == null
                ? Optional.empty()
                : Optional.of(listing.mark().of(read.proof() instanceof Proof.Found ? listing.article() : null));
    }

    private Optional<Filing> filing(Read read) {
        return switch (read.proof()) {
            case Proof.Found found -> Optional.of(report(found, read.listing()));
            case Proof.Nothing nothing -> Optional.of(new Filing.NoReport(nothing.capture(), true, nothing.reason()));
            case Proof.Refused refused -> Optional.empty();
        };
    }

    private Filing.Report report(Proof.Found found, Listed.@Nullable Listing listing) {
        var article = found.article();
        var outlet = listing == null ? outlets.outletOf(found.outlet(), article.url()) : listing.outlet();
        var takenAt = Objects.requireNonNull(found.capture().takenAt());
        var published = article.published() != null || listing == null ? article.published() : listing.published();
        var section = listing != null && listing.section() != null
                ? listing.section()
                : sections.sectionOf(article.section());
        return new Filing.Report(
                found.capture(),
                listing != null
                        ? listing.article()
                        : ArticleKey.of(
                                article,
                                outlet.key(),
                                found.id(),
                                takenAt.atZone(ZoneOffset.UTC).toLocalDate()),
                outlet.key(),
                published == null ? null : published.instantIn(ZoneOffset.UTC),
                published == null ? null : published.day(),
                section == null ? outlet.section() : section,
                article,
                found.reading());
    }

    private static Receipt receipt(Proof proof, @Nullable Filed filed) {
        return switch (proof) {
            case Proof.Found found -> new Receipt(found.name(), outcome(filed), null, "");
            case Proof.Nothing nothing -> new Receipt(nothing.name(), outcome(filed), null, nothing.reason());
            case Proof.Refused refused -> new Receipt(refused.name(), Outcome.REFUSED, refused.why(), refused.detail());
        };
    }

    private static Outcome outcome(@Nullable Filed filed) {
        return switch (Objects.requireNonNull(filed)) {
            case NEW -> Outcome.NEW;
            case CHANGED -> Outcome.CHANGED;
            case SAME -> Outcome.SAME;
            case NO_ARTICLE -> Outcome.NO_ARTICLE;
        };
    }

    private static long bytesOf(Item item) {
        return switch (item) {
            case Item.Page page -> page.capture().bytes().length;
            case Item.Entry record -> record.capture().bytes().length;
            case Item.Refused refused -> 0;
        };
    }
}
