package marsad.reading;

import java.util.Locale;

/// What kind of source makes a claim.
public enum HolderKind {
    /// A state, ministry, party, body or a person who holds an office.
    OFFICIAL,
    /// An army, an armed group, the police, or a person who speaks for one.
    MILITARY,
    /// An observatory, a rights group, rescuers, hospitals.
    MONITOR,
    /// A news agency.
    AGENCY,
    /// A paper, channel, site.
    MEDIA,
    /// «مصدر مطلع», «شهود عيان»
    ANONYMOUS,
    /// Anyone else.
    OTHER,
    /// Nobody is named: the outlet says so itself.
    OUTLET;

    /// The word that stands in JSON: lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
