package marsad.reading;

import java.util.List;

/// What a report says, and according to whom; in text order, the claims of the title first.
///
/// @param attributions the reported speech in its text
/// @param claims the events and states in its title and text
public record Reading(List<Attribution> attributions, List<Claim> claims) {

    public Reading {
        attributions = List.copyOf(attributions);
        claims = List.copyOf(claims);
    }
}
