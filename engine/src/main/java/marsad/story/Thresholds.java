package marsad.story;

/// The figures by which reports are put into stories. They belong together: they were chosen together on a labelled day
/// (`docs/quality-stories.md`), and one moved alone makes the others wrong.
///
/// @param titleCount how many times a word of the headline counts
/// @param beginningCount how many times a word of the beginning counts
/// @param rarity how much rarity counts: the power of a term's inverse frequency
/// @param everyday what a term loses that stands in the news every day, as a share of its weight
/// @param terms how many terms of a report are compared
/// @param titleShare the headlines' share in how alike two reports are
/// @param nameShare the names' share in it
/// @param strangers what is left of the likeness of two reports that both have names, but none in common
/// @param oldDays in how many days the likeness of two reports falls to 1/e
/// @param nearestShare the nearest report's share in how near a report is to a story, against the mean of its reports
/// @param fadeDays in how many days without a report of it the nearness of a story falls to 1/e
/// @param join how near a report must be to join a story
/// @param growth what is asked above `join` for each doubling of the story's reports
/// @param merge how near two stories must be to become one, on the mean of their reports
/// @param split how far two halves of a story may be apart, on the mean of their reports, before they part
record Thresholds(
        float titleCount,
        float beginningCount,
        float rarity,
        float everyday,
        int terms,
        float titleShare,
        float nameShare,
        float strangers,
        float oldDays,
        float nearestShare,
        float fadeDays,
        float join,
        float growth,
        float merge,
        float split) {

    /// How near a report must be to join a story of so many reports.
    double joinOf(int reports) {
        return join + growth * Math.log(reports) / Math.log(2);
    }

    static final Thresholds TUNED =
            new Thresholds(3f, .86f, .65f, .5f, 48, .143f, .2f, .7f, 12f, .654f, 4f, .204f, .0095f, .19f, .17f);
}
