package marsad.gather;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// A press of our own on loopback: any number of host names, one server. What stands at an address is set by the test.
public final class Press implements AutoCloseable {

    /// One request that came in.
    public record Asked(String host, String path, long nanos) {}

    /// What stands at an address.
    public interface Desk {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Desk> desks = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    public Press() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// The address of a page of a host.
    public String address(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    /// Puts something at an address.
    public void put(String host, String path, Desk desk) {
        desks.put(host + path, desk);
    }

    /// Puts text at an address.
    public void put(String host, String path, String type, String text) {
        put(host, path, exchange -> send(exchange, 200, type, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Everything that was asked, in order.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// A guard that takes every host name for this press, and nothing else.
    public Guard guard() {
        return guard(port());
    }

    /// A guard that takes every host name for the press on this port.
    public static Guard guard(int pressPort) {
        return new Guard(
                new Guard.Policy(InetAddress::isLoopbackAddress, port -> port == pressPort),
                host -> List.of(InetAddress.getLoopbackAddress()));
    }

    /// A fetcher that knows this press alone and waits for nothing.
    public Fetcher fetcher() {
        return new Fetcher(guard(), Turns.NONE, new Fetcher.Pace(Duration.ZERO, Duration.ofSeconds(2), 1 << 20));
    }

    /// Sends an answer.
    public static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
        var path = exchange.getRequestURI().toString();
        asked.add(new Asked(host, path, System.nanoTime()));
        try (exchange) {
            var desk = desks.get(host + path);
            if (desk == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                desk.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
