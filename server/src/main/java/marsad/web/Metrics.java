package marsad.web;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/// What the portal counts about itself, in Prometheus' text form.
public final class Metrics {
    /// What [#text()] is.
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = new PrometheusTextFormatWriter(false);
    private final Histogram requests = Histogram.builder()
            .name("marsad_http_request_seconds")
            .help("How long answers took, by the pattern of their address and their status.")
            .labelNames("route", "status")
            .classicOnly()
            .classicUpperBounds(.0005, .001, .0025, .005, .01, .025, .05, .1, .25, 1, 5)
            .register(registry);

    /// Counts from now on; the JVM's own figures are among them.
    public Metrics() {
        JvmMetrics.builder().register(registry);
    }

    /// A request was answered.
    void answered(String route, int status, long nanos) {
        requests.labelValues(route, String.valueOf(status)).observe(nanos / NANOS);
    }

    /// Adds a figure that only grows; it is asked for when the metrics are.
    public void watch(String name, String help, LongSupplier figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(figure.getAsLong()))
                .register(registry);
    }

    /// Adds a figure that goes up and down.
    public void watchLevel(String name, String help, LongSupplier figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(figure.getAsLong()))
                .register(registry);
    }

    /// All figures as of now.
    public byte[] text() {
        var bytes = new ByteArrayOutputStream(8192);
        try {
            writer.write(bytes, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
