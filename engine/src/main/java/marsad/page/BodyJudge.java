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
        var rows = BlockFeatures.of(page, facts);
        var chances = new float[rows.length];
        for (var i = 0; i < rows.length; i++) {
            chances[i] = Trees.chance(trees.score(rows[i]));
        }
        return chances;
    }
}
