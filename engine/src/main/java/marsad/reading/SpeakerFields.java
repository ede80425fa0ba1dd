package marsad.reading;

/// The field of a source or an office, over which its name goes on: «مصدر | في وزارة الداخلية», «العقيد | في الشرطة».
final class SpeakerFields {

    private final Syntax syntax;
    private final Phrases phrases;

    SpeakerFields(Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /// «مصدر في وزارة الداخلية», «الخبير في الشؤون الليبية», «هيئة النقل في لندن»: sources and offices go on over what
    /// they are in.
    int behind(int index, int head) {
        var written = syntax.isFused(index);
        var to = isIn(syntax, index) ? index + 1 : index;
        if (to == index && !written || to >= syntax.size() || !goesOnOver(index, head)) {
            return index;
        }
        var bound = phrases.chunkAt(to);
        if (bound == null
                || syntax.isNoun(Use.HAPPENS, to)
                || syntax.isNoun(Use.WRITTEN, to)
                || syntax.isNoun(Use.SILENT, to)
                || syntax.is(Use.ADDRESSED, to)) {
            return index;
        }
        var belongs = phrases.doing(bound) == 2
                || (phrases.doing(bound) == 1 && phrases.isGround(bound))
                || syntax.isNoun(Use.FIELD, to)
                || (phrases.doing(bound) == 1 && SpeakerNames.isSaying(syntax, bound.end()));
        return belongs ? bound.end() : index;
    }

    /// Whether the word asks for a field.
    static boolean isIn(Syntax syntax, int index) {
        var word = syntax.folded(index);
        return word.equals("في") || word.equals("من") || word.equals("ب") || word.equals("لدي");
    }

    /// Whether an office or a body stands in the name that is told by where it is: a source takes «من», an office «ل».
    private boolean goesOnOver(int index, int head) {
        var source = syntax.isNoun(Use.SOURCE, head) && !syntax.isNoun(Use.WRITTEN, head);
        var word = syntax.folded(index);
        if (word.equals("من")) {
            return source || syntax.isNoun(Use.SOURCE, index - 1);
        }
        if (word.startsWith("ك")) {
            return false;
        }
        for (var at = head; at < index; at++) {
            if (syntax.isNoun(Use.STAFF, at) || syntax.is(Use.RANK, at)) {
                return true;
            }
        }
        return !word.startsWith("ل") && (source || isOneOfMany(head, index));
    }

    /// «عقيد في الشرطة», «متخصصين في الحركات»: one whom no name and no article makes known is told by where he is.
    private boolean isOneOfMany(int head, int end) {
        for (var at = head; at < end; at++) {
            if (syntax.nameAt(at) != null || Syntax.isDefinite(syntax.folded(at))) {
                return false;
            }
        }
        return syntax.has(Use.PARTY, head)
                || syntax.has(Use.PERSON, head)
                || syntax.has(Use.MANY, head)
                || PhraseHeads.isHumanPlural(syntax.bare(head));
    }
}
