package marsad.reading;

import java.util.Locale;

/// What a word of `words.tsv` does in the grammar of claims; each is explained at its line there.
enum Use {
    CLOSES,
    DENIED,
    POSSIBLE,
    PLANNED,
    ONGOING,
    SPORT,
    FIGURATIVE,
    ABSTRACT,
    PERSON,
    NOMINAL,
    OPENS,
    WHERE,
    GROUND,
    PARTY,
    MANY,
    NISBA,
    NOT,
    DEAL,
    FIRED,
    AIRCRAFT,
    WEAPON,
    TOPIC,
    DOING,
    RELATIVE,
    TITLE,
    THAT,
    BRIDGE,
    HAND,
    ADVERB,
    PREPOSITION,
    PARTICLE,
    MASCULINE,
    FEMININE,
    OFFICE,
    COUNTERPART,
    QUALITY,
    RULER,
    DOER,
    LAW,
    PURPOSE,
    COURSE,
    CANCELS,
    SOURCE,
    TROOPS,
    EVIL,
    DOERS,
    SCENE,
    HOMOGRAPH,
    FORCES,
    ARMS,
    PLOT,
    RELIEF,
    REFUGEES,
    TIES,
    ENVOY,
    FUNDS,
    LIST,
    ALLIANCE,
    PRISON,
    RESPONSIBLE,
    BLAME,
    UNREST,
    CROWD,
    HOUSE,
    FAVOUR,
    PERCENT,
    FLIGHT,
    DOES,
    HITS,
    LAID,
    AFTER,
    RANK,
    FRONT,
    GROUNDS,
    QUANTITY,
    SIDES,
    THIS,
    EXPLOSIVE,
    SILENT,
    WRITTEN,
    AMONG,
    MEETS,
    INSIDE,
    BUILDING,
    TOWN,
    THERE,
    LIES,
    LAND,
    PART,
    UPON,
    WAY,
    ABOUT,
    COMING,
    WHEREIN,
    DATED,
    VERBAL,
    CARDINAL,
    ATTENDS,
    CONTRASTS,
    ISSUES,
    NEWS,
    ADDRESSED,
    FIELD,
    TERROR,
    OCCASION,
    OWNED;

    /// Its bit among the uses that are looked up for every word.
    long bit() {
        if (isRare()) {
            throw new IllegalArgumentException(word() + " has no bit");
        }
        return 1L << ordinal();
    }

    /// Whether it lies beyond the sixty-four that have a bit: asked for seldom, and looked up when it is.
    boolean isRare() {
        return ordinal() >= Long.SIZE;
    }

    /// The word that stands in the file: lower case.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
