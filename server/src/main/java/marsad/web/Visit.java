package marsad.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.store.Edition;
import marsad.store.Position;
import marsad.store.Selection;
import org.jspecify.annotations.Nullable;

/// One request, as pages and API see it: nothing else of a request may change what is rendered, for the answer is kept
/// under [#key()].
///
/// @param beat the state of the store to render with
/// @param edition the face of the portal that the host name asks for
/// @param language of the page
/// @param origin scheme, host and port that links begin with
/// @param path the address without the language before it, «/archive/2017»
/// @param segments the named parts of the path, decoded
/// @param query the parameters that the page knows, not blank, by name
public record Visit(
        Pulse.Beat beat,
        Edition edition,
        Language language,
        Origin origin,
        String path,
        Map<String, String> segments,
        SortedMap<String, String> query) {

    public Visit {
        segments = Map.copyOf(segments);
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
    }

    /// Names all that the answer depends on.
    String key() {
        return beat.change() + "|" + beat.today() + "|" + origin + "|" + language.tag() + "|" + path
                + queryString(query);
    }

    /// What the edition shows.
    public Selection selection() {
        return Selection.edition(edition.outlets(), edition.sections());
    }

    /// The edition's name in the page's language.
    public String editionName() {
        return edition.name(language.tag());
    }

    /// A part of the path that its pattern names.
    public String segment(String name) {
        var segment = segments.get(name);
        if (segment == null) {
            throw new IllegalArgumentException("the address has no part «%s»".formatted(name));
        }
        return segment;
    }

    /// A part of the path that is a positive number.
    ///
    /// @throws Refusal as not found where it is none
    public long number(String name) {
        return positive(segment(name)).orElseThrow(Refusal::notFound);
    }

    /// A parameter's value.
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /// A day, as in `2017-11-20`.
    ///
    /// @throws Refusal where the value is no day
    public @Nullable LocalDate day(String name) {
        var value = query.get(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.badParameter("refusal.day", name, value);
        }
    }

    /// A whole number between two bounds, both inclusive.
    ///
    /// @throws Refusal where the value is none
    public int count(String name, int unlessSet, int least, int most) {
        var value = query.get(name);
        if (value == null) {
            return unlessSet;
        }
        return positiveOrZero(value)
                .filter(number -> number >= least && number <= most)
                .map(Math::toIntExact)
                .orElseThrow(() -> Refusal.badParameter(
                        "refusal.count", name, value, String.valueOf(least), String.valueOf(most)));
    }

    /// Where the page before this one ended.
    ///
    /// @throws Refusal where the value is no cursor of ours
    public @Nullable Position cursor(String name) {
        var value = query.get(name);
        return value == null
                ? null
                : Cursor.read(value).orElseThrow(() -> Refusal.badParameter("refusal.cursor", name, value));
    }

    /// The selection with the parameters `outlet`, `section`, `from` and `to` put in.
    ///
    /// @throws Refusal where a day is none, or the last stands before the first
    public Selection filtered() {
        var from = day("from");
        var to = day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.badParameter("refusal.days", "to", to.toString(), from.toString());
        }
        return selection()
                .ofOutlet(query.get("outlet"))
                .ofSection(query.get("section"))
                .between(from, to);
    }

    /// The addresses of this edition in this language.
    public Links links() {
        return new Links(this);
    }

    /// «?a=1&b=2» with everything encoded, or nothing.
    static String queryString(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<Long> positive(String digits) {
        return positiveOrZero(digits).filter(number -> number > 0);
    }

    private static Optional<Long> positiveOrZero(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
