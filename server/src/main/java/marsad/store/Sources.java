package marsad.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sources of a store: who is asked for news, when, and how it went. Any number of nodes share the visits: each
/// leases what is due, and what a killed node had leased is due again when its lease ends.
///
/// What a visit says of itself is written without waiting for the disk: where a crash of the database swallows it, the
/// visit is made again, which doubles nothing.
public final class Sources {
    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    /// A source that is not there yet.
    ///
    /// @param address of the feed or site map
    /// @param kind what it is
    /// @param outlet the key of an outlet that the store has
    /// @param title what it calls itself, or null
    /// @param section of all that comes from it, or null
    /// @param fixedInterval between visits, or null: by its own rhythm
    /// @param active whether it is visited from now on
    public record Draft(
            String address,
            Source.Kind kind,
            String outlet,
            @Nullable String title,
            @Nullable String section,
            @Nullable Duration fixedInterval,
            boolean active) {}

    /// What people may set of a source.
    ///
    /// @param section of all that comes from it, or null
    /// @param body where texts are taken from
    /// @param fixedInterval between visits, or null: by its own rhythm
    public record Choice(
            @Nullable String section,
            Source.Body body,
            @Nullable Duration fixedInterval) {}

    /// All sources, by outlet and address.
    public List<Source> all() {
        return database.read(handle -> handle.createQuery(SourceRows.SELECT + " order by o.key, s.address")
                .map((row, context) -> SourceRows.read(row))
                .list());
    }

    /// The source of this number.
    public Optional<Source> find(long id) {
        return database.read(handle -> handle.createQuery(SourceRows.SELECT + " where s.id = :id")
                .bind("id", id)
                .map((row, context) -> SourceRows.read(row))
                .findOne());
    }

    /// The source at this address.
    public Optional<Source> find(String address) {
        return database.read(handle -> handle.createQuery(SourceRows.SELECT + " where s.address = :address")
                .bind("address", address)
                .map((row, context) -> SourceRows.read(row))
                .findOne());
    }

    /// Enters a source unless its address is there already.
    ///
    /// @return whether it was entered
    public boolean add(Draft draft) {
        return database.write(handle -> handle.createUpdate("""
                        insert into source (address, kind, outlet, title, section, fixed_seconds, active)
                        select :address, :kind, o.id, :title, :section, :seconds, :active
                        from outlet o where o.key = :outlet
                        on conflict (address) do nothing
                        """)
                        .bind("address", draft.address())
                        .bind("kind", draft.kind().name().toLowerCase(Locale.ROOT))
                        .bind("outlet", draft.outlet())
                        .bind("title", draft.title() == null ? null : StorableText.of(draft.title()))
                        .bind("section", draft.section())
                        .bind(
                                "seconds",
                                draft.fixedInterval() == null
                                        ? null
                                        : Math.toIntExact(draft.fixedInterval().toSeconds()))
                        .bind("active", draft.active())
                        .execute()
                > 0);
    }

    /// Sets what people may set.
    ///
    /// @return whether there is such a source
    public boolean set(long id, Choice choice) {
        return database.write(handle -> handle.createUpdate("""
                        update source set section = :section, body = :body, fixed_seconds = :seconds where id = :id
                        """)
                        .bind("id", id)
                        .bind("section", choice.section())
                        .bind("body", choice.body().name().toLowerCase(Locale.ROOT))
                        .bind(
                                "seconds",
                                choice.fixedInterval() == null
                                        ? null
                                        : Math.toIntExact(choice.fixedInterval().toSeconds()))
                        .execute()
                > 0);
    }

    /// Switches a source on, so that it is visited at once, or off.
    ///
    /// @return whether there is such a source
    public boolean setActive(long id, boolean active) {
        return database.write(handle ->
                handle.createUpdate("""
                        update source
                        set active = :active, next_due = case when :active then now() else next_due end,
                            failures = 0, failing_since = null, asleep = false
                        where id = :id
                        """).bind("id", id).bind("active", active).execute() > 0);
    }

    /// Makes a source due at once.
    ///
    /// @return whether there is such a source
    public boolean hurry(long id) {
        return database.write(handle -> handle.createUpdate("update source set next_due = now() where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /// A hub told of news: the source is due at once.
    ///
    /// @return whether there is such a source
    public boolean told(long id) {
        return database.write(
                handle -> handle.createUpdate("update source set next_due = now(), hub_told_at = now() where id = :id")
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    /// Forgets a source; what came from it stays.
    ///
    /// @return whether there was such a source
    public boolean remove(long id) {
        return database.write(handle -> handle.createUpdate("delete from source where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /// How the sources stand all together.
    ///
    /// @param active sources that are visited
    /// @param well whose last visit went well
    /// @param failing whose last visit failed
    /// @param asleep that are tried only now and then
    /// @param underWay that are being visited
    /// @param late how long the one that is due longest has been waiting
    public record Roll(long active, long well, long failing, long asleep, long underWay, Duration late) {}

    /// How the sources stand now.
    public Roll roll() {
        return database.read(handle -> handle.createQuery("""
                        select count(*) as active,
                            count(*) filter (where trouble is null and visited_at is not null) as well,
                            count(*) filter (where trouble is not null and not asleep) as failing,
                            count(*) filter (where asleep) as asleep,
                            count(*) filter (where lease_until > now()) as under_way,
                            coalesce(extract(epoch from now() - min(next_due)
                                filter (where lease_until is null or lease_until < now())), 0) as late
                        from source where active
                        """)
                .map((row, context) -> new Roll(
                        row.getLong("active"),
                        row.getLong("well"),
                        row.getLong("failing"),
                        row.getLong("asleep"),
                        row.getLong("under_way"),
                        Duration.ofMillis(Math.max(0, (long) (1000 * row.getDouble("late"))))))
                .one());
    }

    /// Leases sources that are due, those that wait longest first. Nobody else visits them until the lease ends.
    ///
    /// @param owner the node that will visit them
    /// @param most how many at most
    /// @param lease how long
    public List<Source> lease(String owner, int most, Duration lease) {
        return database.writeLightly(handle -> {
            var ids = handle.createQuery("""
                            update source set
                                lease_owner = :owner, lease_until = now() + :millis * interval '1 ms', leased_at = now()
                            where id in (
                                select id from source
                                where active and next_due <= now() and (lease_until is null or lease_until < now())
                                order by next_due limit :most for update skip locked)
                            returning id
                            """)
                    .bind("owner", owner)
                    .bind("millis", lease.toMillis())
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list();
            return ids.isEmpty()
                    ? List.<Source>of()
                    : handle.createQuery(SourceRows.SELECT + " where s.id = any(:ids) order by s.next_due")
                            .bindArray("ids", Long.class, ids)
                            .map((row, context) -> SourceRows.read(row))
                            .list();
        });
    }

    /// Makes the leases of a node last longer.
    public void renew(String owner, Duration lease) {
        database.writeLightly(handle -> handle.createUpdate("""
                        update source set lease_until = now() + :millis * interval '1 ms' where lease_owner = :owner
                        """)
                .bind("owner", owner)
                .bind("millis", lease.toMillis())
                .execute());
    }

    /// Gives back what a node has leased; it is due as it was.
    public void release(String owner) {
        database.writeLightly(
                handle -> handle.createUpdate("""
                        update source set lease_owner = null, lease_until = null where lease_owner = :owner
                        """).bind("owner", owner).execute());
    }

    /// What a visit leaves behind.
    ///
    /// @param id the source
    /// @param pause until the next visit
    /// @param rhythm as learnt
    /// @param movedTo its new address, or null
    /// @param title what it calls itself, or null where it said nothing
    /// @param memory what the site said
    /// @param trouble what is wrong, or null
    /// @param detail what the sentence about it names
    /// @param asleep whether it is to be tried only now and then
    /// @param brought new entries
    /// @param hub the hub that it names, or null
    /// @param topic what the hub calls it, or null
    public record Report(
            long id,
            Duration pause,
            Duration rhythm,
            @Nullable String movedTo,
            @Nullable String title,
            Source.Memory memory,
            @Nullable String trouble,
            String detail,
            boolean asleep,
            int brought,
            @Nullable String hub,
            @Nullable String topic) {}

    /// Ends a visit and gives the lease back. Nothing happens where the lease is another's by now.
    public void report(String owner, Report report) {
        database.writeLightly(handle -> SourceRows.report(handle, owner, report));
    }

    /// Sources that name a hub which nobody has asked, or whose subscription ends soon.
    ///
    /// @param most how many at most
    /// @param before how long before its end a subscription is renewed
    public List<Source> toSubscribe(int most, Duration before) {
        return database.read(handle -> handle.createQuery(SourceRows.SELECT + """
                        where s.active and s.hub is not null
                            and (s.hub_state = 'none' or s.hub_until < now()
                                or (s.hub_state = 'confirmed' and s.hub_until < now() + :millis * interval '1 ms'))
                        order by s.id limit :most
                        """)
                .bind("millis", before.toMillis())
                .bind("most", most)
                .map((row, context) -> SourceRows.read(row))
                .list());
    }

    /// Sets how far a subscription is, and until when that holds.
    public void subscription(long id, Source.Subscription state, String secret, Duration until) {
        database.write(handle -> handle.createUpdate("""
                        update source
                        set hub_state = :state, hub_secret = :secret, hub_until = now() + :millis * interval '1 ms'
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("secret", secret)
                .bind("millis", until.toMillis())
                .execute());
    }

    /// What is remembered of entries of a source that share a name, an address or a title with those given.
    public List<Mark> marks(
            long source, Collection<String> guids, Collection<String> addresses, Collection<String> titles) {
        return database.read(handle -> handle.createQuery("""
                        select id, source, guid, address, title, day, encode(print, 'hex') as print, article, whole,
                            tries, seen_at
                        from entry
                        where source = :source
                            and (guid = any(:guids) or address = any(:addresses) or title = any(:titles))
                        order by id
                        """)
                .bind("source", source)
                .bindArray("guids", String.class, guids)
                .bindArray("addresses", String.class, addresses)
                .bindArray("titles", String.class, titles)
                .map((row, context) -> SourceRows.mark(row))
                .list());
    }

    /// Which of these articles have come from another source, with the text whole, and under which title that source
    /// listed them.
    public List<Mark> elsewhere(long source, Collection<String> articles) {
        return database.read(handle -> handle.createQuery("""
                        select id, source, guid, address, title, day, encode(print, 'hex') as print, article, whole,
                            tries, seen_at
                        from entry
                        where source <> :source and whole and article = any(:articles)
                        order by id
                        """)
                .bind("source", source)
                .bindArray("articles", String.class, articles)
                .map((row, context) -> SourceRows.mark(row))
                .list());
    }

    /// Remembers that entries are still listed, and forgets those that have not been for `kept`.
    public void stillListed(long source, Collection<Long> entries, Instant now, Duration kept) {
        database.writeLightly(handle -> {
            handle.createUpdate("update entry set seen_at = :now where id = any(:ids)")
                    .bindArray("ids", Long.class, entries)
                    .bind("now", now)
                    .execute();
            return handle.createUpdate("delete from entry where source = :source and seen_at < :before")
                    .bind("source", source)
                    .bind("before", now.minus(kept))
                    .execute();
        });
    }

    /// Remembers entries of which nothing is filed.
    public void remember(List<Mark> marks) {
        database.write(handle -> {
            Marks.write(handle, marks);
            return marks.size();
        });
    }
}
