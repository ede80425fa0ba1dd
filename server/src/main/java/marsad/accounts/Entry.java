package marsad.accounts;

import java.time.Duration;
import marsad.store.Account;

/// What came of trying to sign in.
public sealed interface Entry {
    /// Signed in.
    ///
    /// @param secret of the session: for a cookie or a program, shown once
    record Open(Account account, String secret) implements Entry {}

    /// The name or the password is wrong; which of them is not said.
    record Wrong() implements Entry {}

    /// Too many tries failed under this name or from this address.
    ///
    /// @param pause after which another is taken
    record TooMany(Duration pause) implements Entry {}
}
