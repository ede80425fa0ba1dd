package marsad.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import marsad.names.Mention;
import marsad.names.NameType;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Token;

/// Whether a trigger tells an event where it stands: not in sport, in a figure of speech, in a name, in a time, in
/// law, and not where it points back to an event told already.
final class Senses {

    private static final int SPORT_WORDS = 3;
    private static final int DEAL_REACH = 5;
    private static final int REACHED_REACH = 6;
    /// Besides acts of violence, what is named with its article when it was told before.
    private static final Set<Kind> POINTED = EnumSet.of(Kind.CASUALTIES, Kind.PROTEST, Kind.MEET);

    /// Kinds whose words are said of markets and of states alike: «رفع العقوبات الاقتصادية».
    private static final Set<Kind> LITERAL = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.SANCTION, Kind.AID);

    /// Lines whose words name a text as well as the act of agreeing.
    private static final Set<String> DEALS = Set.of("agree.noun", "agree.truce");

    private static final Set<String> ON = Set.of("علي", "بين", "بينهما", "مع");

    private static final Set<String> TAGS = Set.of("سمات", "وسوم");

    private final Syntax syntax;
    private final int footer;
    private final boolean sport;

    Senses(Syntax syntax) {
        this.syntax = syntax;
        this.footer = footer(syntax);
        this.sport = isOfSport(syntax);
    }

    /// Several words of sport, and more of them than of war: «المهاجم» and «الجولة» belong to both.
    private static boolean isOfSport(Syntax syntax) {
        var words = new HashSet<String>();
        var sport = 0;
        for (var at = 0; at < syntax.size(); at++) {
            if (syntax.is(Use.SPORT, at)) {
                sport++;
                words.add(Syntax.withoutArticle(syntax.folded(at)));
            }
        }
        if (words.size() < SPORT_WORDS) {
            return false;
        }
        var war = 0;
        for (var at = 0; at < syntax.size(); at++) {
            if (!syntax.is(Use.SPORT, at) && (syntax.isNoun(Use.TERROR, at) || syntax.isNoun(Use.FORCES, at))) {
                war++;
            }
        }
        return sport > war;
    }

    boolean isEvent(Spotted spotted, Sentence sentence) {
        var trigger = spotted.entry().trigger();
        if (syntax.has(Use.NOT, spotted.from()) || syntax.isInTime(spotted.from()) || isPartOfName(spotted, sentence)) {
            return false;
        }
        if (sport && trigger.kind() != Kind.CASUALTIES && trigger.kind() != Kind.DETAIN && !isOfArms(sentence)) {
            return false;
        }
        if (isFigurative(spotted, sentence) || spotted.from() >= footer) {
            return false;
        }
        if (trigger.kind().isViolentOrControl() && syntax.has(Use.EVIL, spotted.end())) {
            return false;
        }
        if (syntax.has(Use.WEAPON, spotted.from())
                && !stands(Use.FIRED, spotted.from(), 4, sentence)
                && !stands(Use.FIRED, spotted.end() + 3, 3, sentence)) {
            return false;
        }
        if (DEALS.contains(trigger.name()) && !isDeal(spotted, sentence)) {
            return false;
        }
        if (isOnlyParticle(spotted) || isIdiom(spotted) || isTown(spotted)) {
            return false;
        }
        if (spotted.entry().shape() == Lexicon.Shape.NOUN
                && (isPointedAt(spotted) || isBackReference(spotted, sentence) || isOfBody(spotted, sentence))) {
            return false;
        }
        return !trigger.weak() || namesSomeone(sentence);
    }

    /// In a text of sport a sentence that tells of arms and bombs and of no sport.
    private boolean isOfArms(Sentence sentence) {
        var arms = false;
        for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
            if (syntax.is(Use.SPORT, at)) {
                return false;
            }
            arms |= syntax.isNoun(Use.ARMS, at) || syntax.isNoun(Use.TERROR, at);
        }
        return arms;
    }

    /// Where the last lines begin that tell nothing more: «رابط الخبر بصحيفة …» gives the headline again, «سمات …» the
    /// words that the report is filed under. After the last word where there are none.
    private static int footer(Syntax syntax) {
        for (var at = 0; at + 1 < syntax.size(); at++) {
            if (syntax.folded(at).equals("رابط") && syntax.folded(at + 1).equals("الخبر")) {
                return at;
            }
        }
        for (var at = syntax.size() - 1; at > 0 && !syntax.isPunctuation(at); at--) {
            if (TAGS.contains(syntax.folded(at)) && syntax.isPunctuation(at - 1)) {
                return at;
            }
        }
        return syntax.size();
    }

    /// Words of violence and threat are said of prices and illnesses too; words of speech are not.
    private boolean isFigurative(Spotted spotted, Sentence sentence) {
        var kind = spotted.entry().trigger().kind();
        if (kind.isSpeech() && kind != Kind.THREATEN || LITERAL.contains(kind)) {
            return false;
        }
        var from = kind == Kind.CASUALTIES ? spotted.end() : spotted.from() - 2; // a fire may kill
        for (var at = Math.max(sentence.firstToken(), from);
                at < Math.min(sentence.endToken(), spotted.end() + 3);
                at++) {
            if (syntax.is(Use.FIGURATIVE, at) || kind != Kind.CASUALTIES && syntax.is(Use.DISASTER, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an agreement is told as reached, broken or in force, and is not what is talked about. One with its
    /// article needs more: who reached it when, or what is agreed on: «الاتفاق الذي توصلت إليه …», «الاتفاق على …».
    private boolean isDeal(Spotted spotted, Sentence sentence) {
        if (spotted.article()) {
            return isAgreeing(spotted, sentence) || standsDeal(spotted, sentence) || isReached(spotted, sentence);
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + DEAL_REACH); at++) {
            if (syntax.is(Use.RELATIVE, at) || (at < spotted.end() + 3 && ON.contains(syntax.folded(at)))) {
                return ON.contains(syntax.folded(at)) || standsDeal(spotted, sentence);
            }
        }
        return !syntax.has(Use.TOPIC, spotted.from() - 1) && standsDeal(spotted, sentence); // «حول الاتفاق»
    }

    private boolean standsDeal(Spotted spotted, Sentence sentence) {
        if (!spotted.article()) {
            return stands(Use.DEAL, spotted.from(), 4, sentence) || stands(Use.DEAL, spotted.end() + 3, 3, sentence);
        }
        for (var at = Math.max(sentence.firstToken(), spotted.from() - 3); at < spotted.from(); at++) {
            if (syntax.isNoun(Use.DEAL, at) && !syntax.isPreposition(at)) {
                return true;
            }
        }
        return false;
    }

    /// «الاتفاق على خطة»: the masdar of agreeing, no text; «أن الاتفاق بين البلدين …» tells that there is one.
    private boolean isAgreeing(Spotted spotted, Sentence sentence) {
        return spotted.end() < sentence.endToken()
                && (syntax.folded(spotted.end()).equals("علي")
                        || (spotted.before() != 0
                                && syntax.folded(spotted.end()).equals("مع")) // «بالاتفاق مع»
                        || (syntax.folded(spotted.end()).equals("بين") && syntax.has(Use.THAT, spotted.from() - 1)));
    }

    /// «الاتفاق النووي الذي أبرمته …», «الهدنة السارية»: what follows tells that it was reached or holds.
    private boolean isReached(Spotted spotted, Sentence sentence) {
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + REACHED_REACH); at++) {
            if (syntax.has(Use.REACHED, at) || syntax.isNoun(Use.REACHED, at)) {
                return true;
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                return false;
            }
        }
        return false;
    }

    /// «الوضع تحت السيطرة» names nobody who holds it.
    private boolean isIdiom(Spotted spotted) {
        return spotted.entry().trigger().name().equals("control.held")
                && syntax.folded(spotted.end() - 1).equals("السيطره");
    }

    /// «منطقة حرض», «وادي ضمد»: a word behind its sort of place is no verb.
    private boolean isTown(Spotted spotted) {
        var before = spotted.from() - 1;
        return spotted.isVerb()
                && before >= 0
                && syntax.has(Use.GROUND, before)
                && !syntax.isPreposition(before)
                && !Syntax.isDefinite(syntax.bare(before))
                && syntax.isPlaceName(spotted.from());
    }

    /// «فقد وقعت», «فقد تم»: the particle before a verb, not the verb of losing.
    private boolean isOnlyParticle(Spotted spotted) {
        var next = spotted.end();
        if (spotted.isVerb() && spotted.end() == spotted.from() + 1 && syntax.has(Use.PREPOSITION, spotted.from())) {
            return !syntax.joinsVerb(spotted.from())
                    && !syntax.has(Use.PARTICLE, spotted.from() - 1); // «أسلحة عبر الحدود»
        }
        return spotted.isVerb()
                && syntax.folded(spotted.from()).equals("فقد")
                && next < syntax.size()
                && (syntax.looksLikeVerb(next) || syntax.folded(next).endsWith("ت"));
    }

    /// Whether a word of this use, or a number, stands among the `reach` words before `index`.
    private boolean stands(Use use, int index, int reach, Sentence sentence) {
        for (var at = Math.max(sentence.firstToken(), index - reach); at < Math.min(index, sentence.endToken()); at++) {
            if (syntax.has(use, at) || syntax.isNoun(use, at) || syntax.isInNumber(at)) {
                return true;
            }
        }
        return false;
    }

    /// «هذا الهجوم», «تلك المواجهات»: what was told before.
    private boolean isPointedAt(Spotted spotted) {
        return spotted.article() && syntax.has(Use.THIS, spotted.from() - 1);
    }

    /// A violent event with its article and nothing new beside it (party, place, lending verb) points back to one
    /// already told, or speaks of such events in general: «هذا الهجوم», «خطر الاغتيال».
    private boolean isBackReference(Spotted spotted, Sentence sentence) {
        var kind = spotted.entry().trigger().kind();
        if (kind == Kind.MEET && spotted.article()) {
            return !isOwnMeeting(spotted, sentence);
        }
        return (kind.isAct() || POINTED.contains(kind))
                && (spotted.article() || isTopic(spotted, sentence))
                && !isSupported(spotted)
                && !isOn(spotted)
                && !lendsBefore(spotted.from(), sentence)
                && !stands(Use.DOING, spotted.from(), 3, sentence)
                && !isFollowedByDetail(spotted, sentence);
    }

    /// A meeting with its article is told anew where something sets it apart, who attended stands before it, or a verb
    /// lends it a doer: «الاجتماع الذي عقده …», «اللقاء الثلاثي», «حضر الاجتماع …»; «خلال اللقاء» points back.
    private boolean isOwnMeeting(Spotted spotted, Sentence sentence) {
        var next = spotted.end();
        return isOn(spotted)
                || lendsBefore(spotted.from(), sentence)
                || happens(spotted.from() - 1)
                || syntax.tells(Kind.MEET, Math.max(0, spotted.from() - 1)) // «تناول اللقاء …»
                || stands(Use.ATTENDS, spotted.from(), 2, sentence)
                || next < sentence.endToken()
                        && (setsApart(next)
                                || syntax.tells(Kind.MEET, next)
                                || isTarget(spotted, syntax.folded(next))
                                || (syntax.folded(next).startsWith("ب") && syntax.isFused(next)) // «الاجتماع بالوزير»
                                || (syntax.folded(next).equals("في") && isPlaceBehind(next, sentence)));
    }

    /// «الذي», «الثلاثي», «الأخير», «غير المباشرة»: which one it is.
    private boolean setsApart(int index) {
        return syntax.hasArticle(index)
                || syntax.is(Use.RELATIVE, index)
                || syntax.folded(index).equals("غير");
    }

    /// «جرت المفاوضات», «تواصلت المحادثات».
    private boolean happens(int index) {
        var verb = syntax.verbAt(Math.max(0, index));
        return verb != null && verb.manner() == VerbForm.Manner.CAUSES;
    }

    private boolean isPlaceBehind(int preposition, Sentence sentence) {
        for (var at = preposition + 1; at < Math.min(sentence.endToken(), preposition + 3); at++) {
            if (syntax.isPlaceName(at)) {
                return true;
            }
        }
        return false;
    }

    /// «القضاء على عشرة»: a noun that has its preposition with it.
    private boolean isOn(Spotted spotted) {
        return spotted.end() - spotted.from() > 1 && syntax.isPreposition(spotted.end() - 1);
    }

    /// Whether it was found by the verb before it that makes an event of it: «فتح المسلح النار».
    private static boolean isSupported(Spotted spotted) {
        return spotted.entry().senses().stream()
                .anyMatch(sense -> sense.only() && sense.where().before > 0 && sense.where().after == 0);
    }

    /// «هيئة تحرير الشام», «طرفا النزاع», «ميدان التحرير»: the noun belongs to the name of a body or a place.
    private boolean isOfBody(Spotted spotted, Sentence sentence) {
        var before = spotted.from() - 1;
        return before >= sentence.firstToken()
                && spotted.before() == 0
                && !syntax.folded(spotted.from()).startsWith("و")
                && !isAccusative(spotted)
                && !isSupported(spotted)
                && !isArranged(spotted)
                && (syntax.has(Use.PARTY, before) || syntax.has(Use.GROUND, before))
                && spotted.entry().trigger().role("b") == Role.NONE
                && !syntax.isNoun(Use.DOERS, before)
                && !syntax.isPreposition(before)
                && !Syntax.isDefinite(syntax.bare(before))
                && !isBeside(before)
                && syntax.nameAt(before) == null;
    }

    /// «تنظيم مؤتمر», «تنظيم مسيرة»: what is arranged, no body.
    private boolean isArranged(Spotted spotted) {
        var kind = spotted.entry().trigger().kind();
        return (kind == Kind.MEET || kind == Kind.PROTEST)
                && syntax.bare(spotted.from() - 1).equals("تنظيم");
    }

    /// «نفذ انتحاري هجوما»: with its tanween a noun belongs to no noun before it.
    private boolean isAccusative(Spotted spotted) {
        var folded = syntax.folded(spotted.from());
        return folded.endsWith("ا")
                && spotted.entry().phrase().size() == 1
                && folded.endsWith(spotted.entry().phrase().getFirst());
    }

    /// «إلى جانب» is no side that acts.
    private boolean isBeside(int index) {
        return index > 0
                && syntax.folded(index).equals("جانب")
                && syntax.bare(index - 1).equals("الي");
    }

    private boolean lendsBefore(int index, Sentence sentence) {
        for (var at = Math.max(sentence.firstToken(), index - 4); at < index; at++) {
            if (syntax.lends(at) || syntax.isInNumber(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTopic(Spotted spotted, Sentence sentence) {
        var before = spotted.from() - 1;
        return before >= sentence.firstToken()
                && syntax.has(Use.TOPIC, before)
                && !(before > sentence.firstToken() && syntax.folded(before - 1).startsWith("مسوولي"));
    }

    private boolean isFollowedByDetail(Spotted spotted, Sentence sentence) {
        for (var at = spotted.from() + 1; at < Math.min(sentence.endToken(), spotted.end() + 5); at++) {
            if (syntax.isPunctuation(at)) {
                return at + 1 < sentence.endToken() && syntax.is(Use.RELATIVE, at + 1); // «التفجيرات، التي وقعت …»
            }
            if (syntax.nameAt(at) != null
                    || syntax.is(Use.NISBA, at)
                    || syntax.is(Use.RELATIVE, at)
                    || syntax.is(Use.DOING, at)
                    || syntax.is(Use.CANCELS, at)
                    || syntax.tokens.get(at).kind() == Token.Kind.NUMBER
                    || syntax.isInNumber(at)
                    || isTarget(spotted, syntax.folded(at))) {
                return true;
            }
        }
        return false;
    }

    /// «القصف على …», «القصف للأحياء»: a preposition of the frame, written to its noun or not.
    private static boolean isTarget(Spotted spotted, String folded) {
        var trigger = spotted.entry().trigger();
        return trigger.role(folded) == Role.TARGET
                || (folded.startsWith("علي") && folded.length() <= 6 && trigger.role("علي") == Role.TARGET)
                || (trigger.role(folded) == Role.ACTOR && ON.contains(folded))
                || (folded.startsWith("لل") && folded.length() > 4 && trigger.role("ل") == Role.TARGET);
    }

    /// «وكالة الإغاثة», «صدام حسين»: a word inside a name is no event.
    private boolean isPartOfName(Spotted spotted, Sentence sentence) {
        if (spotted.isVerb() && spotted.from() == sentence.firstToken()) {
            return false;
        }
        var name = syntax.nameAt(spotted.from());
        return name != null
                && name.proper()
                && !spotted.pronoun()
                && !isVerbTakenForName(spotted, name)
                && (name.type() == NameType.PERSON || name.equals(syntax.nameAt(spotted.from() - 1)));
    }

    /// «الأركان الأمريكي | طالب»: a verb that nobody known bears as a name.
    private boolean isVerbTakenForName(Spotted spotted, Mention name) {
        return spotted.isVerb()
                && name.candidates().isEmpty()
                && !name.equals(syntax.nameAt(spotted.from() - 1))
                && (!name.equals(syntax.nameAt(spotted.end()))
                        || syntax.folded(spotted.from()).endsWith("ت"));
    }

    private boolean namesSomeone(Sentence sentence) {
        for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
            if (syntax.nameAt(at) != null
                    || syntax.is(Use.PARTY, at)
                    || syntax.isNoun(Use.MANY, at)
                    || syntax.isNoun(Use.FORCES, at)) {
                return true;
            }
        }
        return false;
    }
}
