package marsad.names.build;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What of a source's name can stand as an Arabic name: Arabic letters only, without a bracketed hint and without the
/// word of its kind («محافظة», «مديرية»), which running text sets in front or leaves out.
final class ArabicNames {

    private static final Pattern ARABIC_ONLY = Pattern.compile("[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيﻻ\\- ]+");
    private static final Pattern HINT = Pattern.compile("\\s*[(（،,].*$");
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640\\u200c-\\u200f]");
    private static final Pattern KIND_WORD = Pattern.compile(
            "^(?:مدينة|محافظة|مديرية|قضاء|ناحية|منطقة|إمارة|امارة|ولاية|بلدة|قرية|بلدية|كانتون|مقاطعة|إقليم|اقليم|حي|مركز|عزلة|شعبية)\\s+(?=\\S{2})");

    private ArabicNames() {}

    /// The usable forms of one name as written in the source; none where it holds other letters.
    static Set<String> usable(String written) {
        var forms = new LinkedHashSet<String>();
        var name = MARKS.matcher(HINT.matcher(written.strip()).replaceFirst(""))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.length() < 2 || !ARABIC_ONLY.matcher(name).matches()) {
            return forms;
        }
        var bare = KIND_WORD.matcher(name).replaceFirst("");
        if (!bare.equals("الجديدة") && bare.length() > 1) {
            forms.add(bare);
        } else {
            forms.add(name);
        }
        return forms;
    }

    static boolean holdsArabicLetters(String name) {
        return name.codePoints().anyMatch(c -> c >= 0x621 && c <= 0x64A);
    }
}
