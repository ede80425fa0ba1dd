package marsad.reading;

import java.util.EnumSet;
import java.util.Set;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Token;

/// Whether the noun of an event points back to one told already: «هذا الهجوم», «خلال اللقاء», «خطر الاغتيال».
final class BackReferences {

    /// Besides acts of violence, what is named with its article when it was told before.
    private static final Set<Kind> POINTED = EnumSet.of(Kind.CASUALTIES, Kind.PROTEST, Kind.MEET);

    private static final Set<String> BEHIND = Set.of("وراء", "خلف");
    private static final Set<String> NAMING = Set.of("بانه", "بانها", "هو", "هي");

    private final Syntax syntax;

    BackReferences(Syntax syntax) {
        this.syntax = syntax;
    }

    /// Whether it is pointed at, or nothing beside it tells it anew.
    boolean pointsBack(Spotted spotted, Sentence sentence) {
        return isPointedAt(spotted) || isNaming(spotted) || isBackReference(spotted, sentence);
    }

    /// «وصفه بأنه "عمل إرهابي"», «هي جريمة إرهابية»: what an event told already is called.
    private boolean isNaming(Spotted spotted) {
        var before = spotted.from() - 1;
        if (before > 0 && syntax.isPunctuation(before)) {
            before--; // a quotation mark
        }
        return before >= 0
                && !spotted.article()
                && spotted.before() == 0
                && spotted.entry().trigger().kind().isAct()
                && NAMING.contains(syntax.folded(before));
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
                && !spotted.isSupported()
                && !isOn(spotted)
                && !lendsBefore(spotted.from(), sentence)
                && !isLaidAtADoor(spotted.from())
                && !syntax.stands(Use.DOING, spotted.from(), 3, sentence)
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
                || syntax.stands(Use.ATTENDS, spotted.from(), 2, sentence)
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
                || syntax.tokens.get(index).kind() == Token.Kind.NUMBER // «الدورة 147»
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
            if (at == spotted.end() && isOutcome(at)) {
                return false; // «وأكد أن الهجوم | أسفر عن»: its outcome is told on its own
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

    /// «داعش يقف وراء الاعتداء»: who did it is new.
    private boolean isLaidAtADoor(int index) {
        return index > 1 && BEHIND.contains(syntax.folded(index - 1)) && syntax.has(Use.STANDING, index - 2);
    }

    private boolean isOutcome(int index) {
        var verb = syntax.verbAt(index);
        return verb != null && verb.manner() == VerbForm.Manner.CAUSES && syntax.has(Use.THAT, index - 2);
    }

    /// «القصف على …», «القصف للأحياء»: a preposition of the frame, written to its noun or not.
    private boolean isTarget(Spotted spotted, String folded) {
        var trigger = spotted.entry().trigger();
        return trigger.role(folded) == Role.TARGET
                || (folded.startsWith("علي") && folded.length() <= 6 && trigger.role("علي") == Role.TARGET)
                || (trigger.role(folded) == Role.ACTOR && syntax.isWordOf(Use.SIDED, folded))
                || (folded.startsWith("لل") && folded.length() > 4 && trigger.role("ل") == Role.TARGET);
    }
}
