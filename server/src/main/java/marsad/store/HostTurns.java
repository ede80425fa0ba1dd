package marsad.store;

import java.time.Duration;

/// When each host may be asked again, for all nodes on a store. Held in memory alone: where a crash of the database
/// swallows it, everybody begins anew.
public final class HostTurns {
    private final Database database;

    HostTurns(Database database) {
        this.database = database;
    }

    /// A turn that was drawn.
    ///
    /// @param pause how long to wait for it
    /// @param rest how much longer the host asked to be left alone; zero where it did not. Then no turn was drawn
    public record Turn(Duration pause, Duration rest) {}

    /// Draws the next turn of a host: none is nearer than `spacing` to the one before.
    public Turn draw(String host, Duration spacing) {
        return database.writeLightly(handle -> handle.createQuery("""
                        insert into turn (host, free)
                        values (:host, clock_timestamp() + :millis * interval '1 ms')
                        on conflict (host) do update set
                            free = case when turn.rests_until > clock_timestamp() then turn.free
                                else greatest(turn.free, clock_timestamp()) + :millis * interval '1 ms' end
                        returning
                            extract(epoch from free - clock_timestamp()) - :millis / 1000.0 as wait,
                            extract(epoch from rests_until - clock_timestamp()) as rest
                        """)
                .bind("host", host)
                .bind("millis", spacing.toMillis())
                .map((row, context) -> new Turn(seconds(row.getDouble("wait")), seconds(row.getDouble("rest"))))
                .one());
    }

    /// Leaves a host alone for a while, as it asked to be.
    public void rest(String host, Duration rest) {
        database.writeLightly(handle -> handle.createUpdate("""
                        insert into turn (host, free, rests_until)
                        values (:host, clock_timestamp(), clock_timestamp() + :millis * interval '1 ms')
                        on conflict (host) do update set
                            rests_until = greatest(turn.rests_until, excluded.rests_until)
                        """)
                .bind("host", host)
                .bind("millis", rest.toMillis())
                .execute());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (Math.max(0, seconds) * 1e9));
    }
}
