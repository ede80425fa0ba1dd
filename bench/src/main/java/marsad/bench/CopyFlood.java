package marsad.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import marsad.copy.Alignment;
import marsad.copy.Copies;
import marsad.copy.CopyGroup;
import marsad.copy.Source;
import marsad.copy.Verdict;
import org.jspecify.annotations.Nullable;

/// Scores the search for copies on floods of known lineage: `CopyFlood [SEED [ARTICLES [DAYS]]]`.
///
/// @param pairF1 pairs judged copies, against those that have a quarter or more of the shorter text from one place;
///     pairs between a tenth and a quarter are not judged
/// @param source share of the copies whose source is the right agency or outlet, and the right article where it is
/// there
/// @param keptF1 words kept, of each copy against the article that it was made from
/// @param cutF1 words cut or replaced, the same
/// @param addedF1 words added or put in their place, the same
/// @param independent share of the events whose independent sources are counted right
public record CopyFlood(
        double precision,
        double pairF1,
        double source,
        double keptF1,
        double cutF1,
        double addedF1,
        double independent) {

    private static final double COPY = 0.25;
    private static final double NONE = 0.1;

    /// Prints the scores of one flood.
    public static void main(String[] args) {
        var seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        var articles = args.length > 1 ? Integer.parseInt(args[1]) : 6000;
        var days = args.length > 2 ? Integer.parseInt(args[2]) : 12;
        System.out.println(score(WireFlood.of(seed, articles, days)));
    }

    static CopyFlood score(List<FloodArticle> flood) {
        var copies = new Copies();
        var byId = new HashMap<String, FloodArticle>();
        var found = new HashSet<String>();
        for (var article : flood) {
            byId.put(article.dispatch().id(), article);
            for (var likeness : copies.add(article.dispatch()).alike()) {
                if (likeness.verdict() == Verdict.COPY && byId.containsKey(likeness.earlier())) {
                    found.add(likeness.earlier() + " " + likeness.later());
                }
            }
        }
        var events = new TreeMap<Integer, List<FloodArticle>>();
        flood.forEach(article -> events.computeIfAbsent(article.event(), event -> new ArrayList<>())
                .add(article));
        var pairs = pairs(events, byId, found);
        var spans = spans(flood);
        return new CopyFlood(
                pairs[0],
                pairs[1],
                sources(flood, copies),
                spans[0].f1(),
                spans[1].f1(),
                spans[2].f1(),
                independent(events, copies));
    }

    private static double[] pairs(
            Map<Integer, List<FloodArticle>> events, Map<String, FloodArticle> byId, Set<String> found) {
        var right = 0;
        var wrong = 0;
        var missed = 0;
        for (var event : events.values()) {
            for (var one : event) {
                for (var other : event) {
                    if (one == other) {
                        break;
                    }
                    var pair = found.contains(
                                    one.dispatch().id() + " " + other.dispatch().id())
                            || found.contains(
                                    other.dispatch().id() + " " + one.dispatch().id());
                    var common = WireFlood.common(one, other);
                    right += pair && common >= COPY ? 1 : 0;
                    wrong += pair && common < NONE ? 1 : 0;
                    missed += !pair && common >= COPY ? 1 : 0;
                }
            }
        }
        for (var pair : found) {
            var ids = pair.split(" ");
            wrong += event(byId, ids[0]) != event(byId, ids[1]) ? 1 : 0;
        }
        return new double[] {(double) right / (right + wrong), 2.0 * right / (2.0 * right + wrong + missed)};
    }

    private static int event(Map<String, FloodArticle> byId, String id) {
        return Objects.requireNonNull(byId.get(id)).event();
    }

    private static double sources(List<FloodArticle> flood, Copies copies) {
        var right = 0;
        var all = 0;
        for (var article : flood) {
            var parent = article.parent();
            if (parent == null) {
                continue;
            }
            all++;
            var group = copies.groupOf(article.dispatch().id()).orElseThrow();
            right += article.owners().contains(owner(group.source())) && hasRoot(article, group) ? 1 : 0;
        }
        return (double) right / all;
    }

    private static boolean hasRoot(FloodArticle article, CopyGroup group) {
        if (article.owners().size() > 1) {
            return true;
        }
        var root = article;
        for (@Nullable FloodArticle parent = article; parent != null; parent = parent.parent()) {
            root = parent;
        }
        var id = switch (group.source()) {
            case Source.Outlet outlet -> outlet.article();
            case Source.Wire wire -> wire.article() == null ? "unseen" : wire.article();
        };
        return root.dispatch().id().equals(id);
    }

    private static String owner(Source source) {
        return source.owner();
    }

    private static double independent(Map<Integer, List<FloodArticle>> events, Copies copies) {
        var right = 0;
        for (var event : events.values()) {
            var owners = new HashSet<String>();
            event.forEach(article -> owners.add(
                    owner(copies.groupOf(article.dispatch().id()).orElseThrow().source())));
            right += owners.size() == WireFlood.owners(event).size() ? 1 : 0;
        }
        return (double) right / events.size();
    }

    /// Words of a fate, as found and as made.
    private static final class Tally {
        private long right;
        private long found;
        private long made;

        void count(boolean isFound, boolean isMade) {
            right += isFound && isMade ? 1 : 0;
            found += isFound ? 1 : 0;
            made += isMade ? 1 : 0;
        }

        double f1() {
            return 2.0 * right / Math.max(1, found + made);
        }
    }

    private static Tally[] spans(List<FloodArticle> flood) {
        var kept = new Tally();
        var cut = new Tally();
        var added = new Tally();
        for (var copy : flood) {
            var source = copy.parent();
            if (source == null || copy.owners().size() > 1) {
                continue;
            }
            var alignment = Alignment.of(source.dispatch(), copy.dispatch());
            var sourceOrigins = new HashSet<Long>();
            source.words().forEach(word -> sourceOrigins.add(word.origin()));
            var copyOrigins = new HashSet<Long>();
            copy.words().forEach(word -> copyOrigins.add(word.origin()));
            var inCopy = kept(alignment, copy, false);
            for (var at = 0; at < inCopy.length; at++) {
                var isKept = sourceOrigins.contains(copy.words().get(at).origin());
                kept.count(inCopy[at], isKept);
                added.count(!inCopy[at], !isKept);
            }
            var inSource = kept(alignment, source, true);
            for (var at = 0; at < inSource.length; at++) {
                cut.count(
                        !inSource[at],
                        !copyOrigins.contains(source.words().get(at).origin()));
            }
        }
        return new Tally[] {kept, cut, added};
    }

    /// For each word whether it lies in a kept piece.
    private static boolean[] kept(Alignment alignment, FloodArticle article, boolean ofSource) {
        var kept = new boolean[article.words().size()];
        var places = FloodArticle.places(article.words());
        for (var piece : alignment.pieces()) {
            var span = ofSource ? piece.inSource() : piece.inCopy();
            for (var at = 0; span != null && piece.fate() == Alignment.Fate.KEPT && at < kept.length; at++) {
                kept[at] |= places.get(at)[0] < span.end() && span.start() < places.get(at)[1];
            }
        }
        return kept;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "pairs: precision %.4f, F1 %.4f; right source %.4f; F1 of words kept %.4f, cut %.4f, added %.4f; independent sources exact %.4f",
                precision,
                pairF1,
                source,
                keptF1,
                cutF1,
                addedF1,
                independent);
    }
}
