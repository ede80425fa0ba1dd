package marsad.copy;

/// What two texts that share words are to each other.
public enum Verdict {
    /// One is taken from the other, or both are from one text.
    COPY,
    /// They share words that recur from day to day: telegrams of congratulation, executions, closes of the market,
    /// forecasts; or a headline and a few phrases of one event told twice.
    FORMULA,
    /// The wording is alike, but the figures are others: the same kind of notice on another matter.
    OTHER_FIGURES,
    /// The wording is alike, but where the one names what it is about, the other names something else.
    OTHER_NAMES
}
