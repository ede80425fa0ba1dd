package marsad.store;

import java.time.Instant;

/// A place in a list ordered from new to old: after the article `id` that stands at `at`.
public record Position(Instant at, long id) {}
