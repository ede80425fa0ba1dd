package marsad.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.store.MarsadException;
import marsad.store.Source;
import marsad.store.Source.Subscription;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.web.Call;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Reply;
import marsad.web.Visit;
import marsad.web.Wing;

/// Subscribes to the hubs that sources name (WebSub, W3C 2018), so that news is told and need not be asked for.
///
/// A hub's word makes a source due at once; what it sends is not believed but fetched from the source itself, which is
/// still visited now and then. Every request from a hub is checked: that we asked for it (the address holds a token
/// made
/// of the source's secret), and that what it tells is signed with that secret.
public final class WebSub implements Wing, AutoCloseable {
    private static final Logger LOG = System.getLogger(WebSub.class.getName());
    private static final String ROOT = "/websub";
    private static final int LONGEST = 1 << 20;
    private static final int TOGETHER = 20;
    private static final Duration LEASE = Duration.ofDays(10);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(1);
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final Sources sources;
    private final URI base;
    private final Fetcher fetcher;
    private final Duration look;
    private final SecureRandom chance = new SecureRandom();
    private final Thread subscriber;

    /// Begins to subscribe.
    ///
    /// @param base where hubs reach this portal
    /// @param look how often it is looked for sources that name a hub
    public WebSub(Store store, URI base, Guard guard, Fetcher.Pace pace, Duration look) {
        sources = store.sources();
        this.base = base;
        this.look = look;
        fetcher = new Fetcher(guard, new StoreTurns(store.hostTurns()), pace);
        subscriber = Thread.ofPlatform().daemon().name("marsad-websub").start(this::subscribe);
    }

    private void subscribe() {
        try {
            while (true) {
                try {
                    for (var source : sources.toSubscribe(TOGETHER, RENEWED_BEFORE)) {
                        ask(source);
                    }
                } catch (MarsadException failure) {
                    LOG.log(Level.WARNING, "Hubs can''t be asked for the moment: {0}", failure.getMessage());
                }
                Thread.sleep(look);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Source source) throws InterruptedException {
        var known = source.push().secret();
        var secret = known != null ? known : newSecret();
        sources.subscription(source.id(), Subscription.ASKED, secret, ANSWERED_WITHIN);
        var callback = base.resolve(ROOT + "/" + source.id() + "/" + token(secret));
        var form = List.of(
                Map.entry("hub.mode", "subscribe"),
                Map.entry("hub.topic", topic(source)),
                Map.entry("hub.callback", callback.toString()),
                Map.entry("hub.secret", secret),
                Map.entry("hub.lease_seconds", String.valueOf(LEASE.toSeconds())));
        var status = fetcher.post(Objects.requireNonNull(source.push().hub()), form);
        if (status < 200 || status >= 300) {
            sources.subscription(source.id(), Subscription.DENIED, secret, RENEWED_BEFORE);
        }
    }

    private String newSecret() {
        var bytes = new byte[24];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String root() {
        return ROOT + "/";
    }

    @Override
    public void enter(Entrance entrance) {
        entrance.desk(ROOT + "/{id}/{token}", false, LONGEST, this::answer);
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return Rendered.of(refusal.status(), "text/plain; charset=utf-8", Rendered.Freshness.LIVE, new byte[0]);
    }

    private Reply answer(Call call) {
        var source = sources.find(call.visit().number("id")).orElseThrow(Refusal::notFound);
        var secret = source.push().secret();
        if (secret == null || !same(token(secret), call.visit().segment("token"))) {
            throw Refusal.notFound();
        }
        return call.acts() ? told(call, source, secret) : verified(call, source, secret);
    }

    /// The hub asks whether we meant it.
    private Reply verified(Call call, Source source, String secret) {
        var mode = call.value("hub.mode").orElse("");
        var topic = call.value("hub.topic").orElse("");
        if (!topic.equals(topic(source))) {
            throw Refusal.notFound();
        }
        if (mode.equals("denied")) {
            sources.subscription(source.id(), Subscription.DENIED, secret, RENEWED_BEFORE);
            return text("");
        }
        var asked = source.push().state() == Subscription.ASKED || source.push().state() == Subscription.CONFIRMED;
        if (!mode.equals("subscribe") || !asked) {
            throw Refusal.notFound();
        }
        var seconds = call.value("hub.lease_seconds")
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(LEASE.toSeconds());
        sources.subscription(source.id(), Subscription.CONFIRMED, secret, Duration.ofSeconds(Math.max(60, seconds)));
        return text(call.value("hub.challenge").orElse(""));
    }

    /// The hub tells of news. What is not signed is thanked for and passed over, as the standard wants.
    private Reply told(Call call, Source source, String secret) {
        if (isSigned(call, secret)) {
            sources.told(source.id());
        }
        return text("");
    }

    private static boolean isSigned(Call call, String secret) {
        var parts = call.header("X-Hub-Signature").orElse("").split("=", 2);
        var method = METHODS.get(parts[0].toLowerCase(Locale.ROOT));
        return method != null
                && parts.length == 2
                && same(hmac(method, secret, call.body()), parts[1].toLowerCase(Locale.ROOT));
    }

    private static String topic(Source source) {
        return source.push().topic() != null ? source.push().topic() : source.address();
    }

    static String token(String secret) {
        return hmac("HmacSHA256", secret, "callback".getBytes(StandardCharsets.UTF_8))
                .substring(0, 40);
    }

    static String hmac(String method, String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply text(String text) {
        return Reply.of(Rendered.of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        subscriber.interrupt();
        fetcher.close();
    }
}
