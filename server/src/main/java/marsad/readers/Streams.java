package marsad.readers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.store.ReaderQuery;
import marsad.web.Refusal;
import marsad.web.Visit;

/// The names of streams and items in the API of Google Reader: `feed/7`, `user/-/label/اقتصاد`,
/// `user/-/state/com.google/starred`, `tag:google.com,2005:reader/item/000000000000002a`.
final class Streams {
    static final String FEED = "feed/";
    static final String LABEL = "user/-/label/";
    static final String ALL = "user/-/state/com.google/reading-list";
    static final String READ = "user/-/state/com.google/read";
    static final String STARRED = "user/-/state/com.google/starred";
    static final String FRESH = "user/-/state/com.google/fresh";

    private static final String LONG_ID = "tag:google.com,2005:reader/item/";
    private static final Pattern STATE = Pattern.compile("user/[^/]+/state/com\\.google/(.+)");
    private static final Pattern LABELLED = Pattern.compile("user/[^/]+/label/(.+)");
    private static final int HEXADECIMAL = 16;

    private Streams() {}

    /// What a stream holds.
    ///
    /// @throws Refusal where there is no such stream
    static ReaderQuery query(Shelf shelf, Visit visit, String stream) {
        return with(shelf, visit, ReaderQuery.of(visit.selection()), stream);
    }

    /// What of a query is in a stream too.
    ///
    /// @throws Refusal where there is no such stream
    static ReaderQuery with(Shelf shelf, Visit visit, ReaderQuery query, String stream) {
        return switch (state(stream)) {
            case "reading-list" -> query;
            case "read" -> query.unread(false);
            case "starred" -> query.starred(true);
            case "kept-unread", "fresh", "unread" -> query.unread(true);
            case "" -> query.ofFeeds(feeds(shelf, visit, stream));
            default -> query.ofFeeds(List.of()); // broadcast and other states that nothing has
        };
    }

    /// What of a query is not in a stream.
    ///
    /// @throws Refusal where there is no such stream
    static ReaderQuery without(Shelf shelf, Visit visit, ReaderQuery query, String stream) {
        return switch (state(stream)) {
            case "reading-list" -> query.ofFeeds(List.of());
            case "read" -> query.unread(true);
            case "starred" -> query.starred(false);
            case "kept-unread", "fresh", "unread" -> query.unread(false);
            case "" -> {
                var left = feeds(shelf, visit, stream);
                yield query.ofFeeds(shelf.feeds(visit).stream()
                        .map(Shelf.Feed::number)
                        .filter(number -> !left.contains(number))
                        .toList());
            }
            default -> query;
        };
    }

    private static List<Integer> feeds(Shelf shelf, Visit visit, String stream) {
        if (stream.startsWith(FEED)) {
            var named = stream.substring(FEED.length());
            return shelf.feeds(visit).stream()
                    .filter(feed -> named.equals(String.valueOf(feed.number()))
                            || named.equals(feed.outlet().key())
                            || named.equals(Shelf.address(visit, feed)))
                    .map(Shelf.Feed::number)
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(Refusal::notFound);
        }
        var labelled = LABELLED.matcher(stream);
        if (labelled.matches()) {
            return shelf.labels(visit).stream()
                    .filter(label -> label.title().equals(labelled.group(1))
                            || label.key().equals(labelled.group(1)))
                    .findFirst()
                    .map(label -> shelf.under(visit, label))
                    .orElseThrow(Refusal::notFound);
        }
        throw Refusal.notFound();
    }

    /// What a person calls a stream.
    static String title(Shelf shelf, Visit visit, String stream) {
        if (stream.startsWith(FEED)) {
            var numbers = feeds(shelf, visit, stream);
            return shelf.feed(visit, numbers.getFirst()).map(Shelf.Feed::title).orElse(stream);
        }
        var labelled = LABELLED.matcher(stream);
        return labelled.matches() ? labelled.group(1) : visit.editionName();
    }

    /// The state that a stream or tag names, or nothing.
    static String state(String stream) {
        var state = STATE.matcher(stream);
        return state.matches() ? state.group(1) : "";
    }

    static String longId(long id) {
        return LONG_ID + "%016x".formatted(id);
    }

    /// The number of an item in any of the forms that programs use: long, hexadecimal, decimal.
    static Optional<Long> itemId(String text) {
        try {
            if (text.startsWith(LONG_ID)) {
                return Optional.of(Long.parseUnsignedLong(text.substring(LONG_ID.length()), HEXADECIMAL));
            }
            return text.length() == HEXADECIMAL && text.startsWith("0")
                    ? Optional.of(Long.parseUnsignedLong(text, HEXADECIMAL))
                    : Optional.of(Long.parseLong(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    static String micros(Instant moment) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }
}
