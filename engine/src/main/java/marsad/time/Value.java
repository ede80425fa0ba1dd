package marsad.time;

/// What a piece of an expression comes to while it is read.
sealed interface Value permits Value.Amount, Value.Span, Meaning {

    /// A number: of a day, a month, a year, a weekday, or the place of a named value in its list.
    record Amount(int number) implements Value {}

    /// So many units, or just the units where nobody counted them.
    record Span(Unit unit, int count) implements Value {}
}
