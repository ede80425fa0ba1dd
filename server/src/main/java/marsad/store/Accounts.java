package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import marsad.store.Account.Role;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The accounts of a store. Passwords come here hashed; [marsad.store.Passes] keeps who is signed in.
public final class Accounts {
    static final String COLUMNS =
            "c.id as account_id, c.name, c.role, c.begins, c.password is not null as has_password";

    /// A week before the newest article, where that is longer ago: an archive that nothing comes into any more has
    /// something unread for a new account too.
    private static final String BEGINS =
            "least(cast(:begins as timestamptz), (select max(first_seen) from article) - interval '7 days')";

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /// Enters an account unless its name is taken.
    ///
    /// @param password hashed, or null where it has none
    /// @param begins what came in before counts as read
    /// @return whether it was entered
    public boolean enter(String name, Role role, @Nullable String password, Instant begins) {
        if (!Account.isName(name)) {
            throw new IllegalArgumentException("no account can be named «%s»".formatted(name));
        }
        return database.write(handle -> handle.createUpdate("""
                        insert into account (name, role, password, begins, created_at)
                        values (:name, :role, :password, """ + BEGINS + """
                        , now())
                        on conflict (name) do nothing
                        """)
                        .bind("name", name)
                        .bind("role", role.tag())
                        .bind("password", password)
                        .bind("begins", begins.atOffset(ZoneOffset.UTC))
                        .execute()
                > 0);
    }

    /// All accounts, by name.
    public List<Account> all() {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from account c order by c.name")
                .map((row, context) -> read(row))
                .list());
    }

    /// The account of a name.
    public Optional<Account> find(String name) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from account c where c.name = :name")
                .bind("name", name)
                .map((row, context) -> read(row))
                .findOne());
    }

    /// The hashed password of a name; empty where there is no such account, or it has none.
    public Optional<String> password(String name) {
        return database.read(
                handle -> handle.createQuery("select password from account where name = :name and password is not null")
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    /// Sets a hashed password and signs the account out everywhere.
    ///
    /// @return whether there is such an account
    public boolean setPassword(String name, String password) {
        return database.write(
                handle -> handle.createUpdate("update account set password = :password where name = :name")
                                        .bind("name", name)
                                        .bind("password", password)
                                        .execute()
                                > 0
                        && signOut(handle, name));
    }

    /// Gives an account another role.
    ///
    /// @return whether there is such an account
    public boolean setRole(String name, Role role) {
        return database.write(handle -> handle.createUpdate("update account set role = :role where name = :name")
                        .bind("name", name)
                        .bind("role", role.tag())
                        .execute()
                > 0);
    }

    /// Takes an account out with its sessions, tokens and marks.
    ///
    /// @return whether there was such an account
    public boolean remove(String name) {
        return database.write(handle -> handle.createUpdate("delete from account where name = :name")
                        .bind("name", name)
                        .execute()
                > 0);
    }

    /// The account that an issuer of OpenID Connect vouches for; entered at its first coming under the name given, or
    /// under that name with a number where it is taken: nobody gets another's account by choosing a name.
    ///
    /// @param subject «issuer subject», which never changes
    public Account vouchedFor(String subject, String name, Role role, Instant begins) {
        return database.write(handle -> {
            var known = bySubject(handle, subject);
            for (var number = 1; known.isEmpty(); number++) {
                handle.createUpdate("""
                                insert into account (name, role, subject, begins, created_at)
                                values (:name, :role, :subject, """ + BEGINS + """
                                , now())
                                on conflict do nothing
                                """)
                        .bind("name", number == 1 ? name : name + "-" + number)
                        .bind("role", role.tag())
                        .bind("subject", subject)
                        .bind("begins", begins.atOffset(ZoneOffset.UTC))
                        .execute();
                known = bySubject(handle, subject);
            }
            return known.get();
        });
    }

    private static Optional<Account> bySubject(Handle handle, String subject) {
        return handle.createQuery("select " + COLUMNS + " from account c where c.subject = :subject")
                .bind("subject", subject)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static boolean signOut(Handle handle, String name) {
        handle.createUpdate("delete from session where account = (select id from account where name = :name)")
                .bind("name", name)
                .execute();
        return true;
    }

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getInt("account_id"),
                row.getString("name"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getBoolean("has_password"));
    }
}
