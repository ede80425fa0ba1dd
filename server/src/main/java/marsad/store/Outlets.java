package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The outlets of a store.
public final class Outlets {
    /// The columns of an outlet `o`, for [#read(ResultSet)].
    static final String COLUMNS = """
            o.key as outlet_key, o.name_ar as outlet_name_ar, o.name_en as outlet_name_en, o.home as outlet_home,
            o.language as outlet_language, o.country as outlet_country, o.section as outlet_section,
            o.display as outlet_display, o.sample as outlet_sample
            """;

    private final Database database;

    Outlets(Database database) {
        this.database = database;
    }

    /// All outlets, by key.
    public List<Outlet> all() {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from outlet o order by o.key")
                .map((row, context) -> read(row))
                .list());
    }

    /// The outlet of this key.
    public Optional<Outlet> find(String key) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from outlet o where o.key = :key")
                .bind("key", key)
                .map((row, context) -> read(row))
                .findOne());
    }

    /// Enters an outlet unless its key is there already: what people have set is never overwritten.
    ///
    /// @return whether it was entered
    public boolean enter(Outlet outlet) {
        return write(outlet, "on conflict (key) do nothing");
    }

    /// Enters an outlet, or sets the one of its key to this.
    public void set(Outlet outlet) {
        write(outlet, """
                on conflict (key) do update set
                    name_ar = excluded.name_ar, name_en = excluded.name_en, home = excluded.home,
                    language = excluded.language, country = excluded.country, section = excluded.section,
                    display = excluded.display, sample = excluded.sample
                """);
    }

    private boolean write(Outlet outlet, String onConflict) {
        var display = outlet.display().name().toLowerCase(Locale.ROOT);
        return database.write(handle -> handle.createUpdate("""
                        insert into outlet
                            (key, name_ar, name_en, home, language, country, section, display, sample)
                        values (:key, :nameAr, :nameEn, :home, :language, :country, :section, :shown, :sample)
                        """ + onConflict)
                        .bindMethods(outlet)
                        .bind("shown", display)
                        .execute()
                > 0);
    }

    static Outlet read(ResultSet row) throws SQLException {
        return new Outlet(
                row.getString("outlet_key"),
                row.getString("outlet_name_ar"),
                row.getString("outlet_name_en"),
                row.getString("outlet_home"),
                row.getString("outlet_language"),
                row.getString("outlet_country"),
                row.getString("outlet_section"),
                Outlet.Display.valueOf(row.getString("outlet_display").toUpperCase(Locale.ROOT)),
                row.getBoolean("outlet_sample"));
    }
}
