package marsad.store;

import java.util.ArrayList;
import java.util.List;

/// An article while a transaction works on it: as it stands in the store, locked, and the revisions that come to it.
final class ArticleDraft {

    /// A revision to be written.
    record NewRevision(ArticleDraft draft, int number, long capture, Filing.Report report) {}

    private final long id;
    private final boolean begunHere;
    private final List<NewRevision> added = new ArrayList<>();
    private int number;
    private String title;
    private String text;

    private ArticleDraft(long id, boolean begunHere, int number, String title, String text) {
        this.id = id;
        this.begunHere = begunHere;
        this.number = number;
        this.title = title;
        this.text = text;
    }

    /// An article whose row this transaction has inserted and which has no revision yet.
    static ArticleDraft begun(long id) {
        return new ArticleDraft(id, true, 0, "", "");
    }

    /// An article that the store has, with its current revision.
    static ArticleDraft standing(long id, int number, String title, String text) {
        return new ArticleDraft(id, false, number, title, text);
    }

    /// Takes in what a new capture says: a new revision where title or text differ, nothing where only the page around
    /// them does.
    Filed take(Filing.Report report, long capture) {
        var newText = report.article().text();
        if (number > 0 && title.equals(report.article().title()) && text.equals(newText)) {
            return Filed.SAME;
        }
        title = report.article().title();
        text = newText;
        number++;
        added.add(new NewRevision(this, number, capture, report));
        return number == 1 ? Filed.NEW : Filed.CHANGED;
    }

    long id() {
        return id;
    }

    List<NewRevision> added() {
        return added;
    }

    /// Whether the article's own row has fallen behind its newest revision.
    boolean behind() {
        return !added.isEmpty() && !(begunHere && number == 1);
    }
}
