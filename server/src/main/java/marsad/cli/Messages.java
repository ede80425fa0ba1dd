package marsad.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;

/// The sentences of the commands, in the language of the person who runs them.
record Messages(ResourceBundle catalogue) {
    private static final int COUNT_WIDTH = 12;

    /// The catalogue that a command was given.
    static Messages of(CommandSpec spec) {
        return new Messages(spec.root().resourceBundle());
    }

    /// The sentence of a key with its places filled.
    String say(String key, Object... values) {
        return new MessageFormat(catalogue.getString(key), numbers()).format(values);
    }

    /// A line of a table: a number and what it counts.
    String row(String key, long count) {
        return String.format(numbers(), "%," + COUNT_WIDTH + "d  %s", count, catalogue.getString(key));
    }

    /// What JSON calls a constant.
    String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Latin digits in both languages: these lines are pasted into reports and parsed by scripts.
    private static Locale numbers() {
        return Locale.ENGLISH;
    }
}
