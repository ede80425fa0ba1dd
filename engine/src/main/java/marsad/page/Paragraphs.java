package marsad.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Makes paragraphs of chosen blocks.
final class Paragraphs {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Paragraphs() {}

    /// One paragraph a block, in the order of the page. A line that only wraps is joined to the line it goes on from,
    /// so that no sentence is broken; table cells of one row make one paragraph.
    static List<String> of(Blocks page, BitSet chosen) {
        var paragraphs = new ArrayList<String>();
        var before = -1;
        for (var i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            var block = page.blocks().get(i);
            if (before == i - 1 && before >= 0 && joins(page.blocks().get(before), block)) {
                paragraphs.add(paragraphs.removeLast() + " " + block.text());
            } else {
                paragraphs.add(block.text());
            }
            before = i;
        }
        return paragraphs;
    }

    /// One paragraph a line, spaces collapsed.
    static List<String> ofLines(String text) {
        return text.lines()
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean joins(Block block, Block next) {
        if (next.afterBreak() && next.box() == block.box()) {
            return wraps(block.text(), next.text());
        }
        return isCell(block) && isCell(next) && block.box().parent == next.box().parent;
    }

    private static boolean isCell(Block block) {
        return block.box().tag.equals("td") || block.box().tag.equals("th");
    }

    private static boolean wraps(String text, String next) {
        var last = text.charAt(text.length() - 1);
        return last == ',' || last == '،' || Character.isLetter(last) && Character.isLowerCase(next.charAt(0));
    }
}
