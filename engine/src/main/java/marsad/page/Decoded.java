package marsad.page;

/// What the bytes of a capture are.
sealed interface Decoded {

    /// Text.
    ///
    /// @param text the characters, without byte order mark
    /// @param charset the encoding they were in
    /// @param markup whether it is HTML or XML, else it is plain text
    record Text(String text, String charset, boolean markup) implements Decoded {}

    /// No text.
    ///
    /// @param reason a short English phrase for a person
    record NoText(String reason) implements Decoded {}
}
