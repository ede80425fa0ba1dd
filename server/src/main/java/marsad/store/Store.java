package marsad.store;

/// The truth: outlets, editions, captures, articles with their revisions, and the feed of their changes, in PostgreSQL.
///
/// Any number of processes may have the same store open. Every door may be used from any thread. A database that was
/// killed is started again, or reached again, by the next call. Every method of every door throws [MarsadException]
/// with [Fault#DATABASE_UNREACHABLE], [Fault#DATABASE_REFUSED], [Fault#DATABASE_START] or [Fault#DATA_FOLDER] where
/// the database fails it.
public final class Store implements AutoCloseable {
    private final Database database;

    private Store(Database database) {
        this.database = database;
    }

    /// Opens the store: makes the embedded database where there is none, starts it where it does not run, and brings
    /// its tables up to date.
    ///
    /// @throws MarsadException where that can't be done; nothing half-made is left that would stand in the way of the
    ///     next try
    public static Store open(StoreConfig config) {
        var database = new Database(config);
        try {
            database.greet();
            Schema.bringUpToDate(database, config);
            return new Store(database);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /// Who publishes.
    public Outlets outlets() {
        return new Outlets(database);
    }

    /// The faces of the portal.
    public Editions editions() {
        return new Editions(database);
    }

    /// The bytes that were handed in.
    public Captures captures() {
        return new Captures(database);
    }

    /// The articles with their revisions.
    public Articles articles() {
        return new Articles(database);
    }

    /// What the articles say, and according to whom.
    public Readings readings() {
        return new Readings(database);
    }

    /// Which articles tell of one event, and which carry one text.
    public Stories stories() {
        return new Stories(database);
    }

    /// The lists that readers see.
    public Headlines headlines() {
        return new Headlines(database);
    }

    /// How often articles were read.
    public Reads reads() {
        return new Reads(database);
    }

    /// The way in: captures with what extraction made of them.
    public Filings filings() {
        return new Filings(database);
    }

    /// Who is asked for news, and how it went.
    public Sources sources() {
        return new Sources(database);
    }

    /// When each host may be asked again.
    public HostTurns hostTurns() {
        return new HostTurns(database);
    }

    /// The sample newsroom's place.
    public Sample sample() {
        return new Sample(database);
    }

    /// What changed, in order.
    public Changes changes() {
        return new Changes(database);
    }

    /// Who may sign in.
    public Accounts accounts() {
        return new Accounts(database);
    }

    /// Who is signed in, and the tokens of reading programs.
    public Passes passes() {
        return new Passes(database);
    }

    /// Who did what.
    public Audit audit() {
        return new Audit(database);
    }

    /// The archive as reading programs see it, with what accounts have read and starred.
    public ReaderItems readerItems() {
        return new ReaderItems(database);
    }

    Database database() {
        return database;
    }

    /// Closes the connections; the last user of an embedded database stops it.
    @Override
    public void close() {
        database.close();
    }
}
