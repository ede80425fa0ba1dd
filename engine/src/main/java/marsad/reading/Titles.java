package marsad.reading;

import marsad.names.NameType;

/// Titles, offices and ranks around a name: which of them belong to it, and which name another.
final class Titles {

    private static final int REACH = 8;

    private final Syntax syntax;

    Titles(Syntax syntax) {
        this.syntax = syntax;
    }

    /// Whether a title stands here behind a name of its phrase: «الأمير سلطان بن فهد | ولي العهد | النائب الثاني لرئيس
    /// …».
    boolean followsName(int index, int first) {
        return syntax.has(Use.PARTY, index)
                && (syntax.is(Use.TITLE, index) || syntax.hasArticle(index) && isOrdinalOffice(index))
                && isPersonBefore(index, first);
    }

    /// Whether «ل» and its noun belong to the office before them.
    boolean belongs(int index, int first) {
        return isOffice(index, first) && isForSomeone(index);
    }

    /// A title before its genitive, with «ل» written to it or not: «رئيس», «لرئيس».
    boolean isConstruct(int index) {
        return syntax.is(Use.TITLE, index)
                ? !Syntax.isDefinite(syntax.folded(index))
                : syntax.isFused(index) && syntax.isWordOf(Use.TITLE, syntax.withoutPreposition(index));
    }

    private boolean isPersonBefore(int index, int first) {
        for (var at = index - 1; at >= first; at--) {
            if (syntax.isPersonName(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the title names somebody behind it.
    boolean isAnothers(int title) {
        for (var at = title + 1; at < Math.min(syntax.size(), title + REACH); at++) {
            if (syntax.isPersonName(at)) {
                return !syntax.isJoinedNoun(at) && !syntax.has(Use.GROUND, at - 1); // «محافظة | صلاح الدين»
            }
            if (!syntax.isWord(at)
                    || syntax.isPreposition(at)
                    || syntax.isFused(at)
                    || syntax.isJoinedNoun(at)
                    || syntax.has(Use.THAT, at)
                    || syntax.verbAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    /// «النائب | الثاني», «المساعد | الأول»: an office of several alike.
    private boolean isOrdinalOffice(int index) {
        return index + 1 < syntax.size() && syntax.has(Use.OFFICE, index) && syntax.has(Use.ORDINAL, index + 1);
    }

    /// Whether an office stands before «ل»: the phrase's own, or one that follows a name: «…، النائب الثاني | لرئيس …».
    private boolean isOffice(int index, int first) {
        return syntax.has(Use.OFFICE, first) || index - 2 > first && isOrdinalOffice(index - 2);
    }

    /// «المرصد السوري لحقوق الإنسان», «الأمين العام للأمم المتحدة»: «ل» behind an office belongs to it, but not where
    /// it
    /// names another in a style of honour: «استقبال الرئيس المصري | لسمو الأمير».
    private boolean isForSomeone(int index) {
        return !syntax.isPersonName(index - 1)
                && syntax.folded(index).startsWith("ل")
                && !(syntax.is(Use.NISBA, index - 1) && syntax.isWordOf(Use.LORD, syntax.withoutPreposition(index)));
    }

    /// A rank between an office and a name: «قائد عمليات الأنبار | اللواء الركن | قاسم المحمدي».
    boolean isRank(int index) {
        for (var at = index; at < Math.min(syntax.size(), index + 3); at++) {
            var name = syntax.nameAt(at);
            if (name != null && name.type() == NameType.PERSON) {
                return at > index;
            }
            if (!syntax.is(Use.RANK, at)) {
                return false;
            }
        }
        return false;
    }
}
