package marsad.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;

/// Hashes passwords with Argon2id, 19 MiB, two passes, one lane: the first of the settings that OWASP's Password
/// Storage Cheat Sheet recommends. A hash says its own settings (PHC form), so they can be raised later.
final class Passwords {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What is checked where there is no such account, so that the answer takes as long.
    private static final String NOBODY = hash("nobody's");

    private Passwords() {}

    static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Password.hash(password)
                .addSalt(salt)
                .with(Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID))
                .getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /// Takes as long as checking a password, and is never true.
    static boolean matchesNobody(String password) {
        return matches(password, NOBODY) && false;
    }
}
