package marsad.page;

/// A stretch of text between two boundaries of blocks or lines: a paragraph, heading, list item, cell, menu entry.
///
/// @param text in one line, spaces collapsed, never blank
/// @param box the innermost block element that holds it
/// @param inline the [Evidence] of inline elements that hold all of it
/// @param furniture the kinds of [Furniture] it begins like
/// @param mentions the kinds of [Furniture] whose words stand somewhere in it
/// @param words how many words it has
/// @param linkWords how many of them stand in links
/// @param boldWords how many of them are set bold
/// @param slantedWords how many of them are set in italics
/// @param letters letters in it
/// @param digits digits in it
/// @param capitals upper-case letters in it
/// @param stops ends of sentences in it
/// @param commas commas and semicolons in it
/// @param signs signs in it that running text seldom has: bars, arrows, hashes, at signs, bullets
/// @param images pictures and players between the block before and this one
/// @param afterBreak whether a line break alone parts it from the block before
record Block(
        String text,
        Box box,
        long inline,
        int furniture,
        int mentions,
        int words,
        int linkWords,
        int boldWords,
        int slantedWords,
        int letters,
        int digits,
        int capitals,
        int stops,
        int commas,
        int signs,
        int images,
        boolean afterBreak) {

    /// The evidence of the innermost element and of inline elements around all of the text.
    long evidence() {
        return box.evidence | inline;
    }

    /// The share of its words that stand in links.
    double linkDensity() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /// Whether it reads as running text: long, punctuated, few links.
    boolean prose() {
        return words >= 12 && stops + commas > 0 && linkWords * 3 < words;
    }
}
