package marsad.reading;

import java.util.List;
import java.util.Set;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// Which triggers of a sentence tell one act and make one claim: a verb with its noun, two words for one thing, what
/// an appeal asks for.
final class OneAct {

    private static final int APPEAL_REACH = 14;
    private static final int LENDING_REACH = 4;
    private static final int MOVING_REACH = 10;
    /// Verbs whose noun, where one of their kind follows, tells no second deed.
    private static final Set<String> ONE_DEED = Set.of("control.verb", "detain.sentence");

    private static final int DEED_REACH = 5;
    private static final int WEAPON_REACH = 6;
    private static final int FATE_REACH = 4;
    private static final int AIM_REACH = 10;
    private static final String AIM = "استهداف";
    private static final String AFFECTED = "متاثر";
    private static final Set<String> TARGETS = Set.of("attack.target", "attack.object");

    private final Syntax syntax;
    private final Recast recast;

    OneAct(Syntax syntax, Recast recast) {
        this.syntax = syntax;
        this.recast = recast;
    }

    /// «أرسل الجيش تعزيزات»: of a verb and a noun for one act the noun is the trigger.
    void dropLending(List<Spotted> spotted) {
        for (var place = spotted.size() - 2; place >= 0; place--) {
            var verb = spotted.get(place);
            var noun = spotted.get(place + 1);
            var own = verb.entry().trigger();
            if (isOneDeed(verb, noun)) {
                var told = noun.pronoun()
                        || own.kind() == Kind.DETAIN && noun.entry().shape() == Lexicon.Shape.NOUN;
                spotted.remove(told ? place : place + 1); // «بسط | سيطرته», «قضت | بسجن»: the noun tells it
                continue;
            }
            if (isMeasured(verb, noun)) {
                spotted.remove(place); // «مستوى العنف | انخفض»
                continue;
            }
            if (isBombGoingOff(verb, noun)) {
                spotted.remove(place); // «انفجر | لغم»
                continue;
            }
            if (isWhatIsCleared(verb, noun)) {
                spotted.remove(place + 1); // «تفكيك | عبوتين ناسفتين»
                continue;
            }
            if (own.itself() && own.kind() == noun.entry().trigger().kind()) {
                if (noun.from() - verb.end() <= LENDING_REACH) {
                    spotted.remove(place + 1);
                }
                continue;
            }
            if (noun.isVerb()
                    && noun.entry().trigger().itself()
                    && !verb.isVerb()
                    && own.kind() == noun.entry().trigger().kind()
                    && noun.from() - verb.end() <= MOVING_REACH) {
                spotted.remove(place);
                continue;
            }
            if ((verb.isVerb() || own.kind() == Kind.AID) // «جسر جوي لنقل مساعدات»
                    && Spotter.asks(verb.entry())
                    && noun.entry().shape() == Lexicon.Shape.NOUN
                    && own.kind() == noun.entry().trigger().kind()
                    && noun.from() - verb.end() <= LENDING_REACH) {
                spotted.remove(place);
            }
        }
    }

    /// A measure and the verb that says how it changed.
    private boolean isMeasured(Spotted measure, Spotted change) {
        return measure.entry().trigger().kind() == Kind.ASSESS
                && change.entry().trigger().kind() == Kind.ASSESS
                && !measure.isVerb()
                && change.isVerb()
                && change.from() - measure.end() <= FATE_REACH
                && isOneClause(measure, change);
    }

    private boolean isBombGoingOff(Spotted verb, Spotted noun) {
        return verb.entry().trigger().name().equals("bombing.verb")
                && noun.entry().trigger().kind() == Kind.BOMBING
                && noun.from() == verb.end()
                && syntax.isNoun(Use.ARMS, noun.from());
    }

    /// A bomb that is rendered harmless, found or seized: no explosion, as a foiled one is.
    private boolean isWhatIsCleared(Spotted clearing, Spotted bomb) {
        return clearing.entry().trigger().kind() == Kind.CLEAR
                && bomb.entry().trigger().kind() == Kind.BOMBING
                && bomb.entry().shape() == Lexicon.Shape.NOUN
                && bomb.before() == 0
                && bomb.from() - clearing.end() <= (clearing.isVerb() ? FATE_REACH : 1)
                && (syntax.isNoun(Use.ARMS, bomb.from()) || syntax.isNoun(Use.ARMS, bomb.end() - 1))
                && isOneClause(clearing, bomb);
    }

    /// «استعاد الجيش | السيطرة على», «حكمت المحكمة | بالإعدام على»: a verb and a noun that goes on with its deed.
    private boolean isOneDeed(Spotted verb, Spotted noun) {
        return verb.isVerb()
                && ONE_DEED.contains(verb.entry().trigger().name())
                && verb.entry().trigger().kind() == noun.entry().trigger().kind()
                && !noun.isVerb()
                && noun.from() - verb.end() <= DEED_REACH
                && isOneClause(verb, noun);
    }

    /// «تفجير سيارة مفخخة» names one event by two words; «تفجير استهدف سوقا» goes on telling it.
    boolean tellsTheSame(Spotted spotted, Spotted before, Sentence sentence) {
        var kind = before.entry().trigger().kind();
        var gap = spotted.from() - before.end();
        var own = spotted.entry().trigger();
        if (gap <= 1
                && spotted.before() == 'ب'
                && own.kind() == Kind.BOMBING
                && recast.of(before, sentence) == Kind.BOMBING) { // «هجوم بسيارة مفخخة»
            return true;
        }
        if (own.name().equals("casualties.fate")
                && kind == Kind.CASUALTIES
                && gap <= FATE_REACH
                && spotted.entry().phrase().getFirst().startsWith(AFFECTED)) {
            return true; // «توفي الرجل متأثرا بجراحه»
        }
        if (gap == 0 && kind == own.kind() && kind == Kind.CASUALTIES && syntax.isManner(spotted.from())) {
            return true; // «لقي حتفه غرقا»
        }
        if (kind == own.kind() && gap == 0 && kind == Kind.SUPPORT && isJoined(spotted)) {
            return true; // «دعم ومساندة»
        }
        if (gap <= 1
                && kind == own.kind()
                && kind != Kind.CASUALTIES
                && !isJoined(spotted)
                && !syntax.folded(spotted.from() - 1).equals("او")) {
            return !spotted.isVerb() || (kind != Kind.CONTROL && kind != Kind.MEET); // «زيارة | التقى خلالها»
        }
        if (TARGETS.contains(own.name())
                && isAimed(spotted)
                && kind.isAct()
                && gap <= AIM_REACH
                && isOneClause(before, spotted)) {
            return true; // «غارة شنها الطيران استهدفت منزلين», «بدأت الغارات باستهداف المواقع»
        }
        if (kind == Kind.BOMBING
                && own.kind() == Kind.BOMBING
                && before.isVerb()
                && gap <= WEAPON_REACH
                && (spotted.before() == 'ب' || syntax.folded(spotted.from() - 1).equals("بواسطه"))) {
            return true; // «فجر نفسه بسيارة مفخخة»
        }
        // «قصف الحي بقذائف», «الغارات الجوية قصفت»
        return kind == Kind.STRIKE
                && own.kind() == Kind.STRIKE
                && ((before.isVerb() && spotted.before() == 'ب' && gap <= WEAPON_REACH)
                        || (spotted.isVerb() && !before.isVerb() && !isJoined(spotted) && gap <= 2));
    }

    /// Whether it stands behind «و».
    private boolean isJoined(Spotted spotted) {
        return syntax.folded(spotted.from()).startsWith("و")
                && !spotted.entry().phrase().getFirst().startsWith("و");
    }

    private boolean isAimed(Spotted spotted) {
        return spotted.isVerb() || spotted.entry().phrase().getFirst().startsWith(AIM);
    }

    /// Whether no comma and no verb joined by «و» parts the two.
    private boolean isOneClause(Spotted before, Spotted spotted) {
        for (var at = before.end(); at <= spotted.from(); at++) {
            if (syntax.isPunctuation(at) || (syntax.joinsVerb(at) && syntax.verbAt(at) != null)) {
                return false;
            }
        }
        return !isJoined(spotted);
    }

    /// A verb in the past, written like no noun: what is done can't be asked for.
    private boolean isDone(Spotted spotted) {
        var verb = spotted.entry().shape() == Lexicon.Shape.PAST ? syntax.verbAt(spotted.from()) : null;
        return verb != null && !verb.asNoun();
    }

    /// Whether a verb of its own stands between: «دعا إلى الحوار كما شدد على ضرورة …».
    private boolean isParted(Spotted before, Spotted spotted) {
        for (var at = before.end(); at < spotted.from(); at++) {
            if (syntax.verbAt(at) != null && !syntax.isInTime(at)) {
                return true;
            }
        }
        return false;
    }

    /// What an appeal asks for is part of it, up to the end of its clause.
    boolean isAskedFor(Spotted spotted, Spotted appeal) {
        if (spotted.from() - appeal.end() > APPEAL_REACH) {
            return false;
        }
        if (spotted.entry().trigger().kind() == Kind.APPEAL) { // «دعا إلى ضرورة …», «مطالبا بضرورة …»
            return syntax.isWordOf(Use.NECESSITY, spotted.entry().phrase().getFirst())
                    && !isParted(appeal, spotted)
                    && isOneClause(appeal, spotted);
        }
        if (isDone(spotted)
                || spotted.article() && spotted.entry().trigger().role("b") != Trigger.Role.NONE // «المناطق المحررة»
                || syntax.has(Use.COURSE, spotted.from() - 1) // «دعا خلال لقائه», «المعارضة التي تقاتل»
                || syntax.has(Use.RELATIVE, spotted.from() - 1)) {
            return false;
        }
        for (var at = appeal.end(); at < spotted.from(); at++) {
            if (syntax.isComma(at)) {
                return false;
            }
        }
        return true;
    }
}
