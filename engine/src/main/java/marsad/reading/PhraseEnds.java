package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.text.Token;

/// Where a name phrase ends: by gender of words, by case and by what stands there.
final class PhraseEnds {

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Titles titles;

    PhraseEnds(Lexicon lexicon, Syntax syntax) {
        this.tokens = syntax.tokens;
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.titles = new Titles(syntax);
    }

    boolean endsBefore(int at, int first, boolean definite) {
        if (syntax.isJoinedNoun(at)) {
            return !isJoinedAdjective(at);
        }
        if (isBacked(at)) {
            return true;
        }
        if (syntax.isFused(at)) {
            return !syntax.has(Use.TITLE, at) && !(definite && titles.belongs(at, first));
        }
        if (syntax.has(Use.COUNTERPART, at)
                || isFate(at)
                || definite && syntax.has(Use.HUNDREDS, at)
                || (definite || syntax.has(Use.PARTY, at - 1)) && opensCount(at)) {
            return true;
        }
        if (syntax.folded(at).equals("رقم") && at + 1 < tokens.size() && syntax.startsNumber(at + 1)
                || syntax.folded(at - 1).equals("رقم") && syntax.startsNumber(at)) {
            return false; // «القرار | رقم 2216»
        }
        if (syntax.nameAt(at) != null
                && !syntax.isPersonName(at)
                && syntax.nameAt(at - 1) == null
                && !syntax.isFeminine(at - 1)
                && syntax.isOwned(Use.PARTY, at - 1)) {
            return true; // «رئيسها | الولايات المتحدة»
        }
        if (titles.isConstruct(at - 1)) {
            return false; // «الناطق الرسمي باسم | وزارة الداخلية»: its genitive follows
        }
        if (titles.followsName(at, first)) {
            return titles.isAnothers(at);
        }
        if (at == first + 1
                && syntax.has(Use.PARTY, at)
                && syntax.is(Use.TITLE, at)
                && syntax.hasArticle(first)
                && syntax.has(Use.PARTY, first)
                && !syntax.is(Use.RANK, first)) {
            return true; // «التقى الوزير | رئيس الوفد»
        }
        if (definite
                && syntax.is(Use.TITLE, at)
                && syntax.has(Use.PARTY, at)
                && (isDeedNoun(syntax.bare(first)) || isBody(first))) {
            return true; // «حضر اللقاء | وزير الدولة», «طالبت القوى | رئيس الوزراء»
        }
        return definite ? !continuesDefinite(at) || beginsAnew(at, first) : breaksCase(at);
    }

    /// «القوات | المدعومة من …», «المقاومة | المسنودة بالجيش»: who backs them is told by itself.
    private boolean isBacked(int index) {
        var word = syntax.folded(index);
        return (word.startsWith("م") || word.startsWith("الم"))
                && syntax.isNoun(Use.BACKED, index)
                && index + 1 < tokens.size()
                && (syntax.isPreposition(index + 1) || syntax.isFused(index + 1));
    }

    /// «قتل التنظيم | 19 شخصا»: a number with what it counts, and no name's own: «الفرقة 30».
    private boolean opensCount(int index) {
        var at = index;
        while (at < tokens.size() && syntax.isInNumber(at)) {
            at++;
        }
        return at > index
                && syntax.startsNumber(index)
                && at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.ARABIC
                && !syntax.isPreposition(at)
                && !syntax.isFused(at)
                && !syntax.isJoinedNoun(at)
                && !Syntax.isDefinite(syntax.folded(at))
                && syntax.verbAt(at) == null
                && syntax.nameAt(at) == null;
    }

    /// «لقي ثلاثة أشخاص | مصرعهم»: a word that is a trigger as it stands.
    private boolean isFate(int index) {
        for (var entry : syntax.written(index).entries) {
            if (entry.shape() == Lexicon.Shape.PHRASE && entry.phrase().size() == 1) {
                return true;
            }
        }
        return false;
    }

    /// «تغادر الجماعات المسلحة | تركيا»: a word with its article, which no place names more closely, but no title of
    /// somebody who may bear the name («الشيخ حمد»), and no word for a place («العاصمة بغداد»).
    private boolean isWhole(int index) {
        return syntax.hasArticle(index)
                && !syntax.is(Use.TITLE, index)
                && !syntax.is(Use.RANK, index)
                && !syntax.is(Use.RULER, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.has(Use.MASCULINE, index)
                && !syntax.isNoun(Use.TOWN, index)
                && !syntax.isNoun(Use.THERE, index)
                && !syntax.isGround(Syntax.withoutArticle(syntax.bare(index)));
    }

    /// Where one phrase stands right behind another, as an object behind its subject: a second name («اتهمت الرياض |
    /// طهران»), a noun with its article that is no adjective («انتقد النائب | الحكومة»), a masdar behind an adjective
    /// («رفض الجيش الأميركي | الإفصاح»), another case («هاجم المقاتلون | المدنيين»).
    private boolean beginsAnew(int index, int first) {
        var before = syntax.nameAt(index - 1);
        var here = syntax.nameAt(index);
        if (here != null && here.equals(before)) {
            return false;
        }
        if (here != null && tokens.get(index).start() > here.start()) {
            return false;
        }
        if (here != null
                && here.type() == NameType.PERSON
                && before == null
                && syntax.is(Use.PARTY, index - 1)
                && (syntax.has(Use.MASCULINE, index - 1) || syntax.has(Use.FEMININE, index - 1))) {
            return true; // «القيادي في داعش | أبو محمد»
        }
        var closed = before != null || Syntax.isDefinite(syntax.folded(index - 1));
        if (!closed) {
            return false;
        }
        if (here != null && here.type() == NameType.PERSON && syntax.is(Use.RANK, index - 1)) {
            return false;
        }
        if (here != null) {
            return switch (here.type()) {
                case PLACE ->
                    before != null
                            ? before.proper() && !isOffice(index - 1)
                            : isAdjective(index - 1) || !syntax.hasArticle(index) && isWhole(index - 1);
                case ORGANISATION -> before != null || Syntax.isDefinite(syntax.folded(index - 1));
                case PERSON ->
                    before != null
                            && before.type() == NameType.PERSON
                            && !(index - 2 >= first
                                    && syntax.nameAt(index - 2) == null
                                    && (isAdjective(index - 2) || syntax.is(Use.RANK, index - 2)));
            };
        }
        if (syntax.is(Use.TITLE, index) || titles.isRank(index)) {
            return false;
        }
        var word = syntax.folded(index);
        if (before != null
                && before.type() == NameType.PERSON
                && Syntax.isDefinite(word)
                && syntax.isNoun(Use.ABSTRACT, index)) {
            return true; // «نتنياهو | القول»
        }
        if (here == null && syntax.areTwo(index - 1) && !word.endsWith("ان")) {
            return true; // «تبادل الوزيران | الآراء»
        }
        return isDeedNoun(word)
                || isOfOtherNumber(index, first)
                || (Syntax.isDefinite(word) && isThing(index) && Syntax.isDefinite(syntax.folded(index - 1)))
                || (before != null
                        && before.proper()
                        && before.type() == NameType.PLACE
                        && Syntax.isDefinite(word)
                        && !isAdjective(index))
                || (isMasdar(word) && (before != null || isAdjective(index - 1)))
                || (syntax.has(Use.PARTY, index)
                        && !word.endsWith("ي")
                        && index > first
                        && Syntax.isDefinite(word)
                        && !isForeign(index)
                        && !isOpposed(index))
                || (word.endsWith("ين") && syntax.folded(index - 1).endsWith("ون"))
                || isPeopleBehindBody(index, word)
                || (before != null && before.proper() && !isAdjective(index) && syntax.has(Use.MANY, index));
    }

    /// «الفصائل المعارضة», «الجماعات المعارضة»: an adjective behind several bodies, and no body of its own.
    private boolean isOpposed(int index) {
        return syntax.is(Use.OPPOSED, index) && syntax.has(Use.PARTY, index - 1) && !syntax.isFeminine(index - 1);
    }

    /// «منع التنظيم | المواطنين», «فرقت الشرطة | المحتجين»: no plural of persons describes one body.
    private boolean isPeopleBehindBody(int index, String word) {
        return word.endsWith("ين")
                && Syntax.isDefinite(word)
                && PhraseHeads.isHumanPlural(Syntax.withoutArticle(word))
                && syntax.is(Use.PARTY, index - 1)
                && (syntax.is(Use.MASCULINE, index - 1) || syntax.is(Use.FEMININE, index - 1));
    }

    /// «الشرطة | المتظاهرين», «الوزير الإيراني | المفاوضات»: a plural behind what is no plural is no adjective of it.
    private boolean isOfOtherNumber(int index, int first) {
        var word = syntax.folded(index);
        if (!Syntax.isDefinite(word) || !Syntax.isDefinite(syntax.folded(index - 1))) {
            return false;
        }
        var before = syntax.folded(index - 1);
        var people = word.endsWith("ين") && PhraseHeads.isHumanPlural(word.substring(2));
        var many = isPlural(before)
                || syntax.has(Use.MANY, index - 1)
                || syntax.has(Use.PERSON, index - 1)
                || isPlural(syntax.folded(first))
                || syntax.has(Use.MANY, first)
                || syntax.isInNumber(first);
        return people && !many && syntax.nameAt(index - 1) == null
                || word.endsWith("ات") && isAdjective(index - 1) && !before.endsWith("ه") && !before.endsWith("ات");
    }

    /// A body, which is nobody's office: «القوى», «الحكومة».
    private boolean isBody(int index) {
        return syntax.has(Use.PARTY, index)
                && syntax.has(Use.FEMININE, index)
                && !syntax.is(Use.TITLE, index)
                && !syntax.has(Use.OFFICE, index);
    }

    private static boolean isPlural(String word) {
        return word.endsWith("ون") || word.endsWith("ين") || word.endsWith("ات") || word.endsWith("اء");
    }

    /// «العلاقات | الخارجية», «الشؤون الداخلية»: the names of ministries as adjectives of another feminine.
    private boolean isForeign(int index) {
        var before = syntax.folded(index - 1);
        return isAdjective(index)
                && !syntax.has(Use.PARTY, index - 1)
                && syntax.nameAt(index - 1) == null
                && (before.endsWith("ات") || before.endsWith("ه") || before.endsWith("ون"));
    }

    /// «أمير قطر», «ملك البحرين»: an office that is a given name too.
    private boolean isOffice(int index) {
        return syntax.is(Use.RULER, index);
    }

    /// A noun with its article that is no adjective: «روسيا | القرار», «المسلحون | القرية».
    private boolean isThing(int index) {
        return !isAdjective(index)
                && !syntax.has(Use.QUALITY, index)
                && (syntax.isNoun(Use.GROUND, index)
                        || syntax.isNoun(Use.ABSTRACT, index)
                        || syntax.isNoun(Use.HOUSE, index));
    }

    /// A noun of an event that is no participle: «ألقت الشرطة | القبض على».
    private boolean isDeedNoun(String word) {
        if (!Syntax.isDefinite(word)) {
            return false;
        }
        return !lexicon.startingWith(word).isEmpty()
                || lexicon.startingWith(word.substring(2)).stream()
                        .anyMatch(entry -> entry.shape() == Lexicon.Shape.NOUN
                                && entry.trigger().role("b") == Trigger.Role.NONE
                                && !word.startsWith("الم"));
    }

    private boolean isAdjective(int index) {
        var word = syntax.folded(index);
        return Syntax.isDefinite(word)
                && (word.endsWith("ي") || word.endsWith("يه") || word.endsWith("يين") || word.endsWith("يون"));
    }

    /// Behind an indefinite noun: one in another case begins anew («طعن شاب فلسطيني | جنديا»), and a plural that keeps
    /// its ن has no genitive («هاجم مسلحون | قاعدة»).
    private boolean breaksCase(int index) {
        var word = syntax.folded(index);
        var before = syntax.folded(index - 1);
        if (syntax.isDual(index - 1) || syntax.areTwo(index - 1)) {
            return !word.endsWith("ان") && !word.endsWith("ين"); // «هز انفجاران | العاصمة»
        }
        if (tokens.get(index).kind() != Token.Kind.ARABIC || syntax.isInNumber(index - 1)) {
            return false;
        }
        if (syntax.has(Use.PERSON, index - 1) && isDeedNoun(word)) {
            return true; // «فتح مسلح | النار»
        }
        if (syntax.is(Use.SOURCE, index - 1) && syntax.isEvent(index) && syntax.nameAt(index) == null) {
            return true; // «أعلن مصدر | مقتل …»
        }
        if (index > 1
                && before.endsWith("يه")
                && syntax.nameAt(index) == null
                && (syntax.has(Use.GROUND, index) || syntax.has(Use.MANY, index) || syntax.is(Use.FRONT, index))) {
            return true; // «طائرة حربية | مواقع»
        }
        if (PhraseHeads.isHumanPlural(before) && syntax.nameAt(index - 1) == null) {
            var another = before.endsWith("ون") && word.endsWith("ين"); // «خطف مسلحون | مهندسين»
            return another || !PhraseHeads.isHumanPlural(word) && !word.endsWith("ين");
        }
        return word.length() > 3
                && word.endsWith("ا")
                && !before.endsWith("ا")
                && syntax.nameAt(index) == null
                && !syntax.isInNumber(index)
                && before.length() > 2;
    }

    /// «الطائرات السورية والروسية»: an adjective of nationality joined to another.
    private boolean isJoinedAdjective(int index) {
        var folded = tokens.get(index).folded();
        return syntax.nameAt(index) == null && folded.startsWith("وال") && folded.endsWith("يه");
    }

    /// After a definite word only definite adjectives and names go on.
    boolean continuesDefinite(int index) {
        var folded = tokens.get(index).folded();
        return syntax.nameAt(index) != null
                || Syntax.isDefinite(folded)
                || isJoinedAdjective(index)
                || syntax.is(Use.TITLE, index)
                || (syntax.is(Use.RANK, index - 1) && Syntax.isDefinite(syntax.folded(index - 1)));
    }

    /// A masdar by its pattern: «الإفصاح», «الانسحاب», «التفجير».
    static boolean isMasdar(String folded) {
        var word = Syntax.withoutArticle(folded);
        var last = word.length() - 2;
        return (word.length() > 4
                        && (word.startsWith("ا") && word.charAt(last) == 'ا'
                                || word.startsWith("ت") && word.charAt(last) == 'ي' && word.length() == 5))
                || (word.length() < folded.length() && isReflexiveMasdar(word));
    }

    /// «التوصل», «التعاون», and no «التابع», «التركي».
    private static boolean isReflexiveMasdar(String word) {
        var last = word.isEmpty() ? 'ه' : word.charAt(word.length() - 1);
        return word.startsWith("ت")
                && last != 'ي'
                && last != 'ه'
                && (word.length() == 4 && word.charAt(1) != 'ا' || word.length() == 5 && word.charAt(2) == 'ا');
    }
}
