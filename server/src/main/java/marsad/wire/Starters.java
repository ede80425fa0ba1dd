package marsad.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.newsroom.Address;
import marsad.text.LanguageFile;

/// The outlets to begin with, of `starters.tsv`: their names and home pages, and no feeds, which are found when one is
/// switched on.
public final class Starters {
    private static final int COLUMNS = 5;
    private static final List<Starter> ALL = LanguageFile.lines(Starters.class, "starters.tsv").stream()
            .map(Starters::read)
            .toList();

    private Starters() {}

    /// An outlet to begin with.
    ///
    /// @param host host name without `www.`, which is its outlet's key
    /// @param home its home page
    /// @param nameAr in Arabic
    /// @param nameEn in English
    /// @param country ISO 3166 alpha-2
    /// @param language BCP 47
    public record Starter(String host, String home, String nameAr, String nameEn, String country, String language) {}

    /// All of them, in the order of the file.
    public static List<Starter> all() {
        return ALL;
    }

    /// The one of a host name.
    public static Optional<Starter> find(String host) {
        var plain = Address.host(host.toLowerCase(Locale.ROOT));
        return ALL.stream().filter(starter -> starter.host().equals(plain)).findFirst();
    }

    private static Starter read(LanguageFile.Line line) {
        var columns = line.text().split("\t");
        var address = columns.length == COLUMNS ? Address.of(columns[0]) : Optional.<Address>empty();
        if (address.isEmpty() || !columns[3].matches("[A-Z]{2}") || !columns[4].matches("[a-z]{2}")) {
            throw new IllegalStateException("starters.tsv:" + line.number() + ": home, two names, country, language");
        }
        return new Starter(address.get().host(), columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
