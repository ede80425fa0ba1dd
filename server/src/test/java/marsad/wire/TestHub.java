package marsad.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import marsad.gather.Press;

/// A hub of our own (WebSub, W3C 2018): takes subscriptions after asking back, and tells subscribers what a topic
/// holds.
final class TestHub {
    static final String HOST = "hub.example";
    private static final String CHALLENGE = "تحد-7";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Press press;
    private volatile boolean denies;

    /// Who wants to hear of a topic.
    record Subscriber(String callback, String secret) {}

    TestHub(Press press) {
        this.press = press;
        press.put(HOST, "/", this::answer);
    }

    String address() {
        return press.address(HOST, "/");
    }

    Map<String, Subscriber> subscribers() {
        return subscribers;
    }

    /// The topics that publishers said have news, in order.
    List<String> told() {
        return told;
    }

    void denyAll() {
        denies = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Press.send(exchange, 202, "text/plain", new byte[0]);
        exchange.close();
        if (form.get("hub.mode").contains("publish")) {
            told.addAll(form.get("hub.url"));
            form.get("hub.url").stream().filter(subscribers::containsKey).forEach(this::distribute);
        } else {
            verify(form);
        }
    }

    private void verify(Map<String, List<String>> form) {
        var topic = form.get("hub.topic").getFirst();
        var callback = form.get("hub.callback").getFirst();
        if (denies) {
            get(callback + "?hub.mode=denied&hub.reason=no&hub.topic=" + encoded(topic));
            return;
        }
        var answer = get(callback + "?hub.mode=subscribe&hub.lease_seconds=864000&hub.challenge=" + encoded(CHALLENGE)
                + "&hub.topic=" + encoded(topic));
        if (answer.statusCode() == 200 && answer.body().equals(CHALLENGE)) {
            subscribers.put(
                    topic, new Subscriber(callback, form.get("hub.secret").getFirst()));
        }
    }

    /// Fetches a topic and tells its subscriber, signed.
    void distribute(String topic) {
        var subscriber = subscribers.get(topic);
        var body = get(topic).body();
        tell(
                subscriber.callback(),
                body,
                "sha256=" + WebSub.hmac("HmacSHA256", subscriber.secret(), body.getBytes(StandardCharsets.UTF_8)));
    }

    /// Tells a subscriber something.
    HttpResponse<String> tell(String callback, String body, String signature) {
        return send(HttpRequest.newBuilder(URI.create(callback))
                .header("X-Hub-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, List<String>> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.groupingBy(
                        field -> field[0],
                        Collectors.mapping(
                                field -> java.net.URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                                Collectors.toCollection(ArrayList::new))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
