package marsad.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.portal.Marked.Stretch;
import marsad.search.SearchPage;
import marsad.search.SearchRequest;
import marsad.search.Topic;
import marsad.store.Headline;
import marsad.web.Catalogue;
import marsad.web.Language;
import marsad.web.Rendered;
import marsad.web.Searches;
import marsad.web.Searches.Found;
import marsad.web.Searches.Result;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// The search page: words, filters, order, hits with the words marked.
final class SearchDesk {
    static final Set<String> PARAMETERS = parameters();
    private static final int ON_A_PAGE = 20;
    private static final int OUTLETS = 15;
    private static final int TOPICS = 10;
    private static final int MONTHS = 12;
    private static final Set<String> PLACE_KINDS = Set.of("country", "region", "county", "settlement", "neighbourhood");

    private final Searches searches;
    private final Newsstand newsstand;
    private final Press press;

    /// A hit as the page shows it.
    record Shown(Headline headline, List<Stretch> title, List<Stretch> passage) {
        Shown {
            title = List.copyOf(title);
            passage = List.copyOf(passage);
        }

        static Shown of(Found found) {
            return new Shown(
                    found.headline(),
                    Marked.stretches(found.hit().title()),
                    Marked.stretches(found.hit().passage()));
        }
    }

    /// A way to narrow the results: its heading, the parameter that it sets, and what there is to choose.
    ///
    /// @param key of the heading in the catalogue, and of its part in the page
    /// @param chosen whether one of them is set already
    record Facet(String key, String undo, boolean chosen, List<Choice> choices) {
        Facet {
            choices = List.copyOf(choices);
        }
    }

    /// @param name in the language of the page
    /// @param count how many of the found articles it leaves
    record Choice(String name, String address, int count, boolean chosen) {}

    /// @param words as typed, empty where nothing was
    /// @param hits those of this page
    /// @param facets by outlet, month, place and actor; those with nothing to choose left out
    /// @param correction what may have been meant, or null
    /// @param widened whether the hits have only some of the words
    /// @param page from 1
    /// @param pages how many there are to turn
    /// @param behind whether the index has not yet seen the newest article
    record Results(
            String words,
            int total,
            List<Shown> hits,
            List<Facet> facets,
            @Nullable String correction,
            boolean widened,
            int page,
            int pages,
            boolean behind) {
        Results {
            hits = List.copyOf(hits);
            facets = List.copyOf(facets);
        }
    }

    SearchDesk(Searches searches, Newsstand newsstand, Press press) {
        this.searches = searches;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered search(Visit visit) {
        var words = visit.parameter("q").orElse("");
        var page = visit.count("page", 1, 1, SearchRequest.DEEPEST / ON_A_PAGE);
        var result = searches.find(visit, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        var catalogue = Catalogue.of(visit.language());
        var head = Head.of(words.isEmpty() ? catalogue.text("search.title") : catalogue.text("search.title.for", words))
                .unindexed()
                .showingSample(Newsstand.showsSample(
                        result.found().stream().map(Found::headline).toList()));
        var frame = newsstand.frame(visit, words.isEmpty() ? head : head.withFeed("/search", withoutPage(visit)));
        return press.print("search", frame, results(frame, words, page, result));
    }

    private Results results(Frame frame, String words, int page, Result result) {
        var visit = frame.visit();
        var found = result.page();
        var turned = Math.min(found.total(), SearchRequest.DEEPEST);
        return new Results(
                words,
                found.total(),
                result.found().stream().map(Shown::of).toList(),
                Stream.of(
                                outlets(visit, found),
                                months(frame, found),
                                topics(visit, "place", found.places()),
                                topics(visit, "actor", found.actors()))
                        .filter(facet -> facet.chosen() || facet.choices().size() > 1)
                        .toList(),
                found.correction(),
                found.widened(),
                page,
                Math.max(1, (turned + ON_A_PAGE - 1) / ON_A_PAGE),
                searches.isBehind(visit));
    }

    private Facet outlets(Visit visit, SearchPage found) {
        var choices = found.outlets().entrySet().stream()
                .limit(OUTLETS)
                .flatMap(count -> newsstand.outlet(count.getKey()).stream()
                        .map(outlet -> choice(
                                visit,
                                "outlet",
                                outlet.key(),
                                outlet.name(visit.language().tag()),
                                count.getValue())))
                .toList();
        return facet(visit, "outlet", choices);
    }

    /// The latest months; each sets both ends of the time.
    private static Facet months(Frame frame, SearchPage found) {
        var visit = frame.visit();
        var from = visit.day("from");
        var to = visit.day("to");
        var choices = new ArrayList<Choice>();
        for (var count :
                found.months().reversed().entrySet().stream().limit(MONTHS).toList()) {
            var month = count.getKey();
            choices.add(new Choice(
                    frame.almanac().month(month),
                    visit.links()
                            .with(Map.of(
                                    "from", month.atDay(1).toString(),
                                    "to", month.atEndOfMonth().toString())),
                    count.getValue(),
                    month.atDay(1).equals(from) && month.atEndOfMonth().equals(to)));
        }
        return new Facet(
                "month", visit.links().with(Map.of("from", "", "to", "")), from != null || to != null, choices);
    }

    private static Facet topics(Visit visit, String parameter, List<Topic> topics) {
        var shown = topics.stream().limit(TOPICS).toList();
        var names = shown.stream().map(topic -> name(visit, topic)).toList();
        return facet(
                visit,
                parameter,
                shown.stream()
                        .map(topic -> choice(
                                visit,
                                parameter,
                                topic.entry(),
                                name(visit, topic, Collections.frequency(names, name(visit, topic)) > 1),
                                topic.count()))
                        .toList());
    }

    private static String name(Visit visit, Topic topic) {
        return visit.language() == Language.ARABIC ? topic.arabic() : topic.english();
    }

    /// Where two have one name, as a province and its town, what they are is said beside it.
    private static String name(Visit visit, Topic topic, boolean shared) {
        var words = Catalogue.of(visit.language());
        return shared && PLACE_KINDS.contains(topic.kind())
                ? words.text("search.kind", name(visit, topic), words.text("search.kind." + topic.kind()))
                : name(visit, topic);
    }

    private static Facet facet(Visit visit, String parameter, List<Choice> choices) {
        return new Facet(
                parameter,
                visit.links().with(parameter, null),
                visit.parameter(parameter).isPresent(),
                choices);
    }

    private static Choice choice(Visit visit, String parameter, String value, String name, int count) {
        return new Choice(
                name,
                visit.links().with(parameter, value),
                count,
                visit.parameter(parameter).filter(value::equals).isPresent());
    }

    private static Map<String, String> withoutPage(Visit visit) {
        var query = new TreeMap<>(visit.query());
        query.remove("page");
        return query;
    }

    private static Set<String> parameters() {
        var parameters = new HashSet<>(Searches.PARAMETERS);
        parameters.add("page");
        return Set.copyOf(parameters);
    }
}
