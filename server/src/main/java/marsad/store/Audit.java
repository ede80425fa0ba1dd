package marsad.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did what, and who tried to. It is also what limits tries at signing in: all processes on a store count together,
/// and a restart forgets nothing.
public final class Audit {
    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /// What is written down.
    public enum Act {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        ACCOUNT_ENTERED,
        ACCOUNT_REMOVED,
        ROLE_SET,
        PASSWORD_SET,
        TOKEN_MADE,
        TOKEN_REMOVED,
        SOURCE_ENTERED,
        SOURCE_SET,
        SOURCE_REMOVED;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One line.
    ///
    /// @param account the name that acted, or was tried
    /// @param address from where, or null for a command on the machine itself
    /// @param subject what it was done to, or null
    public record Entry(
            Instant at,
            Act act,
            @Nullable String account,
            @Nullable String address,
            @Nullable String subject) {}

    /// Writes a line down.
    public void write(Entry entry) {
        var id = UUID.randomUUID();
        database.write(handle -> handle.createUpdate("""
                        insert into audit (id, at, act, account, address, subject)
                        values (:id, :at, :act, :account, :address, :subject)
                        on conflict (id) do nothing
                        """)
                .bind("id", id)
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("act", entry.act().tag())
                .bind("account", storable(entry.account()))
                .bind("address", storable(entry.address()))
                .bind("subject", storable(entry.subject()))
                .execute());
    }

    /// How often signing in failed since `since`: under a name, and from an address.
    public Tries tries(String account, String address, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select
                            (select count(*) from audit
                             where act = 'sign_in_failed' and account = :account and at > :since) as named,
                            (select count(*) from audit
                             where act = 'sign_in_failed' and address = :address and at > :since) as addressed
                        """)
                .bind("account", storable(account))
                .bind("address", address)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Tries(row.getInt("named"), row.getInt("addressed")))
                .one());
    }

    /// Failed tries under a name, and from an address.
    public record Tries(int named, int addressed) {}

    /// The last lines, the newest first.
    public List<Entry> latest(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select at, act, account, address, subject from audit order by at desc, id limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        row.getString("account"),
                        row.getString("address"),
                        row.getString("subject")))
                .list());
    }

    /// Cuts off what is older than `before`.
    public void cut(Instant before) {
        database.write(handle -> handle.createUpdate("delete from audit where at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var kept = StorableText.of(text);
        return kept.length() <= 200 ? kept : kept.substring(0, 200);
    }
}
