package marsad.store;

import org.jspecify.annotations.Nullable;

/// Broken machinery: a code and a sentence that says what could not be done to what, and why.
///
/// What the world hands in (a bad page, a dead feed) is never thrown; it is a value. Callers decide on [#fault()],
/// never on the message's text; what a person reads on screen comes from the catalogue of the fault.
public final class MarsadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String subject;
    private final String reason;

    /// @param subject the thing: a folder, an address
    /// @param reason why, as a phrase without a full stop
    public MarsadException(Fault fault, String subject, String reason, @Nullable Throwable cause) {
        super(fault.sentence(subject, reason), cause);
        this.fault = fault;
        this.subject = subject;
        this.reason = reason;
    }

    public Fault fault() {
        return fault;
    }

    /// The thing that it could not be done to.
    public String subject() {
        return subject;
    }

    /// Why, in English or in the words of the system.
    public String reason() {
        return reason;
    }
}
