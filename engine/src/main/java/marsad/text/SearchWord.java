package marsad.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One word of a text as search files it.
///
/// @param exact the word as written, folded: «والوزيرة» is `والوزيره`
/// @param stem its stem, that inflected forms and clitics share: `وزير`
/// @param joined the stem of the name that it forms with the word before it («أبو كمال»: `بوكمال`) or by itself in
///     another spelling («أبوكمال»), or null
/// @param joinsPrevious whether `joined` holds the word before it too
/// @param functional whether it is a function word
/// @param foreign whether it is written in another than the Arabic script
/// @param start offset in the text
/// @param end offset after it
/// @param sentence number of its sentence in the text
public record SearchWord(
        String exact,
        String stem,
        @Nullable String joined,
        boolean joinsPrevious,
        boolean functional,
        boolean foreign,
        int start,
        int end,
        int sentence) {

    /// Cuts texts into search words.
    public static final class Cutter {

        /// The words of a text in order; never fails.
        public List<SearchWord> words(String text) {
            var segmented = Segmented.of(text);
            var words = new ArrayList<SearchWord>(segmented.tokens().size());
            for (var sentence = 0; sentence < segmented.sentences().size(); sentence++) {
                SearchWord before = null;
                SearchStems.Filed filedBefore = null;
                for (var token : segmented.tokens(segmented.sentences().get(sentence))) {
                    switch (token.kind()) {
                        case ARABIC, FOREIGN -> {
                            var filed = SearchStems.file(token.kind(), token.folded());
                            before = word(token, filed, before, filedBefore, sentence);
                            filedBefore = filed;
                            words.add(before);
                        }
                        case ABBREVIATION -> words.add(plain(token.folded().replace(" ", ""), token, sentence));
                        case NUMBER -> words.add(plain(token.folded().replace(",", ""), token, sentence));
                        case DATE, CLOCK, ADDRESS -> addParts(token, sentence, words);
                        case OPENING_QUOTE, CLOSING_QUOTE, PUNCTUATION, SYMBOL -> {}
                    }
                    if (token.kind() != Token.Kind.ARABIC && token.kind() != Token.Kind.FOREIGN) {
                        before = null;
                    }
                }
            }
            return words;
        }

        private SearchWord word(
                Token token,
                SearchStems.Filed filed,
                @Nullable SearchWord before,
                SearchStems.@Nullable Filed filedBefore,
                int sentence) {
            var exact = token.folded();
            var foreign = token.kind() == Token.Kind.FOREIGN;
            var joined = filed.respelled();
            var joinsPrevious = false;
            if (before != null
                    && filedBefore != null
                    && before.foreign == foreign
                    && (filedBefore.beginsName() || filed.endsName())) {
                var name = Compounds.joined(foreign ? before.exact : before.stem, exact);
                if (name.isPresent()) {
                    joined = foreign
                            ? name.get()
                            : SearchStems.file(token.kind(), name.get()).stem();
                    joinsPrevious = true;
                }
            }
            return new SearchWord(
                    exact,
                    filed.stem(),
                    joined,
                    joinsPrevious,
                    filed.functional(),
                    foreign,
                    token.start(),
                    token.end(),
                    sentence);
        }

        private static SearchWord plain(String form, Token token, int sentence) {
            return new SearchWord(form, form, null, false, false, false, token.start(), token.end(), sentence);
        }

        /// The letters and figures of dates and addresses are words of their own, all at the place of the whole.
        private static void addParts(Token token, int sentence, List<SearchWord> words) {
            var form = token.folded();
            var start = 0;
            for (var place = 0; place <= form.length(); place++) {
                if (place == form.length() || !Character.isLetterOrDigit(form.charAt(place))) {
                    if (place > start) {
                        words.add(plain(form.substring(start, place), token, sentence));
                    }
                    start = place + 1;
                }
            }
        }
    }
}
