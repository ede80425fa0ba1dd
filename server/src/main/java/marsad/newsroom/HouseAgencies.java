package marsad.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.copy.CopyGroup;
import marsad.copy.Source;
import marsad.store.Headline;
import marsad.store.Outlet;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// The news agencies among the store's own outlets, by what they are called: «وكالة … للأنباء», “… News Agency”. A text
/// that goes back to one of them is an agency's text, also where the list of known agencies does not have it.
final class HouseAgencies {
    private static final Pattern ARABIC = Pattern.compile("^(?:ال)?وكالة\\s+(.+)$");
    private static final Pattern ENGLISH = Pattern.compile("^(?:The\\s+)?(.+?)\\s+(?:News|Press)\\s+Agency$");
    private static final Pattern OF_NEWS = Pattern.compile("\\s*(?:لل|ال)?[أا]نباء\\s*");

    private final Map<String, Outlet> agencies;

    HouseAgencies(List<Outlet> outlets) {
        agencies = outlets.stream()
                .filter(outlet -> calledIn(outlet).isPresent())
                .collect(Collectors.toMap(Outlet::key, Function.identity()));
    }

    /// The group with its agency and with who credits it, where its source is an agency of the house; else as it is.
    ///
    /// @param headlines gives the articles by their numbers
    CopyGroup credited(CopyGroup group, Function<List<Long>, List<Headline>> headlines) {
        if (!(group.source() instanceof Source.Outlet source) || group.members().size() < 2) {
            return group;
        }
        var key = source.outlet();
        @Nullable Outlet agency = agencies.get(key);
        if (agency == null) {
            return group;
        }
        var name = agency.name("ar");
        var called = calledIn(agency).orElse(name);
        var crediting =
                headlines
                        .apply(group.members().stream()
                                .map(member -> Long.parseLong(member.article()))
                                .toList())
                        .stream()
                        .filter(headline -> headline.credit() != null
                                && Folded.foldForMatching(headline.credit()).contains(Folded.foldForMatching(called)))
                        .map(headline -> String.valueOf(headline.id()))
                        .collect(Collectors.toSet());
        var members = group.members().stream()
                .map(member -> new CopyGroup.Member(
                        member.article(),
                        member.outlet(),
                        member.published(),
                        member.words(),
                        member.takenFrom(),
                        crediting.contains(member.article()) ? List.of(name) : member.credits(),
                        !member.outlet().equals(key) && !crediting.contains(member.article()),
                        member.alsoFrom()))
                .toList();
        var copies =
                members.stream().filter(member -> !member.outlet().equals(key)).toList();
        var credited = (int) copies.stream()
                .filter(member -> crediting.contains(member.article()))
                .count();
        return new CopyGroup(
                group.id(), new Source.Wire("outlet:" + key, name, source.article(), credited, copies.size()), members);
    }

    /// What tells an agency from the others: of «وكالة قناطر للأنباء» «قناطر».
    private static Optional<String> calledIn(Outlet outlet) {
        var arabic = outlet.nameAr() == null ? null : ARABIC.matcher(outlet.nameAr());
        if (arabic != null && arabic.matches()) {
            var called = OF_NEWS.matcher(arabic.group(1)).replaceAll(" ").strip();
            return called.isEmpty() ? Optional.empty() : Optional.of(called);
        }
        var english = outlet.nameEn() == null ? null : ENGLISH.matcher(outlet.nameEn());
        return english != null && english.matches() ? Optional.of(english.group(1)) : Optional.empty();
    }
}
