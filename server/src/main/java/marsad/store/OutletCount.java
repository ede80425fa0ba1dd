package marsad.store;

import java.time.Instant;

/// How many articles an outlet has, and where its newest stands in time.
public record OutletCount(Outlet outlet, int articles, Instant latest) {}
