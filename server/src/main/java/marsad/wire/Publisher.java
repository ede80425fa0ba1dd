package marsad.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.store.Change;
import marsad.store.Edition;
import marsad.store.MarsadException;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.web.Feed;
import marsad.web.Language;

/// Tells a hub (WebSub) which of our feeds have news, so that whoever subscribed there hears of it at once. Of all
/// nodes
/// on a store one tells of a change.
///
/// What the hub does not take for the moment is told with the next news, or a minute later. It is a hint and nothing
/// more: whoever asks for the feeds gets the news too.
public final class Publisher implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Publisher.class.getName());
    private static final String READER = "hub";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int CHANGES = 500;
    private static final int TOGETHER = 50;
    private static final int MOST_PENDING = 2_000;

    private final Store store;
    private final URI base;
    private final URI hub;
    private final Duration quiet;
    private final Fetcher fetcher;
    private final Set<String> pending = new LinkedHashSet<>();
    private final Thread thread;

    /// Begins with what changes from now on.
    ///
    /// @param base where readers reach the portal; editions with a host name of their own are on that host
    /// @param hub where the hub is told
    /// @param guard what may be asked
    /// @param quiet so long is waited after a change for those that come with it
    public Publisher(Store store, URI base, URI hub, Guard guard, Fetcher.Pace pace, Duration quiet) {
        this.store = store;
        this.base = base;
        this.hub = hub;
        this.quiet = quiet;
        fetcher = new Fetcher(guard, new StoreTurns(store.hostTurns()), pace);
        store.changes().begin(READER);
        thread = Thread.ofPlatform().daemon().name("marsad-publisher").start(this::work);
    }

    private void work() {
        try (var listener = store.changes().listen()) {
            var tried = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    var again = !pending.isEmpty() && System.nanoTime() - tried > PATIENCE.toNanos();
                    if (!listener.await(LOOK) && !again) {
                        continue;
                    }
                    Thread.sleep(quiet);
                    tried = System.nanoTime();
                    for (var some = store.changes().claim(READER, CHANGES);
                            !some.isEmpty();
                            some = store.changes().claim(READER, CHANGES)) {
                        pending.addAll(feeds(some));
                    }
                    tell();
                } catch (MarsadException failure) {
                    LOG.log(Level.WARNING, "The hub can''t be told for the moment: {0}", failure.getMessage());
                    Thread.sleep(PATIENCE);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() throws InterruptedException {
        while (!pending.isEmpty()) {
            var some = pending.stream().limit(TOGETHER).toList();
            var fields = new ArrayList<Map.Entry<String, String>>();
            fields.add(Map.entry("hub.mode", "publish"));
            some.forEach(feed -> fields.add(Map.entry("hub.url", feed)));
            var status = fetcher.post(hub.toString(), fields);
            if (status < 200 || status >= 300) {
                LOG.log(Level.WARNING, "The hub {0} takes no news: {1}", hub, status);
                while (pending.size() > MOST_PENDING) {
                    pending.remove(pending.iterator().next());
                }
                return;
            }
            some.forEach(pending::remove);
        }
    }

    /// The feeds that show these articles, in every edition, language and form.
    private Set<String> feeds(List<Change> changes) {
        var feeds = new LinkedHashSet<String>();
        var articles = changes.stream()
                .map(Change::article)
                .filter(java.util.Objects::nonNull)
                .toList();
        for (var edition : store.editions().all()) {
            var pages = new LinkedHashSet<String>();
            for (var article : articles) {
                if (shows(edition, article)) {
                    pages.add("");
                    pages.add("/outlet/" + encoded(article.outlet().key()));
                    if (article.section() != null) {
                        pages.add("/section/" + encoded(article.section()));
                    }
                }
            }
            for (var page : pages) {
                for (var language : Language.values()) {
                    var prefix = language.tag().equals(edition.language()) ? "" : "/" + language.tag();
                    for (var form : Feed.values()) {
                        feeds.add(root(edition) + prefix + page + "/" + form.file());
                    }
                }
            }
        }
        return feeds;
    }

    private static boolean shows(Edition edition, StoredArticle article) {
        return (edition.outlets().isEmpty()
                        || edition.outlets().contains(article.outlet().key()))
                && (edition.sections().isEmpty()
                        || (article.section() != null && edition.sections().contains(article.section())));
    }

    private String root(Edition edition) {
        var host = edition.host().equals("*") ? base.getHost() : edition.host();
        return base.getScheme() + "://" + host + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LOOK.multipliedBy(2));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        fetcher.close();
    }
}
