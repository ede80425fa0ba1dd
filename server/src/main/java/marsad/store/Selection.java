package marsad.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which articles a list is about. What is null or empty asks for nothing.
///
/// @param outlets keys of the outlets to stay with, as an edition sets them; empty: all
/// @param sections the sections to stay with, as an edition sets them; empty: all, those without a section too
/// @param outlet the key of the one outlet asked for
/// @param section the one section asked for
/// @param from the first day of the archive, inclusive
/// @param to the last day of the archive, inclusive
public record Selection(
        List<String> outlets,
        List<String> sections,
        @Nullable String outlet,
        @Nullable String section,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// Everything there is.
    public static final Selection ALL = new Selection(List.of(), List.of(), null, null, null, null);

    public Selection {
        outlets = List.copyOf(outlets);
        sections = List.copyOf(sections);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the last day %s stands before the first, %s".formatted(to, from));
        }
    }

    /// What an edition shows: its outlets and sections.
    public static Selection edition(List<String> outlets, List<String> sections) {
        return new Selection(outlets, sections, null, null, null, null);
    }

    /// The same, of one outlet.
    public Selection ofOutlet(@Nullable String key) {
        return new Selection(outlets, sections, key, section, from, to);
    }

    /// The same, of one section.
    public Selection ofSection(@Nullable String key) {
        return new Selection(outlets, sections, outlet, key, from, to);
    }

    /// The same, of the archive's days from `first` to `last`, both inclusive.
    public Selection between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Selection(outlets, sections, outlet, section, first, last);
    }

    /// Whether an article of that outlet and section stands in it, days left aside.
    public boolean admits(String outletKey, @Nullable String sectionKey) {
        return (outlets.isEmpty() || outlets.contains(outletKey))
                && (sections.isEmpty() || (sectionKey != null && sections.contains(sectionKey)))
                && (outlet == null || outlet.equals(outletKey))
                && (section == null || section.equals(sectionKey));
    }
}
