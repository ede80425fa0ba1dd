package marsad.store;

import java.time.YearMonth;

/// How many articles a month of the archive holds.
public record MonthCount(YearMonth month, int articles) {}
