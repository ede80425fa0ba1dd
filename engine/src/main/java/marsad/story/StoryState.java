package marsad.story;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import org.jspecify.annotations.Nullable;

/// Reports and stories as a stream of bytes, and back. Reports and stories are numbered as they are met; a source
/// before
/// its copies.
final class StoryState {

    private static final int NONE = -1;

    private final LongObjectHashMap<Filed> filed;
    private final LongObjectHashMap<OpenStory> open;
    private final ArrayDeque<Filed> arrivals;
    private final Map<Filed, Integer> reportNumbers = new IdentityHashMap<>();
    private final List<Filed> reports = new ArrayList<>();
    private final Map<OpenStory, Integer> storyNumbers = new IdentityHashMap<>();
    private final List<OpenStory> stories = new ArrayList<>();

    StoryState(LongObjectHashMap<Filed> filed, LongObjectHashMap<OpenStory> open, ArrayDeque<Filed> arrivals) {
        this.filed = filed;
        this.open = open;
        this.arrivals = arrivals;
    }

    void write(StateOut out, Postings postings) throws IOException {
        arrivals.forEach(this::note);
        postings.visitAll(this::note);
        var keys = open.keys().toArray();
        Arrays.sort(keys);
        for (var key : keys) {
            note(open.get(key));
        }
        for (var at = 0; at < stories.size(); at++) { // grows by what is met in stories
            stories.get(at).reports.forEach(this::note);
            stories.get(at).copies.forEach(this::note);
        }
        out.writeInt(stories.size());
        for (var story : stories) {
            out.writeLong(story.id);
            out.writeBoolean(open.get(story.id) == story);
        }
        out.writeInt(reports.size());
        for (var report : reports) {
            out.writeInt(report.source == null ? NONE : number(report.source));
            report.write(out);
            var story = report.ownStory();
            out.writeInt(story == null ? NONE : Objects.requireNonNull(storyNumbers.get(story)));
        }
        for (var story : stories) {
            out.writeInts(numbers(story.reports));
            out.writeInts(numbers(story.copies));
        }
        out.writeInts(numbers(List.copyOf(arrivals)));
        var held = arrivals.stream()
                .filter(report -> filed.get(report.key) == report)
                .toList();
        out.writeInts(numbers(held));
        postings.write(out, this::number);
    }

    Postings read(StateIn in) throws IOException {
        for (var left = in.readCount(); left > 0; left--) {
            var story = new OpenStory(in.readLong());
            stories.add(story);
            if (in.readBoolean()) {
                open.put(story.id, story);
            }
        }
        for (var left = in.readCount(); left > 0; left--) {
            var source = in.readInt();
            var report = Filed.read(in, source == NONE ? null : reports.get(source));
            reports.add(report);
            var story = in.readInt();
            if (story != NONE) {
                report.moveTo(stories.get(story));
            }
        }
        for (var story : stories) {
            for (var number : in.readInts()) {
                story.reports.add(reports.get(number));
            }
            for (var number : in.readInts()) {
                story.copies.add(reports.get(number));
            }
        }
        for (var number : in.readInts()) {
            arrivals.add(reports.get(number));
        }
        for (var number : in.readInts()) {
            var report = reports.get(number);
            filed.put(report.key, report);
        }
        return Postings.read(in, reports::get);
    }

    private void note(Filed report) {
        if (report.source != null) {
            note(report.source);
        }
        if (reportNumbers.putIfAbsent(report, reports.size()) == null) {
            reports.add(report);
            note(report.ownStory());
        }
    }

    private void note(@Nullable OpenStory story) {
        if (story != null && storyNumbers.putIfAbsent(story, stories.size()) == null) {
            stories.add(story);
        }
    }

    private int number(Filed report) {
        return Objects.requireNonNull(reportNumbers.get(report));
    }

    private int[] numbers(List<Filed> some) {
        return some.stream().mapToInt(this::number).toArray();
    }
}
