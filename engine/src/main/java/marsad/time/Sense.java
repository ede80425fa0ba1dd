package marsad.time;

import org.jspecify.annotations.Nullable;

/// What a rule makes of the parts that it read.
@FunctionalInterface
interface Sense {

    /// The value, or null where the parts do not fit together: the rule then does not hold here.
    @Nullable
    Value of(Parts parts);
}
