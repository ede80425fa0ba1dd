package marsad.page;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times that are given as a count of seconds or milliseconds since 1970.
final class EpochTime {

    private EpochTime() {}

    /// The moment, or null where the text is no such count.
    static @Nullable PrintedTime read(String text) {
        var digits = text.strip();
        if (digits.length() != 10 && digits.length() != 13) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        long count = Long.parseLong(digits);
        var moment = Instant.ofEpochSecond(digits.length() == 13 ? count / 1000 : count);
        return PrintedTime.of(moment.atOffset(ZoneOffset.UTC));
    }
}
