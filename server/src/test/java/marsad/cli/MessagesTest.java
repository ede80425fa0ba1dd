package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MessagesTest {

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle arabic = bundle(Locale.of("ar"));

    @Test
    void bothCataloguesHaveTheSameKeys() {
        assertThat(arabic.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void everyCommandAndOptionIsDescribedInBothLanguages() {
        described(Main.commands());
    }

    private void described(CommandLine command) {
        var spec = command.getCommandSpec();
        var name = spec.qualifiedName(".");
        for (var option : spec.options()) {
            var key = option.longestName().replaceFirst("^-+", "");
            assertThat(arabic.containsKey(name + "." + key) || arabic.containsKey(key))
                    .as("messages for %s %s", name, option.longestName())
                    .isTrue();
        }
        assertThat(arabic.containsKey(spec.parent() == null ? "usage.description" : name + ".usage.description"))
                .as("messages for %s", name)
                .isTrue();
        command.getSubcommands().values().forEach(this::described);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "marsad.cli.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
