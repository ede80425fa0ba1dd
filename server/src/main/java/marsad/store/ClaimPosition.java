package marsad.store;

import java.time.LocalDate;

/// Where a claim stands in lists: by day and article from new to old, within an article in its order.
public record ClaimPosition(LocalDate day, long article, int number) {}
