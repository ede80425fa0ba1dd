package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;

/// The roles that prepositions give: those of the frame, and the hand by which it was done.
final class PrepositionRoles {

    private static final int REACH = 22;
    private static final int HAND_REACH = 6;
    private static final Pattern BOUND = Pattern.compile("(علي|في|من|ل|ب|الي|عن|بين|مع|ضد)(ه|ها|هم|هما|هن)");

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Sides sides;

    PrepositionRoles(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
        this.sides = new Sides(syntax, phrases, clauses);
    }

    /// Prepositions that the frame knows, between the trigger and the next one.
    ///
    /// @param end the word before which the prepositions stand
    /// @param last where the phrases behind them end at the latest
    void fillPrepositions(Spotted spotted, int from, int end, int last, Filled filled) {
        if (from > spotted.end() && isBound(spotted.end(), spotted.entry().trigger())) { // «تسيطر | عليها | المعارضة»
            fill(spotted, spotted.end(), spotted.end() + 1, last, filled);
        }
        fill(spotted, from, end, last, filled);
    }

    private void fill(Spotted spotted, int from, int end, int last, Filled filled) {
        var trigger = spotted.entry().trigger();
        for (var at = Math.max(from, spotted.end()); at < end; at++) {
            if (at > spotted.end() && clauses.at(at) != null && syntax.joinsVerb(at)) {
                return;
            }
            var folded = syntax.bare(at);
            if (folded.equals("علي") && isInName(at, spotted)) {
                continue; // «قوات الرئيس السابق | علي صالح»
            }
            var role = trigger.role(folded);
            var list = List.<Phrase>of();
            if (role == Role.NONE
                    && folded.equals("من")
                    && trigger.kind() == Kind.ATTACK
                    && isRightBehind(at, spotted)) {
                var doers = phrases.listAt(at + 1, end);
                if (!doers.isEmpty()
                        && !filled.has(Role.ACTOR)
                        && clauses.doing(doers) == 2
                        && syntax.nameAt(doers.getFirst().from()) == null
                        && !phrases.isGround(doers.getFirst())) {
                    filled.add(Role.ACTOR, doers); // «هجوم مضاد | من القوات الحكومية»
                    continue;
                }
            }
            if (role == Role.ACTOR
                    && GoverningVerb.isMutual(trigger.kind())
                    && (folded.equals("بين") && trigger.kind() == Kind.MEET && sides.isAnothers(at, spotted)
                            || folded.equals("مع") && sides.isSecondWith(at, spotted))) {
                continue;
            }
            if (trigger.kind() == Kind.MEET
                    && !spotted.isVerb()
                    && syntax.isFused(at)
                    && trigger.role(syntax.folded(at).substring(0, 1)) == Role.ACTOR
                    && isParted(at, spotted)) {
                continue;
            }
            if (role == Role.PLACE && syntax.has(Use.STAYS, at - 1)) {
                continue; // «الرئيس المقيم | في القاهرة»
            }
            if (role != Role.NONE) {
                list = at + 1 < last && (syntax.has(Use.HAND, at + 1) || syntax.is(Use.GRIP, at + 1))
                        ? ofGrip(at, last, role)
                        : sides.at(folded, at + 1, end);
            } else if (folded.startsWith("بينهم") && trigger.role("بين") == Role.ACTOR) {
                role = Role.ACTOR; // «دارت بينهم وبين الجيش»
                list = sides.withOthers(sides.meant(at, spotted), at + 1, end);
            } else if (isOwnRanks(at, end, trigger)) {
                role = Role.TARGET;
                list = clauses.referred(at, List.of());
            } else if (isBound(at, trigger)) {
                role = trigger.kind() == Kind.CASUALTIES && at > spotted.end()
                        ? Role.NONE
                        : trigger.role(preposition(folded));
                list = role == Role.NONE ? list : meant(role, spotted, at);
            } else if (trigger.kind() == Kind.ACCUSE
                    && syntax.has(Use.THAT, at)
                    && folded.startsWith("ب")
                    && isRightBehind(at, spotted)) {
                role = trigger.role("ب");
                list = clauses.somebody(clauses.freeListAt(at + 1, end)); // «اتهامات بأن | الحزب | يدعم …»
            } else if (syntax.isFused(at)) {
                role = isInName(at, spotted)
                        ? Role.NONE
                        : trigger.role(syntax.folded(at).substring(0, 1));
                if (role == Role.ACTOR
                                && syntax.folded(at).startsWith("ل")
                                && !isRightBehind(at, spotted)
                                && !isBehindSubject(at, spotted)
                        || trigger.kind() == Kind.CASUALTIES && role == Role.TARGET && !isOwner(at, spotted)
                        || trigger.kind().isAct() && syntax.folded(at).startsWith("ل") && isApart(at, spotted)
                        || syntax.has(Use.THAT, at)) {
                    role = Role.NONE; // «السيطرة على المدينة المحاذية | للحدود»
                }
                list = role == Role.NONE ? list : fusedList(at, last);
                var party = phrases.fusedAt(at, end);
                if ((trigger.kind().isAct()
                                || trigger.role("g") == Role.ACTOR && trigger.role("ل") != Role.TARGET
                                || role == Role.PLACE && !phrases.isGround(party))
                        && !filled.has(Role.ACTOR)
                        && isRightBehind(at, spotted)
                        && syntax.folded(at).startsWith("ل")
                        && !(role == Role.PLACE && syntax.isPlaceName(phrases.headOf(party)))
                        && !(role == Role.TARGET && syntax.isNoun(Use.REFUGEES, at)) // «القصف للمدنيين»
                        && phrases.doing(party) == 2) {
                    role = Role.ACTOR; // «قصف للطائرات التركية», «الضربات الجوية للتحالف»
                    list = fusedList(at, end);
                }
            }
            if (role == Role.ACTOR
                    && folded.equals("من")
                    && !spotted.isVerb()
                    && trigger.role("b") == Role.NONE
                    && (clauses.doing(list) < 2
                            || isOrigin(at, list, filled)
                            || !(isRightBehind(at, spotted) || isReceived(at, spotted)))) {
                continue; // «المساعدات … وبعد مراجعته لعدد من | الشركات»
            }
            if (role == Role.NONE
                    || list.isEmpty()
                    || trigger.kind().isSpeech() && isManner(at, list, last)
                    || (folded.equals("علي") || folded.equals("من")) && syntax.has(Use.EXPRESSION, at + 1)) {
                continue;
            }
            var nobody = isVenue(trigger, at, list)
                    || clauses.doing(list) == 0
                    || (clauses.doing(list) == 1 && phrases.isGround(list.getFirst()));
            list = role == Role.ACTOR && nobody ? List.of() : phrases.grounds(role, list);
            if (role == Role.TARGET
                    && trigger.kind() == Kind.CONTROL
                    && (clauses.doing(list) < 2 || phrases.isGround(list.getFirst()))) {
                continue;
            }
            if (!list.isEmpty()
                    && (role != Role.PLACE || !filled.has(Role.PLACE))
                    && (role != Role.TARGET || !filled.has(Role.TARGET))
                    && (role != Role.ACTOR || !filled.has(Role.ACTOR) || GoverningVerb.isMutual(trigger.kind()))) {
                filled.add(role, list);
                at = Math.max(at, list.getLast().end() - 1);
            }
        }
    }

    /// «جثث | لجنود», «جثث تعود | لجنود»; whoever is a victim of something is no owner of it: «ضحية | للعدوان».
    private boolean isOwner(int index, Spotted spotted) {
        return !syntax.bare(spotted.from()).contains("ضح")
                && (index == spotted.end() || syntax.isNoun(Use.BELONGS, index - 1));
    }

    /// «قصف مكثف، حسبما ذكر متحدث | لوكالة …»: behind a comma.
    private boolean isApart(int index, Spotted spotted) {
        for (var at = spotted.end(); at < index; at++) {
            if (syntax.isComma(at)) {
                return true;
            }
        }
        return false;
    }

    /// «الغارات … مواقع القوات الموالية | للرئيس»: what belongs to the name of another.
    private boolean isInName(int index, Spotted spotted) {
        var around = phrases.around(index);
        return around != null && around.from() < index && around.from() >= spotted.end();
    }

    /// «عليها», «لهم»; «منهم» of whom something is asked: «طلب | منهم | سحب القوات».
    private boolean isBound(int index, Trigger trigger) {
        return syntax.is(Use.ADVERB, index) || trigger.kind() == Kind.APPEAL && syntax.is(Use.AMONG, index);
    }

    /// «سقوط قتلى في | صفوفهم», «وإصابات | بينهم», «قتلى وجرحى | منهم في المعارك»: of whom the fallen were, where the
    /// pronoun names no part of them.
    private boolean isOwnRanks(int index, int end, Trigger trigger) {
        if (trigger.role("صفوف") != Role.TARGET) {
            return false;
        }
        var word = syntax.folded(index);
        return word.startsWith("صفوف") && word.length() > 4
                || (syntax.is(Use.AMONG, index) || word.equals("بينهم"))
                        && (index + 1 >= end
                                || syntax.isPunctuation(index + 1)
                                || syntax.isPreposition(index + 1)
                                || syntax.isInTime(index + 1));
    }

    /// «الزيارة … كانت تتعلق | برسالة …»: a verb stands between that does not tell who took part.
    private boolean isParted(int index, Spotted spotted) {
        for (var at = spotted.end(); at < index; at++) {
            if (clauses.at(at) != null
                    && !syntax.has(Use.PARTICLE, at)
                    && !syntax.has(Use.ATTENDS, at)
                    && !syntax.hasObject(at)
                    && !clauses.isBehindRelative(at)) {
                return true;
            }
        }
        return false;
    }

    /// «استعادة المدينة من أيدي | التنظيم»: from whom it is taken.
    private List<Phrase> ofGrip(int index, int end, Role role) {
        return role == Role.TARGET && syntax.tokens.get(index).is("من") && syntax.is(Use.GRIP, index + 1)
                ? clauses.freeListAt(index + 2, end)
                : List.of();
    }

    /// The preposition that a pronoun is written to: «عليها» is «علي», «لهم» is «ل».
    private static String preposition(String folded) {
        var matcher = BOUND.matcher(folded);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /// What the pronoun of «عليها», «فيها», «لهم» means: the noun that the clause tells of, or whoever was named.
    private List<Phrase> meant(Role role, Spotted spotted, int index) {
        if (role == Role.PLACE) {
            return spotted.isVerb() || isRightBehind(index, spotted)
                    ? clauses.placeMeant(index, spotted.from())
                    : List.of(); // «هجوما | شاركت فيه القوات»: the act itself
        }
        return clauses.referred(index, List.of());
    }

    /// «تصدت المقاومة | للمهاجمين».
    private boolean isBehindSubject(int index, Spotted spotted) {
        var verb = clauses.at(spotted.from());
        return verb != null
                && !verb.subject().isEmpty()
                && verb.subject().getLast().end() == index;
    }

    /// Whether only adjectives of the trigger stand between: «القصف المدفعي | للجيش».
    private boolean isRightBehind(int index, Spotted spotted) {
        for (var at = spotted.end(); at < index; at++) {
            var around = phrases.around(at);
            if (syntax.isInTime(at) || around != null && syntax.isInTime(around.end() - 1)) {
                continue;
            }
            if (around == null || around.from() > spotted.from()) {
                return false;
            }
        }
        return true;
    }

    /// «مساعدة قوات من | النيجر»: where those come from who stand right before.
    private boolean isOrigin(int index, List<Phrase> list, Filled filled) {
        var before = filled.of(Role.TARGET);
        return !before.isEmpty()
                && before.getLast().end() == index
                && syntax.isPlaceName(list.getFirst().from());
    }

    /// «اتصال تلقاه | من الرئيس»: a verb that receives it stands between.
    private boolean isReceived(int index, Spotted spotted) {
        return index - 1 > spotted.from() && clauses.at(index - 1) != null && syntax.hasObject(index - 1);
    }

    /// «لقاء بقصر قرطاج», «زيارة لبغداد»: a place behind a letter takes no part; behind «مع» only somebody does.
    private boolean isVenue(Trigger trigger, int index, List<Phrase> list) {
        if (trigger.kind() != Kind.MEET) {
            return false;
        }
        var first = list.getFirst();
        return syntax.isFused(index)
                ? phrases.isGround(first) && syntax.nameAt(first.from()) == null
                        || syntax.isPlaceName(phrases.headOf(first))
                : syntax.folded(index).equals("مع") && phrases.doing(first) < 2;
    }

    /// «رحبت | بتحفظ | بالاتفاق»: how it was done.
    private boolean isManner(int index, List<Phrase> list, int end) {
        var one = list.getFirst();
        return one.from() == index
                && one.end() == index + 1
                && syntax.folded(index).startsWith("ب")
                && !Syntax.isDefinite(syntax.folded(index).substring(1))
                && syntax.nameAt(index) == null
                && one.end() < end
                && syntax.isFused(one.end())
                && syntax.folded(one.end()).startsWith("ب");
    }

    private List<Phrase> fusedList(int at, int end) {
        var first = phrases.fusedAt(at, end);
        if (first.end() < end && syntax.isJoinedNoun(first.end())) {
            var rest = phrases.listAt(first.end(), end);
            if (!rest.isEmpty() && phrases.doing(rest.getFirst()) == 2) {
                var list = new ArrayList<Phrase>(List.of(first));
                list.addAll(rest);
                return list;
            }
        }
        return List.of(first);
    }

    /// «على يد التنظيم», «من قبل الجيش», «بنيران القوات …»: whose hand did it.
    void fillHand(Spotted spotted, int end, Filled filled) {
        var undergone = spotted.isVerb()
                && filled.has(Role.ACTOR)
                && !filled.has(Role.TARGET)
                && spotted.entry().trigger().role("o") == Role.TARGET;
        if (!spotted.isVerb() && fillHandBehind(spotted, end, filled)) {
            return;
        }
        if ((filled.has(Role.ACTOR) && !undergone)
                || spotted.entry().trigger().kind().isSpeech()) {
            return;
        }
        for (var at = spotted.end(); at < Math.min(end, spotted.end() + REACH); at++) {
            if (syntax.isPunctuation(at)
                    && !syntax.isComma(at)
                    && !syntax.tokens.get(at).is("(")
                    && !syntax.tokens.get(at).is(")")) {
                return;
            }
            if (at > spotted.end() && clauses.at(at) != null && syntax.joinsVerb(at)) {
                return; // «الهجمات التي أدمت البلاد | ويثير انتقادات من قبل …»
            }
            if (!syntax.has(Use.HAND, at)
                    || isTakenFrom(spotted, at)
                    || syntax.is(Use.LED, at)
                            && !(spotted.entry().trigger().kind().isAct() && isRightBehind(at, spotted))) {
                continue;
            }
            var list = phrases.listAt(at + 1, end);
            if (!list.isEmpty() && clauses.doing(list) == 2) {
                if (undergone) {
                    filled.move(Role.ACTOR, Role.TARGET);
                }
                filled.add(Role.ACTOR, list);
                return;
            }
        }
    }

    /// «انتقادات من قبل | المنظمات», «قصف المدينة من جانب | الجيش»: whose hand stands right behind the noun did it,
    /// whatever
    /// else is found.
    private boolean fillHandBehind(Spotted spotted, int end, Filled filled) {
        for (var at = spotted.end() + 1; at < Math.min(end, spotted.end() + HAND_REACH); at++) {
            if (syntax.is(Use.HAND, at)
                    && (syntax.tokens.get(at - 1).is("من")
                            || syntax.tokens.get(at - 1).is("علي"))
                    && !isTakenFrom(spotted, at)
                    && isRightBehind(at - 1, spotted)) {
                var list = phrases.listAt(at + 1, end);
                if (clauses.doing(list) == 2) {
                    filled.clear(Role.ACTOR);
                    filled.add(Role.ACTOR, list);
                    return true;
                }
            }
        }
        return false;
    }

    /// «تحرير المدينة من | أيدي المسلحين»: whose hand held it did not do it.
    private boolean isTakenFrom(Spotted spotted, int index) {
        return spotted.entry().trigger().role("من") == Role.TARGET
                && syntax.is(Use.GRIP, index)
                && syntax.tokens.get(index - 1).is("من");
    }
}
