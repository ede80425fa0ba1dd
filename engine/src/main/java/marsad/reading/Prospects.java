package marsad.reading;

import java.util.EnumSet;
import java.util.Set;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// The small words by which a clause is made a condition, a chance, a plan, or a thing of the past.
final class Prospects {

    private static final int CLAUSE_REACH = 7;
    private static final int FOILED_REACH = 3;
    private static final int BEHIND = 4;
    private static final int SUBJECT = 6;
    /// What a present clause behind «التي» shows going on.
    private static final Set<Kind> SHOWN =
            EnumSet.of(Kind.STRIKE, Kind.ATTACK, Kind.CLASH, Kind.AID, Kind.SUPPORT, Kind.MOBILIZE, Kind.PROTEST);
    /// What lasts, so that it goes on since it began.
    private static final Set<Kind> LASTS = EnumSet.of(Kind.STRIKE, Kind.ATTACK, Kind.CLASH, Kind.PROTEST, Kind.SIEGE);
    /// What is given up for something else.
    private static final Set<Kind> BARTERED = EnumSet.of(Kind.SANCTION, Kind.SIEGE);

    private static final int EFFECT = 14;

    private final Syntax syntax;
    private final Clauses clauses;

    Prospects(Syntax syntax, Clauses clauses) {
        this.syntax = syntax;
        this.clauses = clauses;
    }

    /// «قد» alone.
    boolean isPerhaps(int index) {
        return syntax.folded(index).equals("قد");
    }

    /// «وقد», «لقد» before a past verb.
    boolean isSure(int index) {
        var word = syntax.folded(index);
        return word.equals("وقد") || word.equals("فقد") || word.equals("لقد");
    }

    /// «أي», «لأي».
    boolean isAny(int index) {
        var word = syntax.folded(index);
        return word.endsWith("اي") && word.length() <= 3;
    }

    /// «لم تشهد أي …», «من غير أن … أي …»: «any» behind a negation is none at all, elsewhere one that may be.
    boolean isAnyDenied(int any) {
        for (var at = any - 1; at >= Math.max(0, any - CLAUSE_REACH) && !syntax.isPunctuation(at); at--) {
            if (syntax.has(Use.DENIED, at) || (syntax.folded(at).equals("غير") && syntax.has(Use.THAT, at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// «إذا لم», «لو».
    boolean isConditional(int index) {
        for (var at = index - 1; at >= Math.max(0, index - 2); at--) {
            if (syntax.is(Use.CONDITION, at) && syntax.nameAt(at) == null) {
                return true;
            }
            if (syntax.isPunctuation(at)) {
                return false;
            }
        }
        return false;
    }

    /// «لا يستبعد».
    boolean isNegated(int index) {
        return index > 0 && syntax.has(Use.DENIED, index - 1);
    }

    /// «بعد», «إثر», «منذ»: what follows has happened.
    boolean isPast(int index) {
        return syntax.has(Use.AFTER, index) && !syntax.bare(index).equals("قبل");
    }

    /// «بعد توقيع اتفاق», «بعد التوقيع على الاتفاق».
    boolean isBehindPast(int index) {
        for (var at = index - 1; at >= Math.max(0, index - FOILED_REACH); at--) {
            if (syntax.isPunctuation(at) || clauses.at(at) != null) {
                return false;
            }
            if (isPast(at)) {
                return true;
            }
        }
        return false;
    }

    /// «إحباط محاولة».
    boolean isFoiled(int plan) {
        for (var at = plan - 1; at >= Math.max(0, plan - FOILED_REACH) && !syntax.isPunctuation(at); at--) {
            if (syntax.has(Use.DENIED, at)) {
                return true;
            }
        }
        return false;
    }

    /// «قبل أن ينسحب», «بعد أن»: the verb tells what happened then.
    boolean isSubordinate(int verb) {
        return verb > 1 && syntax.folded(verb - 1).equals("ان") && syntax.has(Use.AFTER, verb - 2);
    }

    /// «قد يؤدي إلى», «يمكن أن يؤدي», «يشتبه بأن التنظيم نفذ».
    boolean mayBe(int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - SUBJECT) && !syntax.isPunctuation(at); at--) {
            if (isPerhaps(at) && at == verb - 1) {
                return true;
            }
            if (syntax.has(Use.THAT, at)) {
                return syntax.has(Use.POSSIBLE, at - 1) && !isPerhaps(at - 1);
            }
            if (clauses.at(at) != null) {
                return false;
            }
        }
        return false;
    }

    /// «اجتماع مرتقب», «هجوم محتمل»: an adjective behind the noun; null where none says so.
    @Nullable
    Modality behind(int end, Sentence sentence) {
        for (var at = end; at < Math.min(sentence.endToken(), end + BEHIND); at++) {
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || clauses.at(at) != null || syntax.isInTime(at)) {
                return null;
            }
            if (syntax.is(Use.SOON, at)) {
                return Modality.PLANNED;
            }
            if (syntax.is(Use.LIKELY, at)) {
                return Modality.POSSIBLE;
            }
        }
        return null;
    }

    /// «تطهير الموقع سوف يستمر», «الغارات التي تشنها»: the verb that the noun is subject of, or that tells of it; null
    /// where none says so.
    @Nullable
    Modality own(Spotted spotted, Kind kind, Sentence sentence) {
        var end = spotted.end();
        for (var at = end; at < Math.min(sentence.endToken(), end + BEHIND); at++) {
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                return null;
            }
            var verb = clauses.at(at);
            if (verb == null) {
                continue;
            }
            if (syntax.isFuture(at) && !syntax.joinsVerb(at)) {
                var given = spotted.article() || Syntax.isDefinite(syntax.folded(end));
                return given ? Modality.PLANNED : null;
            }
            var told = verb.form().present()
                    && syntax.is(Use.RELATIVE, at - 1)
                    && syntax.hasObject(at)
                    && SHOWN.contains(kind);
            return told ? Modality.ONGOING : null;
        }
        return null;
    }

    /// «كانت الحركة تحتجزهم»: what was going on then.
    boolean wasDoing(int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - SUBJECT) && !syntax.isPunctuation(at); at--) {
            if (syntax.has(Use.WAS, at)) {
                return true;
            }
            if (clauses.isFinite(at)) {
                return false;
            }
        }
        return false;
    }

    /// «ما إذا كان المهاجم قد قتل».
    boolean isInCondition(int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - SUBJECT) && !syntax.isPunctuation(at); at--) {
            if (syntax.is(Use.CONDITION, at)) {
                return syntax.nameAt(at) == null;
            }
            if (clauses.isFinite(at) && !syntax.folded(at + 1).equals("او")) {
                return false;
            }
        }
        return false;
    }

    /// «قد يكون الزعيم قتل», «من المرجح أن يكون قد قتل», «يعتقد أنه قتل»: what is held likely by nobody named.
    boolean isSupposed(int verb) {
        for (var at = verb - 1; at > Math.max(0, verb - SUBJECT) && !syntax.isPunctuation(at); at--) {
            var word = syntax.bare(at);
            if (word.equals("يكون") || word.equals("تكون") || word.equals("يكونوا")) {
                return isPerhaps(at - 1)
                        || syntax.folded(at - 1).equals("ان") && at > 1 && syntax.has(Use.POSSIBLE, at - 2);
            }
            if (syntax.has(Use.THAT, at)) {
                if (at < verb - 1 && !syntax.folded(at).equals("ان")) {
                    return false; // «مروحيات يعتقد أنها روسية | قصفت …»
                }
                var before = syntax.bare(at - 1);
                return before.equals("يعتقد") || before.equals("يرجح") || before.equals("يحتمل");
            }
            if (clauses.isFinite(at)) {
                return false;
            }
        }
        return false;
    }

    /// Whether a comma or another mark parts the words.
    boolean isParted(int from, int end) {
        for (var at = from + 1; at < end; at++) {
            if (syntax.isPunctuation(at)) {
                return true;
            }
        }
        return false;
    }

    /// «لم يوقفوا هجماتهم», «لا يوجد صحفيون محبوسون»: what is denied is not the event.
    boolean isDeniedElsewise(int denial, int index) {
        return syntax.has(Use.STOPS, denial + 1)
                || syntax.has(Use.EXISTS, denial + 1)
                        && !syntax.hasArticle(index)
                        && (syntax.verbAt(denial + 1) != null || index - denial <= FOILED_REACH);
    }

    /// «منذ بدء عمليات التحالف», «منذ أن بدأت أنقرة حملة ضربات», «وتيرة الهجمات».
    boolean hasGoneOn(Spotted spotted, Kind kind) {
        var index = spotted.from();
        if (isGrowing(index - 1) || isGrowing(spotted.end()) || isRepeated(spotted)) {
            return true;
        }
        if (kind == Kind.DETAIN) {
            return isUnder(index) || isUnder(index - 1);
        }
        if (kind == Kind.ASSESS && syntax.has(Use.SCENE, index - 1)) {
            return isPresent(index - 1);
        }
        if (!LASTS.contains(kind)) {
            return false;
        }
        if (syntax.has(Use.GROWS, index - 1)) {
            return true;
        }
        var begun = false;
        for (var at = index - 1; at >= Math.max(0, index - SUBJECT) && !syntax.isPunctuation(at); at--) {
            if (!begun && syntax.isEvent(at) && syntax.hasArticle(at)) {
                return false; // «منذ بدء المعركة 470 | برميلا»
            }
            begun |= syntax.isNoun(Use.BEGINNING, at);
            if (syntax.is(Use.SINCE, at)) {
                return begun;
            }
        }
        return false;
    }

    /// «تتزايد | الانتقادات», «عدد القتلى | يتزايد».
    private boolean isGrowing(int index) {
        return index >= 0 && index < syntax.size() && syntax.has(Use.GROWS, index) && isPresent(index);
    }

    /// «تقع بينها | اشتباكات متكررة».
    private boolean isRepeated(Spotted spotted) {
        if (!syntax.is(Use.REPEATED, spotted.end())) {
            return false;
        }
        var verb = clauses.governing(spotted.from());
        return verb != null && verb.form().present();
    }

    /// «قيد الإقامة الجبرية», «رهن الاعتقال».
    private boolean isUnder(int index) {
        return syntax.is(Use.UNDER, index);
    }

    private boolean isPresent(int index) {
        var verb = syntax.verbAt(index);
        return verb != null && verb.present();
    }

    /// «مقابل رفع | العقوبات», «لإعاقة رفع | العقوبات»: what is to be given up.
    boolean isBartered(Spotted spotted, Kind kind) {
        if (!BARTERED.contains(kind)) {
            return false;
        }
        var lifting = spotted.end() > spotted.from() + 1 ? spotted.from() : spotted.from() - 1;
        return lifting > 0
                && syntax.has(Use.LIFTS, lifting)
                && (syntax.folded(lifting).startsWith("ل")
                        || syntax.is(Use.UPON, lifting - 1)
                        || syntax.is(Use.IN_RETURN, lifting - 1)
                        || syntax.isFused(lifting - 1)
                                && syntax.folded(lifting - 1).startsWith("ل"));
    }

    /// «يمهد الطريق | لتحرير المدينة», «يمهد الطريق لرفع | العقوبات».
    private boolean isPaved(int index) {
        return syntax.is(Use.PATH, index - 1) && syntax.folded(index).startsWith("ل")
                || syntax.is(Use.PATH, index - 2) && syntax.folded(index - 1).startsWith("ل");
    }

    /// «من شأن خفض الإمدادات أن يسرع | التصعيد».
    boolean isEffect(int index) {
        for (var at = index - 1; at > Math.max(0, index - EFFECT) && !syntax.isPunctuation(at); at--) {
            if (syntax.is(Use.EFFECT, at) && syntax.bare(at - 1).equals("من")) {
                return true;
            }
        }
        return false;
    }

    /// «للموافقة على الاتفاق أو | رفضه»: what may be chosen.
    boolean isAlternative(int index, Kind kind) {
        return index > 1
                && (kind == Kind.REJECT && syntax.folded(index - 1).equals("او") || !kind.isSpeech() && isPaved(index));
    }

    /// «كي يتوج | بقمة»: a present verb behind «ل» tells what for.
    boolean isAim(Predicate verb) {
        return verb.form().present()
                && !verb.form().asNoun()
                && syntax.folded(verb.at()).startsWith("ل");
    }

    /// «تعرضه للحرق», «منفذي | للعملية الإرهابية»: behind these «ل» says no purpose.
    boolean isTold(Spotted spotted, Kind kind) {
        var index = spotted.from();
        return syntax.has(Use.MEETS, index - 1)
                || syntax.has(Use.MEETS, index - 2)
                || syntax.has(Use.MEETS, index - 3)
                || kind == Kind.ATTACK
                        && spotted.article()
                        && spotted.end() < syntax.size()
                        && Syntax.isDefinite(syntax.folded(spotted.end()));
    }
}
