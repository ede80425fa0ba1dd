package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is packed is unpacked, and bombs of every kind cost next to nothing.
class EncodingsTest {
    private static final String TEXT = "خبر قصير";
    private static final int MOST = 1 << 20;

    /// TEXT and 64 MB of zeros, as node's `zlib.brotliCompressSync` packs them.
    private static final byte[] BROTLI = Base64.getDecoder().decode("CweA2K7YqNixINmC2LXZitixAw==");

    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode(
                    "y///PwAkAOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///fwBIAMRhAeje//H//w8ACYA4LADd+7/8//8DIAEQhwWge/8H");

    @Test
    void everyPackingThatServersUseIsTakenOff() throws IOException {
        assertThat(unpacked(bytes(), null)).isEqualTo(bytes());
        assertThat(unpacked(bytes(), "identity")).isEqualTo(bytes());
        assertThat(unpacked(gzip(bytes()), "gzip")).isEqualTo(bytes());
        assertThat(unpacked(gzip(bytes()), "X-GZIP")).isEqualTo(bytes());
        assertThat(unpacked(deflate(bytes(), false), "deflate")).isEqualTo(bytes());
        assertThat(unpacked(deflate(bytes(), true), "deflate"))
                .as("without its frame")
                .isEqualTo(bytes());
        assertThat(unpacked(BROTLI, "br")).isEqualTo(bytes());
        assertThat(unpacked(gzip(BROTLI), "br, gzip")).isEqualTo(bytes());
        assertThat(unpacked(gzip(new byte[MOST]), "gzip"))
                .as("as long as may be")
                .hasSize(MOST);
    }

    @Test
    void bombsEndWhereTheirLimitIs() throws IOException {
        var zeros = new byte[64 << 20];
        var gzip = gzip(zeros);
        for (var bomb : new Object[][] {
            {gzip, "gzip"},
            {deflate(zeros, false), "deflate"},
            {deflate(zeros, true), "deflate"},
            {BROTLI_BOMB, "br"},
            {gzip(gzip), "gzip, gzip"},
            {gzip(BROTLI_BOMB), "br, gzip"},
            {gzip(deflate(zeros, true)), "deflate, gzip"},
        }) {
            assertThatThrownBy(() -> unpacked((byte[]) bomb[0], (String) bomb[1]))
                    .as("%s of %d bytes", bomb[1], ((byte[]) bomb[0]).length)
                    .isInstanceOf(Encodings.TooLong.class);
        }
    }

    @Test
    void aLayerThatSwellsToNothingEndsToo() throws IOException {
        // A million empty gzip files behind each other hold no byte, and pack well themselves.
        var empty = gzip(new byte[0]);
        var bomb = new ByteArrayOutputStream();
        try (var outer = new GZIPOutputStream(bomb)) {
            for (var i = 0; i < 1_000_000; i++) {
                outer.write(empty);
            }
        }
        assertThatThrownBy(() -> unpacked(bomb.toByteArray(), "gzip, gzip")).isInstanceOf(Encodings.TooLong.class);
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };
        assertThatThrownBy(() -> Encodings.unpacked(endless, null, MOST)).isInstanceOf(Encodings.TooLong.class);
        assertThat(read.get()).isLessThan(2L * MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "gzip, gzip, gzip", "compress", "gzip, sdch"})
    void whatNobodyKnowsIsSaid(String encoding) throws IOException {
        var packed = gzip(gzip(gzip(bytes())));
        assertThatThrownBy(() -> unpacked(packed, encoding)).isInstanceOf(Encodings.Undecodable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "br, gzip", "gzip, br"})
    void damageIsAValueOfItsOwn(String encoding) {
        var chance = new Random(20_171_120);
        for (var i = 0; i < 300; i++) {
            var bytes = new byte[1 + chance.nextInt(200)];
            chance.nextBytes(bytes);
            try {
                unpacked(bytes, encoding);
            } catch (Encodings.Undecodable | Encodings.TooLong expected) {
                continue;
            } catch (IOException other) {
                throw new UncheckedIOException(other);
            }
        }
    }

    @Test
    void aLineThatBreaksIsNoDamage() throws IOException {
        var packed = gzip(new byte[100_000]);
        var breaking = new FilterInputStream(new ByteArrayInputStream(packed, 0, packed.length / 2)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                var read = super.read(bytes, offset, length);
                if (read < 0) {
                    throw new IOException("reset");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> Encodings.unpacked(breaking, "gzip", MOST))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("reset");
    }

    private static byte[] unpacked(byte[] packed, @Nullable String encoding) throws IOException {
        return Encodings.unpacked(new ByteArrayInputStream(packed), encoding, MOST);
    }

    private static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        write(new GZIPOutputStream(out), bytes);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        var out = new ByteArrayOutputStream();
        write(new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare)), bytes);
        return out.toByteArray();
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        try (out) {
            out.write(bytes);
        }
    }
}
