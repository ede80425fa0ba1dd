package marsad.names;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A name in a text.
///
/// @param start offset of the first word as it is written, clitics included («وبيروت», «للأمم المتحدة»)
/// @param end offset after its last word
/// @param nameStart offset of the name itself, after «و», «ف», «ب», «ل», «ك»; of «للأمم» the second ل, which is the
/// article's
/// @param text the words from `nameStart` to `end`
/// @param type what it names
/// @param proper whether it is a proper name; a description of an organ («الجيش السوري», «وزارة الدفاع») is none
/// @param candidates the entries it may mean, the likeliest first; empty where no entry is known
/// @param country ISO code of the country it belongs to by its words or by its first entry, or null
public record Mention(
        int start,
        int end,
        int nameStart,
        String text,
        NameType type,
        boolean proper,
        List<Candidate> candidates,
        @Nullable String country) {

    public Mention {
        if (start < 0 || nameStart < start || end <= nameStart) {
            throw new IllegalArgumentException("no words from " + start + " over " + nameStart + " to " + end);
        }
        candidates = List.copyOf(candidates);
    }

    /// The likeliest entry.
    public Optional<Candidate> entry() {
        return candidates.stream().findFirst();
    }
}
