package marsad.copy;

import java.util.List;

/// What the arrival of an article showed.
///
/// @param article its id
/// @param alike the articles before it that it shares text with, copies or not
/// @param group id of the group it belongs to now: its own id where it is no copy
/// @param absorbed ids of groups that it showed to be of the same text as `group`: their members are that group's now
public record Arrival(String article, List<Likeness> alike, String group, List<String> absorbed) {

    public Arrival {
        alike = List.copyOf(alike);
        absorbed = List.copyOf(absorbed);
    }
}
