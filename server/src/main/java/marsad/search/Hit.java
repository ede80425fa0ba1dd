package marsad.search;

import java.time.Instant;
import java.time.LocalDate;

/// An article that was found.
///
/// @param article its id in the store
/// @param outlet its outlet's key
/// @param at when it was published, for ordering
/// @param day its day in the archive
/// @param title its headline, marked
/// @param passage the piece of its text that answers best; its beginning where only the headline answers
/// @param score how well it answers, comparable within one search; 0 where the order is by time
public record Hit(
        long article, String outlet, Instant at, LocalDate day, Snippet title, Snippet passage, float score) {}
