package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is known about each block when it is judged: a row of numbers a block.
///
/// The rows know nothing of any language but the words of `furniture.tsv`: they hold length, punctuation, links,
/// the [Evidence] of the elements around, where the block stands, what stands beside it, and how the page repeats
/// itself. [#NAMES] says what each number is.
final class BlockFeatures {

    /// What «begins with» is where the first letter is neither upper nor lower case.
    static final int BEGINS_WITHOUT_CASE = 3;

    private static final int FAR = 50;
    private static final int NEIGHBOURS = 2;
    private static final int LEVELS = 3;

    private static final Evidence[] EVIDENCE = Evidence.values();
    private static final Furniture[] FURNITURE = Furniture.values();

    /// The names of the columns, as `body-trees.tsv` uses them.
    static final List<String> NAMES = names();

    private final Blocks page;
    private final PageFacts facts;
    private final int count;
    private final Box main;
    private final Box whole;
    private final int headline;
    private final Map<Integer, int[]> bySignature = new HashMap<>();
    private final Map<String, Integer> repetitions = new HashMap<>();
    private final float[] row = new float[NAMES.size()];
    private int column;

    private BlockFeatures(Blocks page, PageFacts facts) {
        this.page = page;
        this.facts = facts;
        this.count = page.blocks().size();
        this.whole = page.boxes().getFirst();
        this.main = page.mainBox();
        this.headline = headline();
    }

    /// Takes the row of one block, which is the next block's as soon as this returns.
    interface Reader {
        void read(int block, float[] row);
    }

    /// The rows of all blocks of a page, to keep.
    static float[][] of(Blocks page, PageFacts facts) {
        var rows = new float[page.blocks().size()][];
        each(page, facts, (block, row) -> rows[block] = row.clone());
        return rows;
    }

    /// Hands over the rows of all blocks of a page one after the other.
    static void each(Blocks page, PageFacts facts, Reader reader) {
        new BlockFeatures(page, facts).each(reader);
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of(
                "words",
                "letters per word",
                "link share",
                "links beyond one",
                "stops",
                "commas",
                "ends with",
                "digit share",
                "capital share",
                "bold share",
                "slanted share",
                "signs",
                "images before",
                "begins with",
                "after break"));
        addKinds(names, "begins like ");
        addKinds(names, "mentions ");
        for (var evidence : EVIDENCE) {
            names.add("levels to " + evidence.name().toLowerCase(Locale.ROOT));
        }
        for (var level = 1; level <= LEVELS; level++) {
            for (var what : List.of("words", "link share", "prose share of page", "prose blocks", "blocks")) {
                names.add("box " + level + " " + what);
            }
        }
        names.addAll(List.of(
                "depth",
                "in main box",
                "levels below main box",
                "place in main box",
                "main box prose share",
                "main box link share",
                "signature prose share",
                "signature blocks",
                "signature words a block",
                "signature link share",
                "repetitions",
                "place by blocks",
                "place by words",
                "place by prose",
                "blocks since headline",
                "levels to headline",
                "levels from headline",
                "levels to prose",
                "levels from prose",
                "title share",
                "is description",
                "in structured body",
                "blocks since prose",
                "blocks to prose",
                "prose around",
                "links around",
                "section words",
                "section link share",
                "blocks since section"));
        addKinds(names, "section ");
        for (var at = -NEIGHBOURS; at <= NEIGHBOURS; at++) {
            if (at != 0) {
                for (var what : List.of("words", "link share", "stops", "same box", "same signature", "furniture")) {
                    names.add((at < 0 ? "previous " : "next ") + Math.abs(at) + " " + what);
                }
            }
        }
        return List.copyOf(names);
    }

    private static void addKinds(List<String> names, String before) {
        for (var kind : FURNITURE) {
            names.add(before + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private void each(Reader reader) {
        countRepetitions();
        var proseBefore = 0;
        var lastProse = whole;
        var wordsBefore = 0;
        var sinceProse = FAR;
        var section = 0;
        var sinceSection = FAR;
        var toProse = blocksToProse();
        var sectionWords = new int[count + 1];
        var sectionLinks = new int[count + 1];
        for (var i = count - 1; i >= 0; i--) {
            var block = page.blocks().get(i);
            var ends = i + 1 < count && isHeading(page.blocks().get(i + 1));
            sectionWords[i] = block.words() + (ends ? 0 : sectionWords[i + 1]);
            sectionLinks[i] = block.linkWords() + (ends ? 0 : sectionLinks[i + 1]);
        }
        for (var i = 0; i < count; i++) {
            var block = page.blocks().get(i);
            column = 0;
            own(block);
            boxes(block);
            var signature = bySignature.get(block.box().signature);
            if (isHeading(block) || block.furniture() != 0 && block.words() <= 8) {
                section = block.furniture();
                sinceSection = 0;
            }
            add(block.box().depth);
            add(main.holds(i) ? 1 : 0);
            add(main.holds(i) ? block.box().depth - main.depth : -1);
            add(
                    main.holds(i)
                            ? share(i - main.firstBlock, main.endBlock - main.firstBlock)
                            : i < main.firstBlock ? -1 : 2);
            add(share(main.proseWords, whole.proseWords));
            add(main.linkDensity());
            if (signature == null) {
                throw new IllegalStateException("a block without signature");
            }
            add(share(signature[2], whole.proseWords));
            add(signature[0]);
            add(share(signature[1], signature[0]));
            add(share(signature[3], signature[1]));
            add(repetitions.getOrDefault(block.text(), 1));
            add(share(i, count));
            add(share(wordsBefore, whole.words));
            add(share(proseBefore, whole.proseWords));
            add(headline < 0 ? -FAR - 1 : Math.clamp(i - headline, -FAR, 4 * FAR));
            levelsBetween(
                    block.box(),
                    headline < 0 ? whole : page.blocks().get(headline).box());
            levelsBetween(block.box(), lastProse);
            add(block.words() > 2 && block.words() <= 40 ? facts.shareInTitle(block.text()) : 0);
            add(isDescription(block) ? 1 : 0);
            add(facts.shareInStructuredBody(block.text()));
            add(sinceProse);
            add(toProse[i]);
            around(i);
            add(sectionWords[i]);
            add(share(sectionLinks[i], sectionWords[i]));
            add(sinceSection);
            kinds(section);
            for (var at = -NEIGHBOURS; at <= NEIGHBOURS; at++) {
                if (at != 0) {
                    neighbour(block, i + at);
                }
            }
            reader.read(i, row);
            if (block.prose()) {
                lastProse = block.box();
            }
            wordsBefore += block.words();
            sinceSection = Math.min(FAR, sinceSection + 1);
            sinceProse = block.prose() ? 0 : Math.min(FAR, sinceProse + 1);
            proseBefore += block.prose() ? block.words() : 0;
        }
    }

    private void own(Block block) {
        var words = Math.max(1, block.words());
        add(block.words());
        add(share(block.letters(), words));
        add(share(block.linkWords(), words));
        add(block.linkWords() > 0 && block.linkWords() < block.words() ? 1 : 0);
        add(Math.min(20, block.stops()));
        add(Math.min(20, block.commas()));
        add(ending(block.text()));
        add(share(block.digits(), block.text().length()));
        add(share(block.capitals(), Math.max(1, block.letters())));
        add(share(block.boldWords(), words));
        add(share(block.slantedWords(), words));
        add(share(block.signs(), words));
        add(Math.min(9, block.images()));
        add(beginning(block.text()));
        add(block.afterBreak() ? 1 : 0);
        kinds(block.furniture());
        kinds(block.mentions());
    }

    private void kinds(int bits) {
        for (var kind : FURNITURE) {
            add((bits & kind.bit()) != 0 ? 1 : 0);
        }
    }

    private void boxes(Block block) {
        var levels = block.box().levelsTo();
        for (var evidence : EVIDENCE) {
            add(evidence.in(block.inline()) ? 0 : levels[evidence.ordinal()]);
        }
        Box box = block.box();
        for (var level = 1; level <= LEVELS; level++) {
            add(box.words);
            add(box.linkDensity());
            add(share(box.proseWords, whole.proseWords));
            add(box.proseBlocks);
            add(box.endBlock - box.firstBlock);
            if (box.parent != null) {
                box = box.parent;
            }
        }
    }

    private void levelsBetween(Box box, Box other) {
        var common = Box.around(box, other);
        add(box.depth - common.depth);
        add(other.depth - common.depth);
    }

    private void around(int at) {
        var prose = 0;
        var words = 0;
        var links = 0;
        for (var i = Math.max(0, at - 4); i <= Math.min(count - 1, at + 4); i++) {
            var block = page.blocks().get(i);
            words += block.words();
            links += block.linkWords();
            prose += block.prose() ? block.words() : 0;
        }
        add(share(prose, words));
        add(share(links, words));
    }

    private void neighbour(Block block, int at) {
        if (at < 0 || at >= count) {
            for (var i = 0; i < 6; i++) {
                add(-1);
            }
            return;
        }
        var other = page.blocks().get(at);
        add(other.words());
        add(other.linkDensity());
        add(Math.min(9, other.stops()));
        add(other.box() == block.box() || other.box().parent == block.box().parent ? 1 : 0);
        add(other.box().signature == block.box().signature ? 1 : 0);
        add(other.furniture() != 0 ? 1 : 0);
    }

    private int[] blocksToProse() {
        var distance = new int[count];
        var ahead = FAR;
        for (var i = count - 1; i >= 0; i--) {
            distance[i] = ahead;
            ahead = page.blocks().get(i).prose() ? 0 : Math.min(FAR, ahead + 1);
        }
        return distance;
    }

    private void countRepetitions() {
        for (var block : page.blocks()) {
            var sum = bySignature.computeIfAbsent(block.box().signature, key -> new int[4]);
            sum[0]++;
            sum[1] += block.words();
            sum[2] += block.prose() ? block.words() : 0;
            sum[3] += block.linkWords();
            repetitions.merge(block.text(), 1, Integer::sum);
        }
    }

    private int headline() {
        var best = -1;
        var bestShare = 0f;
        for (var i = 0; i < count; i++) {
            var block = page.blocks().get(i);
            if (block.words() <= 40 && isHeading(block)) {
                var found = facts.shareInTitle(block.text()) + (block.box().tag.equals("h1") ? 0.1f : 0);
                if (found > bestShare + 0.01f) {
                    bestShare = found;
                    best = i;
                }
            }
        }
        return best;
    }

    private boolean isDescription(Block block) {
        var text = block.text();
        var end = Math.min(text.length(), 50);
        return end >= 25 && facts.describedBy(text.substring(0, end));
    }

    private static boolean isHeading(Block block) {
        return Evidence.HEADING.in(block.box().evidence) || block.box().tag.equals("h1");
    }

    private static int ending(String text) {
        return switch (text.charAt(text.length() - 1)) {
            case '.', '!', '?', '؟', '…', '。', '۔' -> 4;
            case '"', '”', '»', '“', '\'', '’', ')' -> 3;
            case ':' -> 2;
            case ',', '،', ';', '؛' -> 1;
            default -> 0;
        };
    }

    private static int beginning(String text) {
        var first = text.codePointAt(0);
        if (Character.isLowerCase(first)) {
            return 1;
        }
        if (Character.isUpperCase(first)) {
            return 2;
        }
        if (Character.isLetter(first)) {
            return BEGINS_WITHOUT_CASE;
        }
        return Character.isDigit(first) ? 4 : 5;
    }

    private static float share(int part, int all) {
        return all == 0 ? 0 : (float) part / all;
    }

    private void add(double value) {
        row[column++] = (float) value;
    }
}
