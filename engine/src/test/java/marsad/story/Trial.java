package marsad.story;

/// Figures under which one thing is sure to happen.
final class Trial {

    private Trial() {}

    /// Stories merge where a report is near both.
    static Thresholds merging() {
        return new Thresholds(3, 1, .65f, 0, 48, .2f, .1f, 1, 12, .9f, 4, .2f, 0, .01f, 0);
    }

    /// Whatever comes joins, and parts where two halves have little in common.
    static Thresholds splitting() {
        return new Thresholds(3, 1, .65f, 0, 48, .2f, .1f, 1, 12, .9f, 4, 0, 0, 1, .3f);
    }
}
