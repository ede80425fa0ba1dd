package marsad.store;

import java.time.LocalDate;

/// How many articles a day of the archive holds.
public record DayCount(LocalDate day, int articles) {}
