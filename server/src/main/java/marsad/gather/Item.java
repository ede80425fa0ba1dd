package marsad.gather;

import marsad.page.Capture;

/// One thing that was handed in, found inside whatever it came in.
public sealed interface Item {

    /// What to call it: the file's path, with the entry's name behind `!`, the line's or entry's number behind `:`.
    String name();

    /// A page: HTML or a page saved as text.
    record Page(String name, Capture capture) implements Item {}

    /// An article that came as one JSON object: a line of a file, an entry of a feed.
    record Entry(String name, Capture capture) implements Item {}

    /// Something that can't be taken.
    ///
    /// @param detail what the sentence about it names, or the empty string
    record Refused(String name, Refusal why, String detail) implements Item {}
}
