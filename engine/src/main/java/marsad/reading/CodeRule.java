package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.text.LanguageFile;
import org.jspecify.annotations.Nullable;

/// A line of `codes.tsv`.
///
/// @param needsActor whether any actor will do
/// @param needsTarget the same of targets
record CodeRule(
        Kind kind,
        List<List<String>> trigger,
        List<List<String>> near,
        List<List<String>> actors,
        boolean needsActor,
        List<List<String>> targets,
        boolean needsTarget,
        Code code) {

    private static final String NONE = "-";
    private static final String SOMEONE = "+";
    private static final int COLUMNS = 7;
    private static final String BETWEEN = " / ";

    /// @throws IllegalArgumentException that says what is wrong with the line
    static CodeRule of(LanguageFile.Line line) {
        var columns = line.text().split("\t");
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "a line has seven columns: kind, trigger, near, actors, targets, plover, acled");
        }
        var plover = parts(columns[5], "/");
        check("plover", Codes.PLOVER, plover);
        var acled = parts(columns[6], BETWEEN);
        check("acled", Codes.ACLED, acled);
        return new CodeRule(
                kind(columns[0]),
                phrases(columns[1]),
                phrases(columns[2]),
                phrases(columns[3]),
                columns[3].equals(SOMEONE),
                phrases(columns[4]),
                columns[4].equals(SOMEONE),
                new Code(get(plover, 0), get(plover, 1), get(acled, 0), get(acled, 1), line.number()));
    }

    boolean fits(
            Codes.Stretch triggerWords,
            Codes.Stretch nearWords,
            Codes.@Nullable Stretch actorWords,
            Codes.@Nullable Stretch targetWords) {
        return holds(trigger, triggerWords)
                && holds(near, nearWords)
                && (actors.isEmpty() || (actorWords != null && holds(actors, actorWords)))
                && (!needsActor || actorWords != null)
                && (targets.isEmpty() || (targetWords != null && holds(targets, targetWords)))
                && (!needsTarget || targetWords != null);
    }

    boolean fitsAll() {
        return trigger.isEmpty()
                && near.isEmpty()
                && actors.isEmpty()
                && targets.isEmpty()
                && !needsActor
                && !needsTarget;
    }

    private static boolean holds(List<List<String>> phrases, Codes.Stretch stretch) {
        if (phrases.isEmpty()) {
            return true;
        }
        for (var phrase : phrases) {
            if (stretch.words().hold(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind: «" + name + "»");
    }

    private static List<List<String>> phrases(String column) {
        if (column.equals(NONE) || column.equals(SOMEONE)) {
            return List.of();
        }
        var phrases = new ArrayList<List<String>>();
        for (var phrase : column.split(" ")) {
            if (phrase.isEmpty()) {
                throw new IllegalArgumentException("two spaces between words");
            }
            phrases.add(List.of(Codes.folded(phrase).split("_")));
        }
        return List.copyOf(phrases);
    }

    /// The one or two parts of a code.
    private static List<String> parts(String column, String separator) {
        if (column.equals(NONE)) {
            return List.of();
        }
        var at = column.indexOf(separator);
        return at < 0 ? List.of(column) : List.of(column.substring(0, at), column.substring(at + separator.length()));
    }

    private static void check(String scheme, Map<String, Set<String>> known, List<String> code) {
        if (!code.isEmpty() && !known.containsKey(code.getFirst())) {
            throw new IllegalArgumentException(scheme + " has no type «" + code.getFirst() + "»");
        }
        if (code.size() == 2 && !known.getOrDefault(code.getFirst(), Set.of()).contains(code.getLast())) {
            throw new IllegalArgumentException(
                    scheme + " has no «" + code.getLast() + "» under «" + code.getFirst() + "»");
        }
    }

    private static @Nullable String get(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : null;
    }
}
