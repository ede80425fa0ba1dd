package marsad.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marsad.text.Folded;
import marsad.text.Sieve;

/// The actors that the lexicons know: `actors.tsv`, `organisations.tsv`, `public-figures.tsv`.
///
/// Loaded when first asked for; safe for many threads.
public final class Actors {

    /// How one name of an actor may stand.
    enum Form {
        FULL,
        /// Counts only where the text makes it plain.
        SHORT,
        LOADED
    }

    record Surface(Actor actor, Form form) {}

    private static final class Shipped {
        static final Actors ACTORS = new Actors();
    }

    private final Map<String, Actor> byId = new LinkedHashMap<>();
    private final LongTable byName = new LongTable(8000);
    private final List<List<Surface>> surfaces = new ArrayList<>();
    private final Sieve beginnings = new Sieve(60_000);

    private Actors() {
        NameResource.rows("actors.tsv").forEach(row -> add(organisation("actor:", row)));
        NameResource.rows("organisations.tsv").forEach(row -> add(organisation("org:", row)));
        NameResource.rows("public-figures.tsv").forEach(row -> add(person(row)));
    }

    /// The actors that ship with the engine.
    public static Actors shipped() {
        return Shipped.ACTORS;
    }

    /// The actor with that id.
    public Optional<Actor> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The actors that go by that name, by folded spelling.
    public List<Actor> named(String name) {
        return surfaces(NameKey.of(name)).stream()
                .map(Surface::actor)
                .distinct()
                .toList();
    }

    /// All actors, in the order of the files.
    public List<Actor> all() {
        return List.copyOf(byId.values());
    }

    List<Surface> surfaces(long key) {
        var index = beginnings.mayHold(key) ? byName.get(key) : LongTable.ABSENT;
        return index == LongTable.ABSENT ? List.of() : surfaces.get(index);
    }

    /// Whether a name may begin with letters of this key and go on.
    boolean mayBegin(long key) {
        return beginnings.mayHold(key);
    }

    private static Actor organisation(String prefix, NameResource.Row row) {
        return new Actor(
                prefix + row.column(0),
                row.column(1),
                row.column(2).replace("-", ""),
                row.column(3),
                row.variants(4),
                row.variants(5),
                row.variants(6));
    }

    private static Actor person(NameResource.Row row) {
        var id = row.column(0).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "-");
        return new Actor(
                "person:" + id, "person", row.column(1), row.column(0), row.variants(2), row.variants(3), List.of());
    }

    private void add(Actor actor) {
        if (byId.put(actor.id(), actor) != null) {
            throw new IllegalStateException("two actors have the id " + actor.id());
        }
        actor.names().forEach(name -> add(name, new Surface(actor, Form.FULL)));
        actor.shortNames().forEach(name -> add(name, new Surface(actor, Form.SHORT)));
        actor.loadedNames().forEach(name -> add(name, new Surface(actor, Form.LOADED)));
    }

    private void add(String name, Surface surface) {
        put(name, surface);
        if (name.endsWith("ون")) {
            put(name.substring(0, name.length() - 2) + "ين", surface);
        }
    }

    private void put(String name, Surface surface) {
        var key = NameKey.SEED;
        var folded = Folded.foldForMatching(name);
        for (var place = 0; place < folded.length(); place++) {
            key = NameKey.append(key, folded.charAt(place));
            beginnings.add(key);
        }
        var index = byName.get(key);
        if (index == LongTable.ABSENT) {
            byName.put(key, surfaces.size());
            surfaces.add(new ArrayList<>(List.of(surface)));
        } else if (surfaces.get(index).stream()
                .noneMatch(known -> known.actor().id().equals(surface.actor().id()))) {
            surfaces.get(index).add(surface);
        }
    }
}
