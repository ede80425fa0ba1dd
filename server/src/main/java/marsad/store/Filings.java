package marsad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The way into the store: captures with what extraction made of them, many at a time, in one transaction.
///
/// Filing the same again changes nothing. So it does not matter where a process was killed: what it had filed is filed,
/// and filing all of it again adds the rest.
public final class Filings {
    /// The address of a capture that has none; the content's hash follows.
    static final String NO_ADDRESS = "sha256:";

    private final Database database;

    Filings(Database database) {
        this.database = database;
    }

    /// Files them in order, all or none; they are durable when this returns.
    ///
    /// @return what became of each, in order
    public List<Filed> file(List<Filing> filings) {
        return file(filings, List.of());
    }

    /// The same, and in the same transaction remembers the entries of sources that they came from.
    ///
    /// @return what became of each filing, in order
    public List<Filed> file(List<Filing> filings, List<Mark> marks) {
        if (filings.isEmpty() && marks.isEmpty()) {
            return List.of();
        }
        var packed = filings.stream().map(Packed::of).toList();
        return database.write(handle -> {
            var filed = packed.isEmpty() ? List.<Filed>of() : new Sheet(handle, packed).file();
            Marks.write(handle, marks);
            return filed;
        });
    }

    /// One transaction's worth of filings. Rows are written in the order of their keys, so that two writers wait for
    /// each other and never in a ring.
    private record Sheet(Handle handle, List<Packed> packed) {

        List<Filed> file() {
            var captures = CaptureRows.insert(handle, packed);
            var drafts = ArticleRows.lock(handle, firstReports(captures.keySet()));
            var outcomes = new ArrayList<Filed>(packed.size());
            for (var one : packed) {
                var capture = captures.remove(one.key());
                outcomes.add(capture == null ? Filed.SAME : file(one.filing(), capture, drafts));
            }
            ArticleRows.write(handle, drafts.values());
            return outcomes;
        }

        private SortedMap<String, Filing.Report> firstReports(Set<CaptureRows.Key> fresh) {
            var reports = new TreeMap<String, Filing.Report>();
            for (var one : packed) {
                if (fresh.contains(one.key()) && one.filing() instanceof Filing.Report report) {
                    reports.putIfAbsent(report.key(), report);
                }
            }
            return reports;
        }

        private static Filed file(Filing filing, long capture, Map<String, ArticleDraft> drafts) {
            return switch (filing) {
                case Filing.NoReport none -> Filed.NO_ARTICLE;
                case Filing.Report report ->
                    Objects.requireNonNull(drafts.get(report.key())).take(report, capture);
            };
        }
    }
}
