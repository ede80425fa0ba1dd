package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a stretch of text as `codes.tsv` asks for them: each as written, and without what is written to it.
///
/// @param forms of each word its forms, folded
record CodeWords(List<List<String>> forms) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    CodeWords {
        forms = List.copyOf(forms);
    }

    static CodeWords of(String text) {
        var forms = new ArrayList<List<String>>();
        for (var word : BETWEEN.split(Codes.folded(text))) {
            if (!word.isEmpty()) {
                forms.add(forms(word));
            }
        }
        return new CodeWords(forms);
    }

    /// A folded word as written, and without what is written to it.
    static List<String> forms(String word) {
        var forms = new ArrayList<String>(List.of(word));
        var rest = word;
        if (rest.length() > 3 && "وف".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1);
            forms.add(rest);
        }
        if (rest.startsWith("لل") && rest.length() > 4) {
            forms.add(rest.substring(2));
        } else if (rest.length() > 3 && "بلكس".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1);
            forms.add(rest);
        }
        if (rest.startsWith("ال") && rest.length() > 4) {
            forms.add(rest.substring(2));
        }
        return forms;
    }

    /// Whether the words of a phrase stand here side by side, each by its beginning.
    boolean hold(List<String> phrase) {
        for (var first = 0; first + phrase.size() <= forms.size(); first++) {
            var all = true;
            for (var place = 0; all && place < phrase.size(); place++) {
                all = beginsSo(forms.get(first + place), phrase.get(place));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsSo(List<String> forms, String stem) {
        for (var form : forms) {
            if (form.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }
}
