package marsad.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import marsad.names.Mention;
import marsad.names.NameType;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;

/// Whether a trigger tells an event where it stands: not in sport, in a figure of speech, in a name, in a time, in
/// law, and not where it points back to an event told already.
final class Senses {

    private static final int SPORT_WORDS = 3;

    /// Kinds whose words are said of markets and of states alike: «رفع العقوبات الاقتصادية».
    private static final Set<Kind> LITERAL = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.SANCTION, Kind.AID);

    /// Kinds whose words mean in a text of sport what they mean elsewhere.
    private static final Set<Kind> IN_SPORT =
            EnumSet.of(Kind.CASUALTIES, Kind.DETAIN, Kind.ACCUSE, Kind.REJECT, Kind.THREATEN);

    private static final Set<String> TAGS = Set.of("سمات", "وسوم");

    private final Syntax syntax;
    private final Deals deals;
    private final BackReferences references;
    private final int footer;
    private final boolean sport;

    Senses(Syntax syntax) {
        this.syntax = syntax;
        this.deals = new Deals(syntax);
        this.references = new BackReferences(syntax);
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
        if (isInTag(spotted) || sport && !isToldInSport(trigger) && !isOfArms(sentence)) {
            return false;
        }
        if (isFigurative(spotted, sentence) || spotted.from() >= footer) {
            return false;
        }
        if (trigger.kind().isViolentOrControl() && syntax.has(Use.EVIL, spotted.end())) {
            return false;
        }
        if (syntax.has(Use.WEAPON, spotted.from())
                && !syntax.stands(Use.FIRED, spotted.from(), 4, sentence)
                && !syntax.stands(Use.FIRED, spotted.end() + 3, 3, sentence)) {
            return false;
        }
        if (Deals.names(trigger) && !deals.isDeal(spotted, sentence)) {
            return false;
        }
        if (isOnlyParticle(spotted) || isIdiom(spotted) || isTown(spotted)) {
            return false;
        }
        if (spotted.entry().shape() == Lexicon.Shape.NOUN
                && (references.pointsBack(spotted, sentence) || isOfBody(spotted, sentence))) {
            return false;
        }
        return !trigger.weak() || namesSomeone(sentence);
    }

    /// «#أوقفوا_الحرب»: a tag joins its words.
    private boolean isInTag(Spotted spotted) {
        return isTagJoint(spotted.from() - 1) || isTagJoint(spotted.end());
    }

    private boolean isTagJoint(int index) {
        if (index < 0 || index >= syntax.size()) {
            return false;
        }
        var folded = syntax.folded(index);
        return folded.equals("_") || folded.equals("#");
    }

    /// Whether a text of sport tells such events too: people die and are arrested, but its hurt are players.
    private static boolean isToldInSport(Trigger trigger) {
        return IN_SPORT.contains(trigger.kind()) && trigger.counts() != Counted.What.WOUNDED;
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

    /// «هيئة تحرير الشام», «طرفا النزاع», «ميدان التحرير»: the noun belongs to the name of a body or a place.
    private boolean isOfBody(Spotted spotted, Sentence sentence) {
        var before = spotted.from() - 1;
        return before >= sentence.firstToken()
                && spotted.before() == 0
                && !syntax.folded(spotted.from()).startsWith("و")
                && !isAccusative(spotted)
                && !spotted.isSupported()
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

    /// «وكالة الإغاثة», «صدام حسين»: a word inside a name is no event.
    private boolean isPartOfName(Spotted spotted, Sentence sentence) {
        if (spotted.isVerb() && (spotted.from() == sentence.firstToken() || beginsVerb(spotted.from()))
                || spotted.entry().trigger().opens()) { // «على أعداء الحزب أن …» is no «علي»
            return false;
        }
        var name = syntax.nameAt(spotted.from());
        return name != null
                && name.proper()
                && !spotted.pronoun()
                && !isVerbTakenForName(spotted, name)
                && (name.type() == NameType.PERSON || name.equals(syntax.nameAt(spotted.from() - 1)));
    }

    /// «كما | طالب منصور», «حيث | ناصر التيار»: a clause of a verb.
    private boolean beginsVerb(int index) {
        return syntax.has(Use.OPENS, index - 1) && !syntax.has(Use.THAT, index - 1);
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
