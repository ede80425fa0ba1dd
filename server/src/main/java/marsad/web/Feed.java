package marsad.web;

/// The forms that a list is offered in to feed readers.
public enum Feed {
    RSS("rss.xml", "application/rss+xml", "RSS"),
    ATOM("atom.xml", "application/atom+xml", "Atom"),
    JSON("feed.json", "application/feed+json", "JSON Feed");

    private final String file;
    private final String mediaType;
    private final String title;

    Feed(String file, String mediaType, String title) {
        this.file = file;
        this.mediaType = mediaType;
        this.title = title;
    }

    /// The last part of its address.
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What people call the form.
    public String title() {
        return title;
    }
}
