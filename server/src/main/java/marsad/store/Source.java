package marsad.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed or news site map that is asked for news from time to time, with how it is.
///
/// @param id its number
/// @param address where it is now
/// @param kind what it is
/// @param outlet whose it is: language, country, section and display mode are the outlet's
/// @param title what it calls itself, or null where nobody has looked
/// @param section of all that comes from it, or null: as its entries or the outlet say
/// @param body where texts are taken from
/// @param active whether it is visited at all
/// @param fixedInterval between visits, as somebody set it, or null: by its own rhythm
/// @param schedule when it is visited
/// @param memory what the site said the last time
/// @param health how it is
/// @param push what its hub tells us
public record Source(
        long id,
        String address,
        Kind kind,
        Outlet outlet,
        @Nullable String title,
        @Nullable String section,
        Body body,
        boolean active,
        @Nullable Duration fixedInterval,
        Schedule schedule,
        Memory memory,
        Health health,
        Push push) {

    /// What a source is.
    public enum Kind {
        /// RSS, RDF, Atom or JSON Feed.
        FEED,
        /// A site map of news, or an index of such.
        SITEMAP
    }

    /// Where the texts of a source's articles are taken from.
    public enum Body {
        /// From the feed where it has them whole, else from the page.
        AUTO,
        /// From the feed, whatever it has.
        FEED,
        /// From the page.
        PAGE
    }

    /// When a source is visited.
    ///
    /// @param rhythm between visits, as learnt
    /// @param nextDue the next visit
    /// @param leasedBy the node that visits it now, or null
    public record Schedule(
            Duration rhythm, Instant nextDue, @Nullable String leasedBy) {}

    /// What the site said the last time.
    ///
    /// @param etag to be sent back
    /// @param lastModified to be sent back
    /// @param bodyHash of the last answer, in hexadecimal
    /// @param wholeAt when it was last asked without conditions
    /// @param conditional whether what it says about changes may be believed
    public record Memory(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyHash,
            @Nullable Instant wholeAt,
            boolean conditional) {
        /// Of a site that has said nothing yet.
        public static final Memory NONE = new Memory(null, null, null, null, true);
    }

    /// How a source is.
    ///
    /// @param trouble what is wrong, a name of `marsad.gather.Fetched.Trouble`, or null where it is well
    /// @param detail what the sentence about the trouble names; may be empty
    /// @param failures in a row
    /// @param failingSince the first of them, or null
    /// @param asleep whether it is tried only now and then, since nothing has come for long
    /// @param visitedAt the last visit, or null
    /// @param answeredAt the last visit that went well, or null
    /// @param freshAt the last visit that brought something, or null
    /// @param visits all in all
    /// @param brought entries, all in all
    public record Health(
            @Nullable String trouble,
            String detail,
            int failures,
            @Nullable Instant failingSince,
            boolean asleep,
            @Nullable Instant visitedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant freshAt,
            long visits,
            long brought) {

        /// How it is in a word, for lists.
        public State state(boolean active) {
            if (!active) {
                return State.OFF;
            }
            if (asleep) {
                return State.ASLEEP;
            }
            if (trouble != null) {
                return State.FAILING;
            }
            return visitedAt == null ? State.NEW : State.WELL;
        }
    }

    /// How a source is, in a word.
    public enum State {
        /// Never visited.
        NEW,
        /// The last visit went well.
        WELL,
        /// The last visit failed.
        FAILING,
        /// So many visits failed that it is tried only now and then.
        ASLEEP,
        /// It is not visited.
        OFF
    }

    /// What a source's hub tells us (WebSub).
    ///
    /// @param hub its address, or null where the source names none
    /// @param topic what the hub calls the source
    /// @param secret what the hub signs with
    /// @param state how far the subscription is
    /// @param until when it ends
    /// @param toldAt when the hub last told of news, or null where it never did or news came without its word
    public record Push(
            @Nullable String hub,
            @Nullable String topic,
            @Nullable String secret,
            Subscription state,
            @Nullable Instant until,
            @Nullable Instant toldAt) {}

    /// How far a subscription is.
    public enum Subscription {
        /// Nobody asked.
        NONE,
        /// The hub was asked and has not come back to us.
        ASKED,
        /// The hub tells us of news.
        CONFIRMED,
        /// The hub declined.
        DENIED
    }

    /// How it is, in a word.
    public State state() {
        return health.state(active);
    }

    /// The time between visits when all is well.
    public Duration interval() {
        return fixedInterval != null ? fixedInterval : schedule.rhythm();
    }
}
