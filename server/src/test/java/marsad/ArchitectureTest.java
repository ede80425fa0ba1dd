package marsad;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house: which package may know which. A new package is entered here before it is used.
class ArchitectureTest {

    private static final Set<String> GROUND = Set.of("text", "time", "names");
    private static final Set<String> ENGINE =
            Set.of("text", "time", "names", "page", "copy", "story", "reading", "ledger");

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("text", Set.of()),
            entry("time", Set.of("text")),
            entry("names", Set.of("text")),
            entry("page", GROUND),
            entry("copy", GROUND),
            entry("story", with(GROUND, "copy")),
            entry("reading", GROUND),
            entry("ledger", with(GROUND, "reading", "copy", "story")),
            entry("store", ENGINE),
            entry("search", with(ENGINE, "store")),
            entry("gather", ENGINE),
            entry("newsroom", with(ENGINE, "store", "search", "gather")),
            entry("accounts", Set.of("store")),
            entry("web", with(ENGINE, "store", "search", "newsroom")),
            entry("wire", with(ENGINE, "store", "gather", "newsroom", "web")),
            entry("portal", with(ENGINE, "store", "search", "newsroom", "web", "api", "accounts", "wire")),
            entry("api", with(ENGINE, "store", "search", "newsroom", "web")),
            entry("readers", Set.of("store", "web", "accounts")),
            entry(
                    "cli",
                    with(
                            ENGINE,
                            "store",
                            "search",
                            "gather",
                            "newsroom",
                            "web",
                            "portal",
                            "api",
                            "accounts",
                            "readers",
                            "wire")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("marsad");

    @Test
    void arrowsPointOneWay() {
        var wrong = new TreeSet<String>();
        for (var from : CLASSES) {
            var allowed = ARROWS.get(room(from));
            if (allowed == null) {
                wrong.add(from.getName() + " stands in a package that has no place in the house");
                continue;
            }
            for (var arrow : from.getDirectDependenciesFromSelf()) {
                var to = arrow.getTargetClass();
                if (to.getPackageName().startsWith("marsad")
                        && !room(to).equals(room(from))
                        && !allowed.contains(room(to))) {
                    wrong.add(room(from) + " must not know " + room(to) + ": " + arrow.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noCycles() {
        slices().matching("marsad.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static String room(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).skip(1).findFirst().orElse("");
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
