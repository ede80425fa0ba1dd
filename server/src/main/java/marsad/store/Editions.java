package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The editions of a store. There is always one that answers every host: a new store has «مرصد».
public final class Editions {
    private final Database database;

    Editions(Database database) {
        this.database = database;
    }

    /// All editions in their order.
    public List<Edition> all() {
        return database.read(handle -> handle.createQuery("select * from edition order by position, key")
                .map((row, context) -> read(row))
                .list());
    }

    /// Enters an edition, or sets the one of its key to this.
    public void set(Edition edition) {
        database.write(handle -> handle.createUpdate("""
                        insert into edition (key, host, name_ar, name_en, about_ar, about_en, language, sections,
                            outlets, position, sample)
                        values (:key, :host, :nameAr, :nameEn, :aboutAr, :aboutEn, :language, :menu, :shown,
                            :position, :sample)
                        on conflict (key) do update set
                            host = excluded.host, name_ar = excluded.name_ar, name_en = excluded.name_en,
                            about_ar = excluded.about_ar, about_en = excluded.about_en,
                            language = excluded.language, sections = excluded.sections,
                            outlets = excluded.outlets, position = excluded.position, sample = excluded.sample
                        """)
                .bindMethods(edition)
                .bindArray("menu", String.class, edition.sections())
                .bindArray("shown", String.class, edition.outlets())
                .execute());
    }

    /// Removes the editions of the sample; where the one that answers every host was among them, «مرصد» stands again.
    static void removeSample(Handle handle) {
        handle.execute("delete from edition where sample");
        handle.execute("""
                insert into edition (key, host, name_ar, name_en, language)
                select 'marsad', '*', 'مرصد', 'Marsad', 'ar'
                where not exists (select from edition where host = '*')
                on conflict (key) do update set host = '*'
                """);
    }

    private static Edition read(ResultSet row) throws SQLException {
        return new Edition(
                row.getString("key"),
                row.getString("host"),
                row.getString("name_ar"),
                row.getString("name_en"),
                row.getString("about_ar"),
                row.getString("about_en"),
                row.getString("language"),
                texts(row, "sections"),
                texts(row, "outlets"),
                row.getInt("position"),
                row.getBoolean("sample"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
