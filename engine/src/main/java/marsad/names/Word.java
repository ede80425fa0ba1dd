package marsad.names;

import java.util.ArrayList;
import java.util.List;
import marsad.names.WordClasses.Title;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// A token with what the lexicons say of it. Stems are its readings as proclitics and the rest, the whole word first.
final class Word {

    /// A reading: where the rest begins in the folded token, and whether an article hidden in «لل» is to be put before
    /// it.
    record Stem(int from, boolean hiddenArticle) {}

    private static final List<Stem> WHOLE = List.of(new Stem(0, false));
    private static final String PREPOSITIONS = "بلك";

    final Token token;
    final String folded;
    final List<Stem> stems;
    final int flags;
    /// How many letters of proclitics were taken off to find [#flags].
    final int flagsFrom;
    final @Nullable Title title;
    final @Nullable String nationality;
    private final OrdinaryWords ordinaryWords;
    private byte ordinary = -1;

    Word(Token token, WordClasses classes, Nationalities nationalities, OrdinaryWords ordinaryWords) {
        this.token = token;
        this.folded = token.folded();
        this.ordinaryWords = ordinaryWords;
        this.stems = token.kind() == Token.Kind.ARABIC ? stems(folded) : WHOLE;
        var found = 0;
        var from = 0;
        Title foundTitle = null;
        String foundNationality = null;
        if (token.kind().isWord()) {
            for (var stem : stems) {
                var form = form(stem);
                var these = classes.flags(form);
                if (these != 0 && (found == 0 || (found == WordClasses.LISTED && these != WordClasses.LISTED))) {
                    found = these;
                    from = stem.from;
                }
                if (foundTitle == null) {
                    foundTitle = classes.title(form);
                }
                if (foundNationality == null) {
                    foundNationality = nationalities.country(form).orElse(null);
                }
            }
        }
        this.flags = found;
        this.flagsFrom = from;
        this.title = foundTitle;
        this.nationality = foundNationality;
    }

    String form(Stem stem) {
        if (stem.from == 0) {
            return folded;
        }
        return stem.hiddenArticle ? "ال" + folded.substring(stem.from) : folded.substring(stem.from);
    }

    boolean is(int classes) {
        return (flags & classes) != 0;
    }

    boolean isArabic() {
        return token.kind() == Token.Kind.ARABIC;
    }

    boolean isName() {
        return token.kind().isWord();
    }

    /// Whether it may be an ordinary word of Arabic.
    boolean isOrdinary() {
        if (ordinary < 0) {
            ordinary = (byte) (isArabic() && ordinaryWords.explains(folded) ? 1 : 0);
        }
        return ordinary == 1;
    }

    /// Whether it carries the article, proclitics or not.
    boolean isDefinite() {
        return isArabic()
                && (folded.startsWith("ال") && folded.length() > 4
                        || folded.startsWith("وال")
                        || folded.startsWith("بال")
                        || folded.startsWith("لل")
                        || folded.startsWith("ولل"));
    }

    private static List<Stem> stems(String folded) {
        if (folded.length() < 4) {
            return WHOLE;
        }
        var stems = new ArrayList<Stem>(4);
        stems.add(WHOLE.getFirst());
        var first = folded.charAt(0);
        if (first == 'و' || first == 'ف') {
            stems.add(new Stem(1, false));
            prepositions(folded, 1, stems);
        }
        prepositions(folded, 0, stems);
        return stems;
    }

    private static void prepositions(String folded, int at, List<Stem> stems) {
        if (folded.length() - at < 4 || PREPOSITIONS.indexOf(folded.charAt(at)) < 0) {
            return;
        }
        if (folded.charAt(at) == 'ل' && folded.charAt(at + 1) == 'ل') {
            stems.add(new Stem(at + 2, true));
        } else {
            stems.add(new Stem(at + 1, false));
        }
    }
}
