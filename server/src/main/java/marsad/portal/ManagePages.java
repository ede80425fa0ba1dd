package marsad.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.accounts.Gate;
import marsad.store.Account.Role;
import marsad.store.Audit.Act;
import marsad.store.Outlet.Display;
import marsad.store.Source;
import marsad.store.Source.State;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.web.Call;
import marsad.web.Catalogue;
import marsad.web.Pulse;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Reply;
import marsad.web.Visit;
import marsad.web.Wing;
import marsad.wire.SourceDesk;
import marsad.wire.Starters;
import org.jspecify.annotations.Nullable;

/// The desk of editors: the sources with how they are, one by one to set, and the state of gathering.
public final class ManagePages implements Wing {
    private static final int LONGEST_FORM = 16 << 10;
    private static final int SHOWN = 200;
    private static final int SHOWN_IN_TROUBLE = 2_000;
    private static final int LONGEST_LIST = 4 << 20;
    private static final String LIST = "/manage/opml";
    private static final String SOURCES = "/manage/sources";

    private final Store store;
    private final Gate gate;
    private final Callers callers;
    private final Newsstand newsstand;
    private final SourceDesk desk;
    private final Clock clock;
    private final Press press = new Press();

    public ManagePages(Store store, Pulse pulse, Gate gate, SourceDesk desk) {
        this.store = store;
        this.gate = gate;
        this.desk = desk;
        this.clock = pulse.clock();
        this.callers = new Callers(gate);
        this.newsstand = new Newsstand(store, clock);
    }

    /// What a page says was done.
    ///
    /// @param key of the sentence
    /// @param trouble whether it went wrong
    record Said(String key, List<String> arguments, boolean trouble) {
        Said {
            arguments = List.copyOf(arguments);
        }

        static Said done(String key, String... arguments) {
            return new Said(key, List.of(arguments), false);
        }

        static Said failed(String key, String... arguments) {
            return new Said(key, List.of(arguments), true);
        }

        String sentence(Frame frame) {
            return frame.t(key, arguments.toArray());
        }
    }

    /// The list of sources.
    ///
    /// @param states how many are in each, those that there are
    /// @param state the one that is shown, or null for all
    /// @param sources that are shown
    /// @param left how many more there are
    record All(
            String form,
            Map<State, Long> states,
            @Nullable State state,
            List<Source> sources,
            int left,
            @Nullable Said said) {
        /// Outlets to begin with, for the field of addresses to offer.
        List<Starters.Starter> starters() {
            return Starters.all();
        }

        All {
            states = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(states));
            sources = List.copyOf(sources);
        }
    }

    /// One source.
    record One(String form, Source source, @Nullable Said said) {
        List<Source.Body> bodies() {
            return List.of(Source.Body.values());
        }

        List<Display> displays() {
            return List.of(Display.values());
        }

        String minutes() {
            var fixed = source.fixedInterval();
            return fixed == null ? "" : String.valueOf(fixed.toMinutes());
        }
    }

    /// How gathering goes.
    ///
    /// @param roll the figures
    /// @param nodes that have visits under way, with how many
    /// @param troubled the sources that are not well, those in trouble longest first
    /// @param mended those that can be read though they are not in order
    /// @param now the moment
    record Status(Sources.Roll roll, Map<String, Long> nodes, List<Source> troubled, List<Source> mended, Instant now) {
        Status {
            nodes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(nodes));
            troubled = List.copyOf(troubled);
            mended = List.copyOf(mended);
        }
    }

    @Override
    public String root() {
        return "/manage";
    }

    @Override
    public void enter(Entrance entrance) {
        entrance.desk(SOURCES, true, LONGEST_FORM, this::sources);
        entrance.desk(SOURCES + "/{id}", true, LONGEST_FORM, this::source);
        entrance.desk(LIST, true, LONGEST_LIST, this::list);
        entrance.desk("/manage/status", true, LONGEST_FORM, this::status);
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return AccountPages.refused(newsstand, press, visit, refusal);
    }

    /// The sentence about a source that is not well; of one that is, when it last answered, and what had to be mended.
    static String sentence(Frame frame, Source source) {
        var health = source.health();
        if (health.trouble() != null) {
            return frame.words()
                    .find("trouble." + health.trouble())
                    .map(known -> frame.t("trouble." + health.trouble(), health.detail()))
                    .orElse(health.trouble() + " " + health.detail());
        }
        var answered = health.answeredAt();
        if (answered == null) {
            return frame.t("source.never");
        }
        var well = frame.t("source.answered", frame.almanac().moment(answered));
        return health.detail().isEmpty() ? well : well + " " + frame.t("source.mended", health.detail());
    }

    private Reply sources(Call call) {
        var signed = callers.demand(call, Role.EDITOR);
        if (!call.acts()) {
            return list(call, signed, null);
        }
        var address = call.value("address").map(String::strip).orElse("");
        if (address.isEmpty()) {
            return list(call, signed, Said.failed("source.address-missing"));
        }
        try {
            var said = new SourceDesk.Said(
                    null,
                    null,
                    null,
                    null,
                    SourceForm.section(call),
                    SourceForm.interval(call).orElse(null),
                    call.has("active"));
            return list(
                    call,
                    signed,
                    switch (desk.enter(address.contains("://") ? address : "https://" + address, said)) {
                        case SourceDesk.Entered.Found found -> {
                            gate.note(
                                    Act.SOURCE_ENTERED,
                                    signed.account(),
                                    call.visitor().address(),
                                    address);
                            yield Said.done(
                                    "source.entered",
                                    found.outlet().name(call.visit().language().tag()),
                                    String.valueOf(found.sources().size()),
                                    String.valueOf(found.fresh()));
                        }
                        case SourceDesk.Entered.NoFeeds none -> Said.failed("source.no-feeds", none.home());
                        case SourceDesk.Entered.NoAnswer none -> Said.failed("source.no-answer", address);
                    });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable();
        } catch (IllegalArgumentException meaningless) {
            return list(call, signed, Said.failed("source.no-answer", address));
        }
    }

    private Reply list(Call call, Callers.Signed signed, @Nullable Said said) {
        var all = store.sources().all();
        var states = all.stream()
                .collect(java.util.stream.Collectors.groupingBy(Source::state, java.util.stream.Collectors.counting()));
        var wanted = call.value("state").flatMap(ManagePages::state).orElse(null);
        var chosen = all.stream()
                .filter(source -> wanted == null || source.state() == wanted)
                .toList();
        var shown = chosen.subList(0, Math.min(SHOWN, chosen.size()));
        var view = new All(signed.formToken(), states, wanted, shown, chosen.size() - shown.size(), said);
        return page(call, said, "sources", "manage.sources", view);
    }

    /// All sources as a list for other programs, or those of such a list entered.
    private Reply list(Call call) {
        var signed = callers.demand(call, Role.EDITOR);
        if (!call.acts()) {
            var list = Rendered.of(200, "text/x-opml; charset=utf-8", Rendered.Freshness.LIVE, SourceDesk.list(store));
            return Reply.of(list).with("Content-Disposition", "attachment; filename=\"marsad.opml\"");
        }
        var list = call.value("list").orElse("").getBytes(StandardCharsets.UTF_8);
        var taken = SourceDesk.enterList(store, list, call.has("active"));
        if (taken.listed() == 0) {
            return list(call, signed, Said.failed("source.list-empty"));
        }
        gate.note(Act.SOURCE_ENTERED, signed.account(), call.visitor().address(), "OPML: " + taken.fresh());
        return list(
                call,
                signed,
                Said.done("source.list-entered", String.valueOf(taken.listed()), String.valueOf(taken.fresh())));
    }

    private Reply source(Call call) {
        var signed = callers.demand(call, Role.EDITOR);
        var source = store.sources().find(call.visit().number("id")).orElseThrow(Refusal::notFound);
        if (!call.acts()) {
            return one(call, signed, source, null);
        }
        var id = source.id();
        var act = call.value("act").orElse("");
        switch (act) {
            case "on", "off" -> store.sources().setActive(id, act.equals("on"));
            case "hurry" -> store.sources().hurry(id);
            case "remove" -> {
                store.sources().remove(id);
                gate.note(Act.SOURCE_REMOVED, signed.account(), call.visitor().address(), source.address());
                return Reply.seeOther(call.visit().links().page(SOURCES, Map.of()));
            }
            case "set" -> {
                var wrong = SourceForm.set(call, store, source);
                if (wrong.isPresent()) {
                    return one(call, signed, source, Said.failed(wrong.get(), String.valueOf(SourceForm.MOST_MINUTES)));
                }
            }
            default -> throw Refusal.badBody();
        }
        gate.note(Act.SOURCE_SET, signed.account(), call.visitor().address(), act + " " + source.address());
        return one(call, signed, store.sources().find(id).orElseThrow(Refusal::notFound), Said.done("source.done"));
    }

    private Reply one(Call call, Callers.Signed signed, Source source, @Nullable Said said) {
        return page(call, said, "source", "manage.source", new One(signed.formToken(), source, said));
    }

    private Reply status(Call call) {
        callers.demand(call, Role.EDITOR);
        var all = store.sources().all();
        var nodes = all.stream()
                .map(source -> source.schedule().leasedBy())
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.groupingBy(
                        String::valueOf, java.util.stream.Collectors.counting()));
        var troubled = all.stream()
                .filter(source -> source.active() && source.health().trouble() != null)
                .sorted(java.util.Comparator.comparing(source ->
                        Optional.ofNullable(source.health().failingSince()).orElse(Instant.MAX)))
                .limit(SHOWN_IN_TROUBLE)
                .toList();
        var mended = all.stream()
                .filter(source -> source.active()
                        && source.health().trouble() == null
                        && !source.health().detail().isEmpty())
                .limit(SHOWN_IN_TROUBLE)
                .toList();
        return page(
                call,
                null,
                "status",
                "manage.status",
                new Status(store.sources().roll(), nodes, troubled, mended, clock.instant()));
    }

    private Reply page(Call call, @Nullable Said said, String template, String title, Object view) {
        var visit = call.visit();
        var head = Head.of(Catalogue.of(visit.language()).text(title)).unindexed();
        var status = said != null && said.trouble() ? 400 : 200;
        return Reply.of(press.print(status, template, newsstand.frame(visit, head), view));
    }

    private static Optional<State> state(String name) {
        return Stream.of(State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
