package marsad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who may sign in.
///
/// @param id its number
/// @param name what it signs in with, in lower case
/// @param role what it may do
/// @param begins what came in before counts as read
/// @param hasPassword whether it can sign in with a password
public record Account(int id, String name, Role role, Instant begins, boolean hasPassword) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]{0,63}");

    /// What an account may do; each may do what those before it may.
    public enum Role {
        /// Keeps marks of its own and reads with a reading program.
        READER("reader"),
        /// Looks after the sources.
        EDITOR("editor"),
        /// Looks after the accounts.
        ADMIN("admin");

        private final String tag;

        Role(String tag) {
            this.tag = tag;
        }

        /// As it is stored and typed.
        public String tag() {
            return tag;
        }

        /// The role of a tag.
        public static Optional<Role> of(String tag) {
            return Stream.of(values()).filter(role -> role.tag.equals(tag)).findFirst();
        }

        /// Whether it may do what `other` may.
        public boolean covers(Role other) {
            return compareTo(other) >= 0;
        }
    }

    /// Whether an account can have this name: letters of any script, digits and `. _ @ + -`, at most 64 characters, in
    /// lower case.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && name.equals(name.toLowerCase(java.util.Locale.ROOT));
    }
}
