package marsad.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is signed in, and the tokens of reading programs. All secrets come here hashed with SHA-256: they are long and
/// random, so nothing slower is needed.
public final class Passes {
    private final Database database;

    Passes(Database database) {
        this.database = database;
    }

    /// What a session is for.
    public enum Kind {
        BROWSER,
        READER;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A token as its owner sees it.
    ///
    /// @param label where it is used
    /// @param usedAt when it was last used, to the hour, or null
    public record Token(
            int id,
            String label,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /// Begins a session. Sessions that have run out are swept away meanwhile.
    public void begin(byte[] hash, Account account, Kind kind, Instant now, Instant expires) {
        database.write(handle -> {
            handle.createUpdate("delete from session where expires_at < :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            return handle.createUpdate("""
                            insert into session (hash, account, kind, created_at, expires_at)
                            values (:hash, :account, :kind, :now, :expires)
                            on conflict (hash) do nothing
                            """)
                    .bind("hash", hash)
                    .bind("account", account.id())
                    .bind("kind", kind.tag())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }

    /// Whose session this is, if it is one and has not run out.
    public Optional<Account> session(byte[] hash, Kind kind, Instant now) {
        return database.read(handle -> handle.createQuery("select " + Accounts.COLUMNS + """
                         from session s join account c on c.id = s.account
                        where s.hash = :hash and s.kind = :kind and s.expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("kind", kind.tag())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Accounts.read(row))
                .findOne());
    }

    /// Ends a session.
    public void end(byte[] hash) {
        database.write(handle -> handle.createUpdate("delete from session where hash = :hash")
                .bind("hash", hash)
                .execute());
    }

    /// Enters a token.
    ///
    /// @param fever the hash of the key that Fever makes of it
    public void enterToken(Account account, String label, byte[] hash, byte[] fever, Instant now) {
        database.write(handle -> handle.createUpdate("""
                        insert into token (account, label, hash, fever, created_at)
                        values (:account, :label, :hash, :fever, :now)
                        on conflict (hash) do nothing
                        """)
                .bind("account", account.id())
                .bind("label", label)
                .bind("hash", hash)
                .bind("fever", fever)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// Whose token this is.
    public Optional<Account> token(byte[] hash, Instant now) {
        return token("hash", hash, now);
    }

    /// Whose token the key of Fever was made of.
    public Optional<Account> feverKey(byte[] hash, Instant now) {
        return token("fever", hash, now);
    }

    /// The tokens of an account, the oldest first.
    public List<Token> tokens(Account account) {
        return database.read(handle -> handle.createQuery(
                        "select id, label, created_at, used_at from token where account = :account order by id")
                .bind("account", account.id())
                .map((row, context) -> {
                    var used = row.getObject("used_at", OffsetDateTime.class);
                    return new Token(
                            row.getInt("id"),
                            row.getString("label"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list());
    }

    /// Takes a token back.
    ///
    /// @return whether the account had it
    public boolean removeToken(Account account, int id) {
        return database.write(handle -> handle.createUpdate("delete from token where id = :id and account = :account")
                        .bind("id", id)
                        .bind("account", account.id())
                        .execute()
                > 0);
    }

    private Optional<Account> token(String column, byte[] hash, Instant now) {
        var found = database.read(handle -> handle.createQuery("select " + Accounts.COLUMNS
                        + ", t.id as token_id, coalesce(t.used_at < :hour, true) as stale"
                        + " from token t join account c on c.id = t.account where t." + column + " = :hash")
                .bind("hash", hash)
                .bind("hour", now.minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Used(Accounts.read(row), row.getInt("token_id"), row.getBoolean("stale")))
                .findOne());
        found.filter(Used::stale)
                .ifPresent(used ->
                        database.write(handle -> handle.createUpdate("update token set used_at = :now where id = :id")
                                .bind("now", now.atOffset(ZoneOffset.UTC))
                                .bind("id", used.token())
                                .execute()));
        return found.map(Used::account);
    }

    private record Used(Account account, int token, boolean stale) {}
}
