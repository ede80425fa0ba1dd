package marsad.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keys under which a name in Arabic and its spellings in Latin letters meet: the consonants that all of them keep.
///
/// «البوكمال», `Albukamal`, `Abu Kamal` written as one, and `Boukamal` have `bkml` among their keys. Vowels, hamza,
/// ain, glides and doubling are left out, and consonants that Latin spellings do not tell apart count as one. The
/// tables are `sounds.tsv`. Different names share a key now and then, the more so the shorter it is.
public final class SoundKey {

    private static final @Nullable String[] ARABIC = new String[0x100];
    private static final @Nullable String[] LATIN_ONE = new String[0x80];
    private static final List<String[]> LATIN_SEVERAL;

    static {
        for (var row : TextResource.rows("sounds.tsv")) {
            if (row[0].equals("arabic")) {
                for (var letter : row[1].split(" ")) {
                    ARABIC[letter.charAt(0) - '\u0600'] = row[2];
                }
            } else {
                for (var letter : row[1].split(" ")) {
                    if (letter.length() == 1) {
                        LATIN_ONE[letter.charAt(0)] = row[2];
                    }
                }
            }
        }
        LATIN_SEVERAL = TextResource.rows("sounds.tsv").stream()
                .filter(row -> row[0].equals("latin"))
                .flatMap(row -> List.of(row[1].split(" ")).stream().map(letters -> new String[] {letters, row[2]}))
                .filter(pair -> pair[0].length() > 1)
                .toList();
    }

    private SoundKey() {}

    /// The keys of a folded word in Arabic or Latin letters, without clitics; none where no consonant is left. A Latin
    /// word that may begin with the article (`al`) has a key with it and one without.
    public static Set<String> of(String word) {
        var keys = new LinkedHashSet<String>();
        if (word.isEmpty()) {
            return keys;
        }
        if (Tokenizer.isArabic(word.charAt(0))) {
            add(arabic(word), keys);
            return keys;
        }
        add(latin(word), keys);
        if (word.length() > 4 && (word.startsWith("al") || word.startsWith("el"))) {
            add(latin(word.substring(2)), keys);
        }
        return keys;
    }

    private static void add(String key, Set<String> keys) {
        if (!key.isEmpty()) {
            keys.add(key);
        }
    }

    private static String arabic(String word) {
        var key = new StringBuilder(word.length());
        for (var place = 0; place < word.length(); place++) {
            var letter = word.charAt(place) - '\u0600';
            var sound = letter >= 0 && letter < ARABIC.length ? ARABIC[letter] : null;
            var finalHeh = word.charAt(place) == 'ه' && place == word.length() - 1;
            if (sound != null && !finalHeh) {
                append(sound, key);
            }
        }
        return key.toString();
    }

    private static String latin(String word) {
        var key = new StringBuilder(word.length());
        var place = 0;
        while (place < word.length()) {
            var several = several(word, place);
            if (several != null) {
                append(several[1], key);
                place += several[0].length();
                continue;
            }
            var letter = word.charAt(place++);
            var finalHeh = letter == 'h' && place == word.length();
            var sound = letter < LATIN_ONE.length ? LATIN_ONE[letter] : null;
            if (sound != null && !finalHeh) {
                append(sound, key);
            }
        }
        return key.toString();
    }

    private static String @Nullable [] several(String word, int place) {
        for (var pair : LATIN_SEVERAL) {
            if (word.startsWith(pair[0], place)) {
                return pair;
            }
        }
        return null;
    }

    private static void append(String sound, StringBuilder key) {
        if (key.isEmpty() || key.charAt(key.length() - 1) != sound.charAt(0)) {
            key.append(sound);
        }
    }
}
