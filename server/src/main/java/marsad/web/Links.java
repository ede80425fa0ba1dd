package marsad.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import marsad.store.Edition;
import org.jspecify.annotations.Nullable;

/// The addresses of an edition's pages, for a page in one language. A page in the edition's own language has the plain
/// address, one in the other language has `/ar` or `/en` before it; so a link keeps the language, without a cookie.
public final class Links {
    private final Visit visit;

    Links(Visit visit) {
        this.visit = visit;
    }

    public String home() {
        return page("/");
    }

    /// The latest articles; with `cursor` those after it.
    public String latest(@Nullable String cursor) {
        return cursor == null ? page("/latest") : page("/latest") + "?after=" + cursor;
    }

    public String article(long id) {
        return page("/article/" + id);
    }

    public String revision(long id, int number) {
        return page("/article/" + id + "/revision/" + number);
    }

    /// What changed from one revision to another.
    public String changes(long id, int from, int to) {
        return page("/article/" + id + "/changes/" + from + "-" + to);
    }

    /// Two articles side by side, the second the one that the first was taken from.
    public String against(long copy, long source) {
        return page("/article/" + copy + "/against/" + source);
    }

    public String story(long id) {
        return page("/story/" + id);
    }

    /// The stories; with `cursor` those after it.
    public String stories(@Nullable String cursor) {
        return cursor == null ? page("/stories") : page("/stories") + "?after=" + cursor;
    }

    public String archive() {
        return page("/archive");
    }

    public String year(int year) {
        return page("/archive/%04d".formatted(year));
    }

    public String month(YearMonth month) {
        return page("/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue()));
    }

    public String day(LocalDate day) {
        return page("/archive/%04d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    public String outlets() {
        return page("/outlets");
    }

    public String outlet(String key) {
        return page("/outlet/" + Visit.encoded(key));
    }

    public String section(String key) {
        return page("/section/" + Visit.encoded(key));
    }

    public String mostRead() {
        return page("/most-read");
    }

    public String search() {
        return page("/search");
    }

    public String about() {
        return page("/about");
    }

    /// The page that explains the API.
    public String api() {
        return page("/api");
    }

    /// A feed beside the page with this path and query.
    public String feed(String pagePath, Map<String, String> query, Feed feed) {
        return page((pagePath.equals("/") ? "" : pagePath) + "/" + feed.file()) + Visit.queryString(query);
    }

    /// Any page of this edition.
    ///
    /// @param path without the language; empty for the front page
    public String page(String path, Map<String, String> query) {
        return page(path.isEmpty() ? "/" : path) + Visit.queryString(query);
    }

    /// This page with another value of one parameter; null takes it out. The place in the list is left.
    public String with(String parameter, @Nullable String value) {
        return with(Map.of(parameter, value == null ? "" : value));
    }

    /// This page with other values of several parameters; an empty one takes its parameter out. The place in the list
    /// is
    /// left.
    public String with(Map<String, String> values) {
        var query = new TreeMap<>(visit.query());
        query.remove("page");
        query.remove("after");
        query.putAll(values);
        query.values().removeIf(String::isEmpty);
        return page(visit.path()) + Visit.queryString(query);
    }

    /// This page.
    public String here() {
        return page(visit.path()) + Visit.queryString(visit.query());
    }

    /// This page in `language`.
    public String in(Language language) {
        return prefixed(language, visit.path()) + Visit.queryString(visit.query());
    }

    /// The front page of a sister edition, on the same port.
    public String sister(Edition sister) {
        return visit.origin().on(hostOf(sister)) + "/";
    }

    /// An address of this edition as the rest of the world sees it.
    public String absolute(String path) {
        return visit.origin() + path;
    }

    /// The address of a file that is served as it is.
    public String asset(String name) {
        return Assets.address(name);
    }

    private String page(String path) {
        return prefixed(visit.language(), path);
    }

    private String prefixed(Language language, String path) {
        if (language.tag().equals(visit.edition().language())) {
            return path;
        }
        return "/" + language.tag() + (path.equals("/") ? "" : path);
    }

    /// The edition that answers every host has no name of its own: from a sister's host it is the domain above.
    private String hostOf(Edition sister) {
        if (!sister.host().equals("*")) {
            return sister.host();
        }
        var host = visit.origin().host();
        var above = host.substring(host.indexOf('.') + 1);
        return visit.edition().host().equals("*") || above.isEmpty() ? host : above;
    }
}
