package marsad.copy;

import org.jspecify.annotations.Nullable;

/// Where the texts of a group of copies come from in the end.
public sealed interface Source {

    /// Who stands behind the text: two sources with one owner are no two independent sources.
    String owner();

    /// One of the group's outlets wrote it first.
    ///
    /// @param article id of that article
    record Outlet(String outlet, String article) implements Source {
        @Override
        public String owner() {
            return outlet;
        }
    }

    /// An agency sent it out.
    ///
    /// @param agency id in `agencies.tsv`
    /// @param name as shown in Arabic
    /// @param article id of the agency's own article, or null where we have only copies of it
    /// @param credited how many of the copies credit it
    /// @param of how many copies there are
    record Wire(String agency, String name, @Nullable String article, int credited, int of) implements Source {
        @Override
        public String owner() {
            return "agency:" + agency;
        }
    }
}
