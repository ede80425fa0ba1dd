package marsad.time;

/// What an adjective says about the side a time lies on.
enum Toward {
    /// «الماضي», «المنصرم», «الفارط»
    PAST,
    /// «الحالي», «الجاري», «هذا»
    THIS,
    /// «المقبل», «القادم»
    NEXT,
    /// No such word stands there.
    UNSAID;

    /// How many units from the present one: -1, 0 or 1.
    int step() {
        return switch (this) {
            case PAST -> -1;
            case THIS, UNSAID -> 0;
            case NEXT -> 1;
        };
    }
}
