package marsad.store;

import java.util.List;
import java.util.Optional;

/// The articles of a store, one at a time; lists of them are `Headlines`.
public final class Articles {
    private final Database database;

    Articles(Database database) {
        this.database = database;
    }

    /// The article of this id with its current revision.
    public Optional<StoredArticle> find(long id) {
        return database.read(handle -> handle.createQuery(
                        "select " + StoredArticle.COLUMNS + " from " + StoredArticle.TABLES + " where a.id = :id")
                .bind("id", id)
                .map((row, context) -> StoredArticle.read(row))
                .findOne());
    }

    /// All revisions of an article, the current one first.
    public List<Revision> revisions(long id) {
        return database.read(handle -> handle.createQuery(
                        "select " + Revision.COLUMNS + " from revision r where r.article = :id order by r.number desc")
                .bind("id", id)
                .map((row, context) -> Revision.read(row))
                .list());
    }

    /// How many articles there are.
    public long count() {
        return database.read(handle -> handle.createQuery("select count(*) from article")
                .mapTo(Long.class)
                .one());
    }
}
