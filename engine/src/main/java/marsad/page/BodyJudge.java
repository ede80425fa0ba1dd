package marsad.page;

/// Says of each block of a page how likely it belongs to the body, with the trees learned by the bench program
/// LearnBody.
final class BodyJudge {
    static final BodyJudge SHIPPED = new BodyJudge(new Trees(Lexicon.lines("body-trees.tsv"), BlockFeatures.NAMES));

    private final Trees trees;

    BodyJudge(Trees trees) {
        this.trees = trees;
    }

    /// A chance for each block.
    float[] chances(Blocks page, PageFacts facts) {
        var chances = new float[page.blocks().size()];
        BlockFeatures.each(page, facts, (block, row) -> chances[block] = Trees.chance(trees.score(row)));
        return chances;
    }
}
