package marsad.readers;

import java.util.List;
import java.util.function.Function;
import marsad.accounts.Gate;
import marsad.store.Store;
import marsad.web.Call;
import marsad.web.Catalogue;
import marsad.web.Language;
import marsad.web.Pulse;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Reply;
import marsad.web.Visit;
import marsad.web.Wing;

/// The addresses that reading programs ask. Each protocol signs in with the tokens of an account; what one of them
/// marks
/// the others see.
public final class Readers {
    private static final int LONGEST_BODY = 1 << 20;

    private Readers() {}

    /// The protocols, each as a wing of the house.
    public static List<Wing> wings(Store store, Gate gate, Pulse pulse) {
        var shelf = new Shelf(store, gate, pulse.clock());
        var google = new GoogleReader(shelf);
        var miniflux = new Miniflux(shelf);
        var fever = new Fever(shelf);
        var nextcloud = new NextcloudNews(shelf);
        return List.of(
                new Protocol("/accounts/", List.of("/accounts/ClientLogin"), google::signIn),
                new Protocol("/reader/", List.of("/reader/{+rest}"), google::answer),
                new Protocol("/v1/", List.of("/v1/{+rest}", "/version", "/healthcheck"), miniflux::answer),
                new Protocol("/fever", List.of("/fever", "/fever/"), fever::answer),
                new Protocol(NextcloudNews.ROOT, List.of(NextcloudNews.ROOT + "{+rest}"), nextcloud::answer));
    }

    /// A protocol as a wing.
    private record Protocol(String root, List<String> patterns, Function<Call, Reply> answer) implements Wing {
        @Override
        public void enter(Entrance entrance) {
            patterns.forEach(pattern -> entrance.desk(pattern, false, LONGEST_BODY, answer::apply));
        }

        @Override
        public Rendered refuse(Visit visit, Refusal refusal) {
            return Answer.json(
                    refusal.status(),
                    java.util.Map.of("error_message", refusal.sentence(Catalogue.of(Language.ENGLISH))));
        }
    }
}
