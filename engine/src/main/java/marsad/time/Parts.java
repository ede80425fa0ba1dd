package marsad.time;

import org.jspecify.annotations.Nullable;

/// The parts that a rule has read so far, each under its name in the rule. Immutable; a longer list shares the shorter.
final class Parts {

    static final Parts NONE = new Parts(null, "", new Value.Amount(0));

    private static final String[] ADJECTIVES = {"direction", "recent", "demonstrative", "following"};

    private final @Nullable Parts before;
    private final String label;
    private final Value value;

    private Parts(@Nullable Parts before, String label, Value value) {
        this.before = before;
        this.label = label;
        this.value = value;
    }

    Parts with(String label, Value value) {
        return new Parts(this, label, value);
    }

    /// The part of that name, or null.
    @Nullable
    Value part(String label) {
        for (var part = this; part.before != null; part = part.before) {
            if (part.label.equals(label)) {
                return part.value;
            }
        }
        return null;
    }

    /// What a rule without a sense passes on: the last part that means a time or a length, else the last part.
    @Nullable
    Value only() {
        for (var part = this; part.before != null; part = part.before) {
            if (!(part.value instanceof Value.Amount)) {
                return part.value;
            }
        }
        return before == null ? null : value;
    }

    /// The number under that name, or null.
    @Nullable
    Integer number(String label) {
        return part(label) instanceof Value.Amount amount ? (Integer) amount.number() : null;
    }

    /// The meaning under that name, or null.
    @Nullable
    Meaning meaning(String label) {
        return part(label) instanceof Meaning meaning ? meaning : null;
    }

    /// The sum of all numbers.
    int sum() {
        var sum = 0;
        for (var part = this; part.before != null; part = part.before) {
            sum += part.value instanceof Value.Amount amount ? amount.number() : 0;
        }
        return sum;
    }

    /// What the adjective or demonstrative among the parts says.
    Toward toward() {
        for (var name : ADJECTIVES) {
            var place = number(name);
            if (place != null) {
                return Toward.values()[place];
            }
        }
        return Toward.UNSAID;
    }

    /// The unit under the first of these names that is there, or null.
    @Nullable
    Unit unit(String... labels) {
        for (var name : labels) {
            var place = number(name);
            if (place != null) {
                return Unit.values()[place];
            }
        }
        return null;
    }
}
