package marsad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The answer of a desk: something rendered, with headers of its own.
///
/// @param headers names and values, sent beside those that every answer has
public record Reply(Rendered rendered, List<Map.Entry<String, String>> headers) {
    public Reply {
        headers = List.copyOf(headers);
    }

    public static Reply of(Rendered rendered) {
        return new Reply(rendered, List.of());
    }

    /// «Done; now look there»: the browser goes on with a GET, so that a reload does nothing twice.
    ///
    /// @param location a path of ours or an absolute address
    public static Reply seeOther(String location) {
        return of(Rendered.seeOther(location));
    }

    /// The same with one more header.
    public Reply with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Reply(rendered, more);
    }
}
