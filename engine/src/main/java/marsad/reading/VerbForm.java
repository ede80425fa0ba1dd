package marsad.reading;

/// A written form of a verb: what its letters tell of its subject.
///
/// @param present whether it is the imperfect
/// @param feminine whether its subject is feminine, or a plural of things, or a group
/// @param count how many its subject is; a verb before its subject is always singular
/// @param first whether «we» do it
/// @param manner what the verb does for other words
/// @param alone whether it takes no object
/// @param asNoun whether a noun is written with the same letters («قتل», «تقدم»)
/// @param loose whether its letters leave open which gender its subject has: «توجه» he went, «توجه» she directs
record VerbForm(
        boolean present,
        boolean feminine,
        Count count,
        boolean first,
        Manner manner,
        boolean alone,
        boolean asNoun,
        boolean loose) {

    VerbForm(
            boolean present,
            boolean feminine,
            Count count,
            boolean first,
            Manner manner,
            boolean alone,
            boolean asNoun) {
        this(present, feminine, count, first, manner, alone, asNoun, false);
    }

    /// The same form where a noun is written with its letters.
    VerbForm likeNoun() {
        return new VerbForm(present, feminine, count, first, manner, alone, true, loose);
    }

    /// The reading that stands where two verbs are written alike.
    VerbForm or(VerbForm other) {
        if (first && !other.first) {
            return other.or(this); // «نقل» is he told, not we say
        }
        return new VerbForm(
                present,
                feminine,
                count,
                first,
                manner,
                alone,
                asNoun || other.asNoun,
                loose || other.loose || feminine != other.feminine);
    }

    enum Count {
        ONE,
        TWO,
        MANY
    }

    /// What a verb does for other words; `verbs.tsv` explains each.
    enum Manner {
        LENDS,
        SHARES,
        MOVES,
        CAUSES,
        SAYS,
        PLAIN
    }
}
