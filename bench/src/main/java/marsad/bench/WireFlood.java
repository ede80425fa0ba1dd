package marsad.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import marsad.bench.FloodArticle.Word;
import marsad.copy.Dispatch;
import org.jspecify.annotations.Nullable;

/// Makes floods of wire copy of known lineage from a seed: events that one to three sources report independently, each
/// report copied by outlets that cut, extend, retitle, respell, reorder, re-date and merge it, with or without its
/// credit; beside them series of notices that recur from day to day in the same words about other matters.
///
/// The words are invented; the shares of what copiers do are set by hand after what was seen in ten days of a real
/// press: most copies are cut, one in three loses its credit, one in twelve is made of two texts.
final class WireFlood {

    private static final String[] AGENCIES = {
        "SPA:واس", "Petra:بترا", "AFP:أ ف ب", "Reuters:رويترز", "WAM:وام", "dpa:د ب أ"
    };
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Random random;
    private final FloodWords words;
    private final int days;
    private final List<String> outlets = new ArrayList<>();
    private final List<FloodArticle> made = new ArrayList<>();
    private final List<List<String>> formulas = new ArrayList<>();
    private final String[] honorific;
    private long origins;
    private int ids;

    private WireFlood(long seed, int days) {
        random = new Random(seed);
        words = new FloodWords(random);
        this.days = days;
        for (var outlet = 1; outlet <= 16; outlet++) {
            outlets.add("outlet" + outlet);
        }
        for (var series = 0; series < 8; series++) {
            formulas.add(words.sentence(35 + random.nextInt(60), List.of()));
        }
        honorific = (words.word() + " " + words.word() + " " + words.person() + " " + words.person() + " "
                        + words.word())
                .split(" ");
    }

    /// A flood of about `articles` articles over `days` days, in the order of time.
    static List<FloodArticle> of(long seed, int articles, int days) {
        var flood = new WireFlood(seed, days);
        for (var event = 0; flood.made.size() < articles; event++) {
            if (event % 6 == 5) {
                flood.notice(event);
            } else {
                flood.event(event);
            }
        }
        flood.made.sort(Comparator.comparing(article -> article.dispatch().published()));
        return flood.made;
    }

    private void event(int event) {
        var start = START.plusSeconds((long) (random.nextDouble() * days * 86_400));
        var things = new ArrayList<String>();
        for (var thing = 0; thing < 6; thing++) {
            things.add(thing < 2 ? words.person() : thing < 4 ? words.place() : words.figure());
        }
        var quotation = words.sentence(7 + random.nextInt(4), List.of());
        var sources = 1 + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
        var writers = new ArrayList<>(outlets);
        Collections.shuffle(writers, random);
        var agencies = new ArrayList<>(List.of(AGENCIES));
        Collections.shuffle(agencies, random);
        var texts = new ArrayList<FloodArticle>();
        for (var source = 0; source < sources; source++) {
            var body = body(things, 4 + random.nextInt(9), random.nextInt(10) < 3 ? quotation : List.of());
            var at = start.plusSeconds(random.nextInt(6 * 3600));
            if (random.nextInt(10) < 7) {
                wire(event, agencies.removeLast(), things, body, at, writers, texts);
            } else {
                var own = keep(event, writers.removeLast(), at, title(things), words.person(), body, null, null);
                spread(own, null, things, writers, random.nextInt(4), texts);
            }
        }
        if (texts.size() > 1 && random.nextInt(2) == 0 && !writers.isEmpty()) {
            merge(event, texts, things, writers.removeLast());
        }
    }

    private void wire(
            int event,
            String agency,
            List<String> things,
            List<Word> body,
            Instant at,
            List<String> writers,
            List<FloodArticle> texts) {
        var id = agency.substring(0, agency.indexOf(':'));
        var owner = "agency:" + id;
        if (random.nextInt(2) == 0) {
            var own = keep(event, id, at, title(things), null, body, null, owner);
            spread(own, agency, things, writers, 1 + random.nextInt(6), texts);
            return;
        }
        // A text that we never see: its copies are all there is. One of them at least names the agency.
        var unseen = new FloodArticle(
                new Dispatch("unseen", id, at, title(things), null, null, FloodArticle.text(body)),
                event,
                body,
                null,
                Set.of(owner));
        var before = made.size();
        spread(unseen, agency, things, writers, 2 + random.nextInt(5), texts);
        if (made.size() > before) {
            var first = made.get(before);
            var dispatch = first.dispatch();
            made.set(
                    before,
                    new FloodArticle(
                            new Dispatch(
                                    dispatch.id(),
                                    dispatch.outlet(),
                                    dispatch.published(),
                                    dispatch.title(),
                                    words.place() + " - " + agency.substring(agency.indexOf(':') + 1),
                                    null,
                                    dispatch.text()),
                            event,
                            first.words(),
                            first.parent(),
                            first.owners()));
        }
    }

    private void spread(
            FloodArticle source,
            @Nullable String agency,
            List<String> things,
            List<String> writers,
            int copies,
            List<FloodArticle> texts) {
        if (!source.dispatch().id().equals("unseen")) {
            texts.add(source);
        }
        var last = source;
        for (var copy = 0; copy < copies && !writers.isEmpty(); copy++) {
            var from =
                    copy > 0 && random.nextInt(8) == 0 && !last.dispatch().id().equals("unseen") ? last : source;
            last = copied(from, agency, things, writers.removeLast());
            texts.add(last);
        }
    }

    private FloodArticle copied(FloodArticle from, @Nullable String agency, List<String> things, String outlet) {
        var text = new ArrayList<>(from.words());
        if (random.nextInt(100) < 60) {
            text = cut(text);
        }
        if (random.nextInt(100) < 10) {
            text = reordered(text);
        }
        text = respelt(text);
        if (random.nextInt(100) < 25) {
            var added = body(things, 1 + random.nextInt(3), List.of());
            text.addAll(random.nextBoolean() ? 0 : text.size(), added);
        }
        var redated = random.nextInt(100) < 8;
        var delay = redated ? random.nextInt(3 * 86_400) : 60 + random.nextInt(10 * 3600);
        var title = random.nextInt(100) < 55 ? title(things) : from.dispatch().title();
        var byline = agency != null && random.nextInt(100) < 65
                ? words.place() + " - " + agency.substring(agency.indexOf(':') + 1)
                : random.nextBoolean() ? words.person() : null;
        return keep(
                from.event(),
                outlet,
                from.dispatch().published().plus(Duration.ofSeconds(delay)),
                title,
                byline,
                text,
                from,
                null);
    }

    private void merge(int event, List<FloodArticle> texts, List<String> things, String outlet) {
        var first = texts.get(random.nextInt(texts.size()));
        var second = texts.stream()
                .filter(text -> !text.owners().equals(first.owners()))
                .findFirst()
                .orElse(null);
        if (second == null) {
            return;
        }
        var text = new ArrayList<>(cut(new ArrayList<>(first.words())));
        text.addAll(cut(new ArrayList<>(second.words())));
        var owners = new TreeSet<>(first.owners());
        owners.addAll(second.owners());
        var at = first.dispatch().published().isAfter(second.dispatch().published()) ? first : second;
        var dispatch = new Dispatch(
                "f" + ids++,
                outlet,
                at.dispatch().published().plusSeconds(1800 + random.nextInt(9000)),
                title(things),
                words.person(),
                null,
                FloodArticle.text(text));
        made.add(new FloodArticle(dispatch, event, text, first, owners));
    }

    /// One issue of a series: the words of the formula about other persons, places and figures, copied by some outlets.
    private void notice(int event) {
        var formula = formulas.get(random.nextInt(formulas.size()));
        var things =
                List.of(words.person(), words.place(), words.figure(), words.person(), words.place(), words.figure());
        var text = new ArrayList<Word>();
        var places = new Random(formula.hashCode());
        for (int at = 0, slot = 4 + places.nextInt(11); at < formula.size(); at++) {
            text.add(new Word(formula.get(at), origins++, ""));
            if (at == slot) {
                slot += 4 + places.nextInt(11);
                for (var filled = places.nextInt(4); filled >= 0; filled--) {
                    for (var part : things.get(random.nextInt(things.size())).split(" ")) {
                        text.add(new Word(part, origins++, ""));
                    }
                }
            }
        }
        var start = START.plusSeconds((long) (random.nextDouble() * days * 86_400));
        var writers = new ArrayList<>(outlets);
        Collections.shuffle(writers, random);
        wire(event, words.of(AGENCIES), things, text, start, writers, new ArrayList<>());
    }

    private FloodArticle keep(
            int event,
            String outlet,
            Instant at,
            String title,
            @Nullable String byline,
            List<Word> text,
            @Nullable FloodArticle parent,
            @Nullable String owner) {
        var dispatch = new Dispatch("f" + ids++, outlet, at, title, byline, null, FloodArticle.text(text));
        var owners = parent != null ? parent.owners() : Set.of(owner == null ? outlet : owner);
        var article = new FloodArticle(dispatch, event, List.copyOf(text), parent, owners);
        made.add(article);
        return article;
    }

    private String title(List<String> things) {
        return String.join(" ", words.sentence(2 + random.nextInt(4), things))
                + " "
                + things.get(random.nextInt(things.size()))
                + " "
                + things.get(random.nextInt(things.size()));
    }

    private ArrayList<Word> body(List<String> things, int sentences, List<String> quotation) {
        var body = new ArrayList<Word>();
        for (var sentence = 0; sentence < sentences; sentence++) {
            var text = new ArrayList<>(words.sentence(8 + random.nextInt(22), things));
            if (sentence == 1) {
                text.addAll(quotation);
            }
            if (random.nextInt(12) == 0) {
                text.addAll(List.of(honorific));
            }
            for (var at = 0; at < text.size(); at++) {
                var end = at < text.size() - 1 ? "" : random.nextInt(3) == 0 ? ".\n\n" : ". ";
                body.add(new Word(text.get(at), origins++, end));
            }
        }
        return body;
    }

    /// Whole sentences left out: mostly from the end, sometimes from within; at least a third is kept.
    private ArrayList<Word> cut(ArrayList<Word> text) {
        var sentences = sentences(text);
        var keep = Math.max(1, (int) Math.ceil(sentences.size() * (0.34 + 0.6 * random.nextDouble())));
        while (sentences.size() > keep) {
            sentences.remove(random.nextInt(3) > 0 ? sentences.size() - 1 : random.nextInt(sentences.size()));
        }
        return joined(sentences);
    }

    private ArrayList<Word> reordered(ArrayList<Word> text) {
        var sentences = sentences(text);
        if (sentences.size() > 2) {
            sentences.add(0, sentences.removeLast());
        }
        return joined(sentences);
    }

    /// Other spellings that mean nothing, and now and then another word.
    private ArrayList<Word> respelt(ArrayList<Word> text) {
        var spelling = random.nextInt(4);
        var edits = random.nextInt(3) == 0 ? 4 : 1;
        var respelt = new ArrayList<Word>();
        for (var word : text) {
            if (random.nextInt(100) < edits) {
                respelt.add(new Word(words.word() + "ها", origins++, word.breakAfter()));
                continue;
            }
            var written = switch (spelling) {
                case 0 -> word.text().replace('أ', 'ا').replace('إ', 'ا');
                case 1 -> word.text().replaceAll("ة$", "ه").replaceAll("ي$", "ى");
                case 2 -> word.text().chars().allMatch(Character::isDigit) ? arabicDigits(word.text()) : word.text();
                default -> word.text();
            };
            respelt.add(new Word(written, word.origin(), word.breakAfter()));
        }
        return respelt;
    }

    private static String arabicDigits(String digits) {
        var written = new StringBuilder();
        digits.chars().forEach(digit -> written.append((char) (digit - '0' + '٠')));
        return written.toString();
    }

    private static List<List<Word>> sentences(List<Word> text) {
        var sentences = new ArrayList<List<Word>>();
        var sentence = new ArrayList<Word>();
        for (var word : text) {
            sentence.add(word);
            if (!word.breakAfter().isEmpty()) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    private static ArrayList<Word> joined(List<List<Word>> sentences) {
        var text = new ArrayList<Word>();
        sentences.forEach(text::addAll);
        return text;
    }

    /// The share of the shorter text's words that both took from one place.
    static double common(FloodArticle one, FloodArticle other) {
        var shorter = one.words().size() <= other.words().size() ? one : other;
        var longer = shorter == one ? other : one;
        var origins = new HashSet<Long>();
        longer.words().forEach(word -> origins.add(word.origin()));
        var common = shorter.words().stream()
                .filter(word -> origins.contains(word.origin()))
                .count();
        return (double) common / Math.max(1, shorter.words().size());
    }

    /// The owners of all texts of an event.
    static Set<String> owners(List<FloodArticle> articles) {
        var owners = new LinkedHashSet<String>();
        articles.forEach(article -> owners.addAll(article.owners()));
        return owners;
    }
}
