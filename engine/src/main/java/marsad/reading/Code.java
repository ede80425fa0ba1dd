package marsad.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a claim is called in two schemes of event data. Either may have no name for it.
///
/// @param ploverType «ASSAULT», or null
/// @param ploverMode «aerial», or null
/// @param acledEvent «Explosions/Remote violence», or null
/// @param acledSubEvent «Air/drone strike», or null
/// @param line the line of `codes.tsv`; 0 where none fits
public record Code(
        @Nullable String ploverType,
        @Nullable String ploverMode,
        @Nullable String acledEvent,
        @Nullable String acledSubEvent,
        int line) {

    /// «ASSAULT/aerial», «CONSULT», or nothing.
    public Optional<String> plover() {
        return Optional.ofNullable(ploverMode == null ? ploverType : ploverType + "/" + ploverMode);
    }

    /// «Battles / Armed clash», «Explosions/Remote violence», or nothing.
    public Optional<String> acled() {
        return Optional.ofNullable(acledSubEvent == null ? acledEvent : acledEvent + " / " + acledSubEvent);
    }
}
