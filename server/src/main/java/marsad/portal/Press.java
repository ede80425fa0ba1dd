package marsad.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import marsad.web.Rendered;

/// Prints pages from the templates in `src/main/jte`, which are compiled with the program. They escape whatever is put
/// into them.
final class Press {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Press.class.getPackageName());

    /// A page.
    ///
    /// @param template its file without the ending
    /// @param frame what stands around the page
    /// @param view what the template shows
    Rendered print(String template, Frame frame, Object view) {
        return Rendered.page(200, Rendered.Freshness.CHECKED, bytes(template, frame, view), frame.nonce());
    }

    /// A page with another status than 200, not to be kept.
    Rendered print(int status, String template, Frame frame, Object view) {
        return Rendered.page(status, Rendered.Freshness.LIVE, bytes(template, frame, view), frame.nonce());
    }

    private byte[] bytes(String template, Frame frame, Object view) {
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("f", frame, "v", view), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
