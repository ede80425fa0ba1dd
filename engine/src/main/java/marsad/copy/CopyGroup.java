package marsad.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The articles that carry one text, wholly or in part: a star of copies around one source.
///
/// @param id id of the article that founded it; stays as the group grows
/// @param source where the text comes from
/// @param members the articles in the order in which they appeared, the source's own article among them where we have
/// it
public record CopyGroup(String id, Source source, List<Member> members) {

    /// One of the articles.
    ///
    /// @param article its id
    /// @param words in its text
    /// @param takenFrom id of the article that it was best taken from; null for the source itself and for copies of an
    ///     agency text that we do not have
    /// @param credits names of the agencies that it credits itself, as shown in Arabic
    /// @param creditMissing whether the text is an agency's and the article does not say so
    /// @param alsoFrom ids of the other groups whose text it has too
    public record Member(
            String article,
            String outlet,
            Instant published,
            int words,
            @Nullable String takenFrom,
            List<String> credits,
            boolean creditMissing,
            List<String> alsoFrom) {

        public Member {
            credits = List.copyOf(credits);
            alsoFrom = List.copyOf(alsoFrom);
        }
    }

    public CopyGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group of copies has at least one article: " + id);
        }
    }

    /// The article to show for the group: the source's own where we have it, else the longest of the earliest day's.
    public Member best() {
        var own = switch (source) {
            case Source.Outlet outlet -> outlet.article();
            case Source.Wire wire -> wire.article();
        };
        return members.stream()
                .filter(member -> member.article().equals(own))
                .findFirst()
                .orElseGet(() -> {
                    var until = members.getFirst().published().plusSeconds(86_400);
                    return members.stream()
                            .filter(member -> member.published().isBefore(until))
                            .reduce((a, b) -> b.words() > a.words() ? b : a)
                            .orElseThrow();
                });
    }

    /// The member of that article.
    public Optional<Member> member(String article) {
        return members.stream()
                .filter(member -> member.article().equals(article))
                .findFirst();
    }
}
