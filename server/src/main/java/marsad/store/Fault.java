package marsad.store;

/// What can go wrong with the machinery. The code is what callers decide on and what the catalogues of messages are
/// keyed by; `{0}` is the subject and `{1}` the reason of the [MarsadException] that carries it.
public enum Fault {
    /// The data folder can't be made, read or written: missing rights, a full or read-only disk.
    DATA_FOLDER("The data folder {0} cannot be used: {1}"),
    /// The embedded PostgreSQL doesn't come up or doesn't go down.
    DATABASE_START("PostgreSQL cannot be started in {0}: {1}"),
    /// No connection to the database.
    DATABASE_UNREACHABLE("The database {0} cannot be reached: {1}"),
    /// The tables were made by a newer Marsad than this one.
    DATABASE_NEWER("The database {0} cannot be opened by this version: {1}"),
    /// The database refused a statement.
    DATABASE_REFUSED("The database {0} refused a statement: {1}"),
    /// Another process serves a portal on this data folder.
    PORTAL_RUNNING("The data folder {0} is already served: {1}"),
    /// The search index can't be opened or written.
    SEARCH_INDEX("The search index {0} cannot be used: {1}"),
    /// The portal's address can't be listened on.
    ADDRESS_TAKEN("The address {0} cannot be listened on: {1}"),
    /// The issuer of OpenID Connect can't be reached, or is none.
    ISSUER("The issuer {0} cannot be asked: {1}"),
    /// A setting doesn't mean anything.
    SETTING("The setting {0} is wrong: {1}");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    String sentence(String subject, String reason) {
        return sentence.replace("{0}", subject).replace("{1}", reason);
    }
}
