package marsad.story;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import org.jspecify.annotations.Nullable;

/// Puts reports into stories as they come in.
///
/// A report joins the story that it is nearest to, if it is near enough, and else begins one. Nearness is likeness of
/// words, the rarer the more, those of headlines more, and fades with the time between reports. A report that brings
/// two
/// stories together merges them into the older; a story whose reports fall into two halves is split, and the newer half
/// leaves. A copy goes where its source is and moves nothing: copies count once.
///
/// Reports are forgotten thirty days after the newest, so memory is bounded by the stream's density: some 1 KB a
/// report. Not safe for use by several threads.
final class Stories {

    private static final int DAYS_KEPT = 30;
    private static final long DAY = 86_400;
    private static final double HALF_LIFE = 20_000;
    private static final int TERMS_OF_TITLE = 16;
    /// How many of a report's heaviest terms lead to it.
    private static final int LEADING = 16;
    private static final int CANDIDATES = 6;
    /// Fewer different words do not say what happened: a cartoon, a list of prices.
    private static final int LEAST_TERMS = 8;

    private static final int SPLIT_FROM = 8;
    private static final int SPLIT_EVERY = 4;
    private static final int LEAST_HALF = 3;
    private static final int[] NONE = {};
    private static final Comparator<Filed> BY_TIME =
            Comparator.<Filed>comparingLong(report -> report.time).thenComparingLong(report -> report.key);

    private final Thresholds rules;
    private TermCounts counts = new TermCounts(HALF_LIFE);
    private TermCounts nameCounts = new TermCounts(HALF_LIFE);
    private Postings postings = new Postings();
    private final LongObjectHashMap<Filed> filed = new LongObjectHashMap<>();
    private final LongObjectHashMap<OpenStory> open = new LongObjectHashMap<>();
    private final ArrayDeque<Filed> arrivals = new ArrayDeque<>();
    private final List<OpenStory> touched = new ArrayList<>();
    private long newest = Long.MIN_VALUE;
    private long forgotten = Long.MIN_VALUE;

    /// Stories by the rules that ship.
    Stories() {
        this(Thresholds.TUNED);
    }

    Stories(Thresholds rules) {
        this.rules = rules;
    }

    /// Writes down all that is known.
    void write(StateOut out) throws IOException {
        counts.write(out);
        nameCounts.write(out);
        out.writeLong(newest);
        out.writeLong(forgotten);
        new StoryState(filed, open, arrivals).write(out, postings);
    }

    /// Stories as [#write] wrote them, by the rules that ship.
    static Stories read(StateIn in) throws IOException {
        var stories = new Stories();
        stories.counts = TermCounts.read(in, HALF_LIFE);
        stories.nameCounts = TermCounts.read(in, HALF_LIFE);
        stories.newest = in.readLong();
        stories.forgotten = in.readLong();
        stories.postings = new StoryState(stories.filed, stories.open, stories.arrivals).read(in);
        return stories;
    }

    /// Files a report that is nobody's copy.
    ///
    /// @param key names the report; a new story gets it as its name
    /// @param time when it was published
    /// @throws IllegalArgumentException where the key is filed already
    Outcome add(long key, Instant time, Wording wording) {
        var body = counted(key, time, wording);
        var leading = leading(body);
        var report = report(key, time, wording, body);
        var near = wording.size() < LEAST_TERMS ? List.<OpenStory>of() : nearest(report, body, leading);
        keep(report, leading);
        if (near.isEmpty()) {
            begin(report);
            return new Outcome(key, null, null);
        }
        var story = near.getFirst();
        story.add(report);
        if (near.size() > 1 && story.nearness(near.get(1), rules) >= rules.merge()) {
            return merge(story, near.get(1));
        }
        var parting = split(story);
        return new Outcome(report.story().id, null, parting);
    }

    /// Files a copy: it goes where its source is.
    ///
    /// @param source the key of the report it was taken from
    /// @throws IllegalArgumentException where the key is filed already, or the source is not or no more
    Outcome addCopy(long key, Instant time, long source) {
        checkNew(key);
        var original = filed.get(source);
        if (original == null) {
            throw new IllegalArgumentException("no source: " + source);
        }
        var story = original.story();
        var copy = Filed.copy(key, time.getEpochSecond(), original);
        story.copies.add(copy);
        keep(copy, NONE);
        return new Outcome(story.id, null, null);
    }

    /// Files a report again into the story that it was in, as when a program starts anew. Reports are handed in in the
    /// order of their time; one that is a copy of another is [#addCopy].
    ///
    /// @param began whether a story was ever known by this report's key
    void restore(long key, Instant time, Wording wording, long story, boolean began) {
        var body = counted(key, time, wording);
        var report = report(key, time, wording, body);
        report.began = began;
        keep(report, leading(body));
        var known = open.get(story);
        if (known == null) {
            known = new OpenStory(story);
            open.put(story, known);
        }
        known.add(report);
    }

    /// Takes a report out; nothing happens where it is not held.
    void forget(long key) {
        var report = filed.remove(key);
        if (report != null) {
            leave(report);
        }
    }

    /// Whether a report is held.
    boolean holds(long key) {
        return filed.containsKey(key);
    }

    /// The story of a filed report; empty where it is not filed or forgotten.
    Optional<Long> storyOf(long key) {
        return Optional.ofNullable(filed.get(key)).map(report -> report.story().id);
    }

    /// How many reports are held.
    int size() {
        return filed.size();
    }

    private Terms body(Wording wording) {
        var weights = new float[wording.size()];
        for (var place = 0; place < weights.length; place++) {
            var times = wording.inTitle[place] * rules.titleCount()
                    + wording.inBeginning[place] * rules.beginningCount()
                    + wording.inRest[place];
            weights[place] = (float) Math.log1p(times) * rarity(counts, wording.terms[place]);
        }
        return Terms.heaviest(wording.terms, weights, rules.terms());
    }

    private Filed report(long key, Instant time, Wording wording, Terms body) {
        var title = new float[wording.size()];
        for (var place = 0; place < title.length; place++) {
            if (wording.inTitle[place] > 0) {
                title[place] = wording.inTitle[place] * rarity(counts, wording.terms[place]);
            }
        }
        var names = new float[wording.names.length];
        for (var place = 0; place < names.length; place++) {
            names[place] = rarity(nameCounts, wording.names[place]);
        }
        return Filed.report(
                key,
                time.getEpochSecond(),
                Terms.heaviest(wording.terms, title, TERMS_OF_TITLE),
                body,
                Terms.heaviest(wording.names, names, TERMS_OF_TITLE));
    }

    private float rarity(TermCounts counts, int term) {
        var rarity = Math.log((counts.reports() + 100) / (counts.count(term) + 1));
        return rarity <= 0
                ? 0
                : (float) (Math.pow(rarity, rules.rarity()) * (1 - rules.everyday() * counts.spread(term)));
    }

    private void checkNew(long key) {
        if (filed.containsKey(key)) {
            throw new IllegalArgumentException("filed already: " + key);
        }
    }

    /// Counts a report's terms, and gives those of its body.
    private Terms counted(long key, Instant time, Wording wording) {
        checkNew(key);
        var day = (int) Math.floorDiv(time.getEpochSecond(), DAY);
        counts.add(wording.terms, wording.size(), day);
        nameCounts.add(wording.names, wording.names.length, day);
        return body(wording);
    }

    private void begin(Filed report) {
        report.began = true;
        var story = new OpenStory(report.key);
        story.add(report);
        open.put(story.id, story);
    }

    private void keep(Filed report, int[] leading) {
        filed.put(report.key, report);
        arrivals.add(report);
        newest = Math.max(newest, report.time);
        for (var term : leading) {
            postings.add(term, report);
        }
        if (forgotten == Long.MIN_VALUE) {
            forgotten = newest;
        } else if (newest - forgotten > DAY) {
            forgotten = newest;
            forgetBefore(newest - DAYS_KEPT * DAY);
        }
    }

    private void forgetBefore(long time) {
        postings.forgetBefore(time);
        while (!arrivals.isEmpty() && arrivals.getFirst().time < time) {
            var old = arrivals.removeFirst();
            if (filed.get(old.key) == old) {
                filed.remove(old.key);
                leave(old);
            }
        }
    }

    private void leave(Filed report) {
        var story = report.story();
        (report.source == null ? story.reports : story.copies).remove(report);
        if (story.reports.isEmpty() && open.get(story.id) == story) {
            open.remove(story.id);
        }
    }

    private static int[] leading(Terms terms) {
        if (terms.size() <= LEADING) {
            return terms.numbers();
        }
        var sorted = terms.weights().clone();
        Arrays.sort(sorted);
        var least = sorted[sorted.length - LEADING];
        var leading = new int[LEADING];
        var size = 0;
        for (var place = 0; place < terms.size() && size < LEADING; place++) {
            if (terms.weights()[place] >= least) {
                leading[size++] = terms.numbers()[place];
            }
        }
        return leading;
    }

    /// The stories near enough to be joined, the nearest first.
    private List<OpenStory> nearest(Filed report, Terms body, int[] leading) {
        var found = new ArrayList<OpenStory>();
        for (var story : likeliest(body, leading)) {
            story.near = story.nearness(report, rules);
            if (story.near >= rules.joinOf(story.reports.size())) {
                found.add(story);
            }
        }
        found.sort(Comparator.comparingDouble((OpenStory story) -> -story.near).thenComparingLong(story -> story.id));
        return found;
    }

    /// The few stories whose reports share the most weight of leading terms with a report.
    private List<OpenStory> likeliest(Terms body, int[] leading) {
        touched.clear();
        for (var term : leading) {
            var weight = body.weight(term);
            postings.visit(term, other -> {
                var story = other.story();
                if (story.reports.isEmpty()) {
                    return; // all of it is forgotten
                }
                if (story.shared == 0) {
                    touched.add(story);
                }
                story.shared += weight;
            });
        }
        var likeliest = new ArrayList<OpenStory>(CANDIDATES + 1);
        for (var story : touched) {
            story.shared /= (float) Math.sqrt(Math.min(OpenStory.COMPARED, story.reports.size()));
            var place = likeliest.size();
            while (place > 0 && likeliest.get(place - 1).shared < story.shared) {
                place--;
            }
            if (place < CANDIDATES) {
                likeliest.add(place, story);
                if (likeliest.size() > CANDIDATES) {
                    likeliest.removeLast();
                }
            }
        }
        touched.forEach(story -> story.shared = 0);
        return likeliest;
    }

    private Outcome merge(OpenStory one, OpenStory other) {
        var older = BY_TIME.compare(one.reports.getFirst(), other.reports.getFirst()) < 0 ? one : other;
        var newer = older == one ? other : one;
        newer.reports.forEach(older::add);
        older.reports.sort(BY_TIME);
        older.copies.addAll(newer.copies);
        newer.reports.clear();
        newer.copies.clear();
        open.remove(newer.id);
        return new Outcome(older.id, newer.id, null);
    }

    /// Splits a story whose reports fall apart: the newer half leaves, copies with their sources.
    private Outcome.@Nullable Parting split(OpenStory story) {
        var size = story.reports.size();
        if (size < SPLIT_FROM || size % SPLIT_EVERY != 0) {
            return null;
        }
        var halves = Halves.of(story.compared(), rules);
        var leaving = halves.newer();
        leaving.sort(BY_TIME);
        var name = leaving.stream().filter(report -> !report.began).findFirst();
        if (halves.nearness() >= rules.split()
                || Math.min(halves.older().size(), leaving.size()) < LEAST_HALF
                || name.isEmpty()) {
            return null;
        }
        story.reports.removeAll(leaving);
        var left = new OpenStory(name.get().key);
        name.get().began = true;
        open.put(left.id, left);
        leaving.forEach(left::add);
        var keys = new ArrayList<Long>();
        leaving.forEach(report -> keys.add(report.key));
        story.copies.removeIf(copy -> {
            if (copy.story() == left) {
                left.copies.add(copy);
                keys.add(copy.key);
                return true;
            }
            return false;
        });
        return new Outcome.Parting(left.id, keys);
    }
}
