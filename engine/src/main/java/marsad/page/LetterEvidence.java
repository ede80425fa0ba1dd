package marsad.page;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells single-byte charsets apart by the letters that they make of the bytes above 127.
///
/// For each charset of `charset-letters.tsv` stands a score per byte: its logarithmic likelihood under the
/// frequencies of the letters that go with the charset, and under how such letters keep company. Arabic, Cyrillic,
/// Greek and Hebrew words consist of them, French or Polish ones have them single among ASCII letters. The mean over
/// some thousand bytes is far apart for right and wrong charsets.
final class LetterEvidence {

    private static final int MOST_BYTES = 6000;
    private static final int FEWEST_BYTES = 12;

    /// By how much, per byte, the best charset must beat the declared one to overrule it (natural logarithm).
    private static final double MARGIN = 0.5;

    /// Below this score per byte no charset is believed: the bytes are none of these scripts.
    private static final double UNBELIEVABLE = -5.5;

    private static final double STRANGE_LETTER = Math.log(0.0002);
    private static final double SIGN = Math.log(0.004);
    private static final double WRONG_COMPANY = Math.log(0.02);

    private static final List<Model> MODELS = load();

    private record Model(Charset charset, boolean script, double[] byByte) {}

    private LetterEvidence() {}

    /// The likeliest charset of bytes that are not UTF-8.
    ///
    /// @param declared what header or page says, kept unless the letters speak clearly against it; or null
    static Charset bestCharset(byte[] bytes, @Nullable Charset declared) {
        var best = Charset.forName("windows-1252");
        double bestScore = Double.NEGATIVE_INFINITY;
        double declaredScore = Double.NEGATIVE_INFINITY;
        int seen = highBytes(bytes);
        if (declared != null && seen < FEWEST_BYTES) {
            return declared;
        }
        for (var model : MODELS) {
            double score = score(bytes, model);
            if (score > bestScore) {
                bestScore = score;
                best = model.charset;
            }
            if (model.charset.equals(declared)) {
                declaredScore = Math.max(score, declaredScore);
            }
        }
        boolean modelled = declaredScore > Double.NEGATIVE_INFINITY;
        if (declared != null && (modelled ? bestScore < declaredScore + MARGIN : bestScore < UNBELIEVABLE + 1)) {
            return declared;
        }
        return bestScore >= UNBELIEVABLE || declared != null ? best : detected(bytes, best);
    }

    private static int highBytes(byte[] bytes) {
        int high = 0;
        for (int i = 0; i < bytes.length && high < FEWEST_BYTES; i++) {
            high += bytes[i] < 0 ? 1 : 0;
        }
        return high;
    }

    private static double score(byte[] bytes, Model model) {
        double sum = 0;
        int seen = 0;
        boolean before = false;
        for (int i = 0; i < bytes.length && seen < MOST_BYTES; i++) {
            int b = bytes[i];
            if (b >= 0) {
                before = false;
                continue;
            }
            double letter = model.byByte[b & 0xFF];
            sum += letter;
            seen++;
            boolean isLetter = letter != SIGN;
            if (model.script) {
                sum += isLetter && besideAscii(bytes, i) ? WRONG_COMPANY : 0;
            } else {
                sum += isLetter && before ? WRONG_COMPANY : 0;
            }
            before = isLetter;
        }
        return seen == 0 ? Double.NEGATIVE_INFINITY : sum / seen;
    }

    private static boolean besideAscii(byte[] bytes, int i) {
        return i > 0 && isAsciiLetter(bytes[i - 1]) || i + 1 < bytes.length && isAsciiLetter(bytes[i + 1]);
    }

    private static boolean isAsciiLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /// For scripts that `charset-letters.tsv` leaves out (Chinese, Japanese, Korean, Thai) ICU's statistics decide.
    private static Charset detected(byte[] bytes, Charset otherwise) {
        var sample = Arrays.copyOf(bytes, Math.min(bytes.length, 32 * 1024));
        var match = new CharsetDetector().setText(sample).detect();
        if (match == null || match.getConfidence() < 20) {
            return otherwise;
        }
        try {
            return Charset.forName(match.getName());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return otherwise;
        }
    }

    private static List<Model> load() {
        var models = new ArrayList<Model>();
        for (var row : Lexicon.rows("charset-letters.tsv")) {
            var shares = new double[Character.MAX_VALUE + 1];
            for (var letter : row[2].split(" ")) {
                shares[letter.charAt(0)] = Integer.parseInt(letter.replaceAll("\\D+", ""));
            }
            for (var name : row[0].split(" ")) {
                var charset = Charset.forName(name);
                models.add(new Model(charset, row[1].equals("script"), logarithms(charset, shares)));
            }
        }
        return models;
    }

    private static double[] logarithms(Charset charset, double[] shares) {
        var byByte = new double[256];
        for (int b = 0x80; b < 256; b++) {
            char c = new String(new byte[] {(byte) b}, charset).charAt(0);
            double share = shares[c] > 0 ? shares[c] : shares[Character.toLowerCase(c)] / 8;
            if (share > 0) {
                byByte[b] = Math.log(share / 1000);
            } else {
                boolean strange = Character.isLetter(c) || c == '\uFFFD' || Character.isISOControl(c);
                byByte[b] = strange ? STRANGE_LETTER : SIGN;
            }
        }
        return byByte;
    }
}
