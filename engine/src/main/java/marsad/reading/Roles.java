package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Who does what to whom: fills the frame of a trigger from what stands around it.
final class Roles {

    private static final int REACH = 22;
    private static final int OWN_CLAUSE = 3;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final NounRoles nouns;
    private final GoverningVerb governing;
    private final PrepositionRoles prepositions;
    private final Companions companions;
    private final AskedOf askedOf;
    private final Backing backing;
    private final Contents contents;
    private final Undergoing undergoing;

    Roles(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
        this.nouns = new NounRoles(syntax, phrases, clauses);
        this.governing = new GoverningVerb(syntax, phrases, clauses);
        this.prepositions = new PrepositionRoles(syntax, phrases, clauses);
        this.companions = new Companions(syntax, phrases, clauses);
        this.askedOf = new AskedOf(syntax, phrases, clauses);
        this.backing = new Backing(syntax, phrases, clauses);
        this.contents = new Contents(syntax, phrases, clauses);
        this.undergoing = new Undergoing(syntax, phrases, clauses);
    }

    /// @param next the next trigger, or the end of the sentence
    Filled fill(Spotted spotted, int next, Sentence sentence) {
        var filled = new Filled();
        var stop = Math.max(next, spotted.end());
        var predicate = spotted.entry().shape() == Lexicon.Shape.NOUN ? null : predicate(spotted);
        int at;
        if (spotted.entry().shape() == Lexicon.Shape.PHRASE) {
            at = fillPhrase(spotted, predicate, stop, sentence, filled);
        } else if (predicate != null) {
            at = fillVerb(spotted, predicate, filled);
        } else {
            at = nouns.fillNoun(spotted, stop, sentence, filled);
        }
        var end = Math.min(sentence.endToken(), spotted.end() + REACH);
        var kind = spotted.entry().trigger().kind();
        var about = kind == Kind.ACCUSE || kind == Kind.REJECT || kind == Kind.SUPPORT ? 1 : 0; // «ندد | بالقصف»
        var reach = tellsOfIt(spotted, stop) ? end : stop;
        prepositions.fillPrepositions(
                spotted,
                Math.min(at, stop),
                Math.min(end, reach + about),
                about == 0 && kind != Kind.CONTROL ? Math.min(end, reach) : end,
                filled);
        if (spotted.entry().shape() != Lexicon.Shape.PHRASE && predicate == null) {
            governing.fill(spotted, sentence, filled);
        }
        backing.fill(spotted, sentence, filled);
        if (kind == Kind.ACCUSE) {
            filled.replace(Role.TARGET, this::whose);
        }
        if (kind.isAct()) {
            contents.goOnElsewhere(filled, sentence.endToken());
        }
        if (kind == Kind.REJECT) {
            filled.replace(Role.TARGET, one -> contents.whole(one, sentence.endToken()));
        } else if (kind == Kind.SANCTION) {
            contents.turnOnSomebody(filled, sentence.endToken());
        }
        if (kind == Kind.SIEGE && !filled.has(Role.TARGET)) {
            contents.besieged(predicate, filled);
        }
        askedOf.fill(spotted, predicate, sentence, filled);
        dropBareNumber(spotted, filled);
        nouns.fillStruck(spotted, sentence.endToken(), filled);
        prepositions.fillHand(spotted, Math.min(end, stop + 6), filled);
        companions.fill(spotted, sentence, filled);
        return filled;
    }

    /// «الدعم الذي | تقدمه طهران للحكومة»: a verb that lends the noun its doer, in the clause behind it.
    private boolean tellsOfIt(Spotted spotted, int verb) {
        return !spotted.isVerb()
                && verb - spotted.end() <= OWN_CLAUSE
                && verb < syntax.size()
                && syntax.hasObject(verb)
                && clauses.isBehindRelative(verb)
                && clauses.at(verb) != null;
    }

    /// The verb of a trigger, which in a set phrase may stand behind its particle: «لا | تقبل».
    private @Nullable Predicate predicate(Spotted spotted) {
        var first = clauses.at(spotted.from());
        return first == null && syntax.has(Use.PARTICLE, spotted.from()) && spotted.from() + 1 < spotted.end()
                ? clauses.at(spotted.from() + 1)
                : first;
    }

    /// Whether the trigger is a verb of ours: «سيطرنا», «ندعو».
    boolean isOurs(Spotted spotted) {
        var verb = spotted.isVerb() ? clauses.at(spotted.from()) : null;
        return verb != null && verb.form().first();
    }

    /// Whether the trigger is a verb whose subject no word of its sentence tells, or a participle of state.
    boolean isCarried(Spotted spotted, Sentence sentence) {
        var verb = clauses.at(spotted.from());
        if (verb == null) {
            return spotted.entry().trigger().name().endsWith(".doer");
        }
        return verb.inherited()
                && (verb.subject().isEmpty() || verb.subject().getFirst().from() < sentence.firstToken());
    }

    /// «…، داعيا إلى الهدوء»: whom a participle of state describes, the subject of the sentence's main verb.
    List<Phrase> topic(int index, Sentence sentence) {
        for (var at = sentence.firstToken(); at < index; at++) {
            var verb = clauses.at(at);
            if (verb != null
                    && !clauses.isRelative(at)
                    && !syntax.has(Use.PARTICLE, at)
                    && clauses.doing(verb.subject()) == 2) {
                return verb.subject();
            }
        }
        return List.of();
    }

    private int fillVerb(Spotted spotted, Predicate verb, Filled filled) {
        var trigger = spotted.entry().trigger();
        var speaks = trigger.kind().isSpeech()
                && !verb.subject().isEmpty()
                && isText(verb.subject().getFirst());
        var moved = trigger.itself()
                && !verb.subject().isEmpty()
                && syntax.isNoun(Use.TROOPS, phrases.headOf(verb.subject().getFirst())); // «تحركت | تعزيزات»
        var subject = speaks || moved ? verb.subject() : clauses.somebody(verb.subject());
        var object = trigger.kind().isAct() && contents.isState(verb.object()) ? List.<Phrase>of() : verb.object();
        var end = Math.max(spotted.end(), verb.end());
        if (trigger.kind() == Kind.CASUALTIES) {
            fillDeaths(spotted, verb, filled);
            return end;
        }
        if (object.isEmpty() && !spotted.pronoun() && undergoing.isSubject(trigger, verb)) {
            filled.add(trigger.role("o"), verb.subject());
            return end;
        }
        filled.add(trigger.role("s"), phrases.grounds(trigger.role("s"), subject));
        if (spotted.pronoun() && trigger.role("o") == Role.PLACE && object.isEmpty()) {
            var subjectFirst = !subject.isEmpty() && subject.getFirst().from() < spotted.from();
            filled.add(
                    Role.PLACE,
                    clauses.placeMeant(
                            spotted.from(),
                            subjectFirst && !verb.inherited()
                                    ? subject.getFirst().from()
                                    : spotted.from()));
        } else if (spotted.pronoun()) {
            var told = object.isEmpty() || object.getFirst().from() > spotted.from() && trigger.kind() == Kind.DETAIN
                    ? clauses.referred(spotted.from(), subject)
                    : object; // «كانت الحركة تحتجزهم | رهائن»
            filled.add(trigger.role("o"), told.isEmpty() ? object : told);
        } else {
            filled.add(
                    trigger.role("o"),
                    phrases.grounds(
                            trigger.role("o"),
                            isBehindOwn(trigger, verb) || isWeapon(trigger, object) || isAskedFor(trigger, object)
                                    ? List.of()
                                    : object));
        }
        return end;
    }

    /// «دعا البيان إلى …», «مشروع قرار يدين …»: texts ask and blame.
    boolean isText(Phrase phrase) {
        return phrases.isText(phrase);
    }

    /// «فجر مقاتلون لغما»: what is set off is no target.
    private boolean isWeapon(Trigger trigger, List<Phrase> object) {
        return trigger.kind() == Kind.BOMBING
                && !object.isEmpty()
                && syntax.isNoun(Use.EXPLOSIVE, object.getFirst().from());
    }

    /// «طلب منهم | سحب التقرير»: what is asked for, of nobody.
    private boolean isAskedFor(Trigger trigger, List<Phrase> object) {
        return trigger.kind() == Kind.APPEAL && object.stream().noneMatch(one -> phrases.doing(one) == 2);
    }

    /// Whether the object stands behind a preposition that gives its own role: «طلبت بغداد من أنقرة | سحب جنودها».
    private boolean isBehindOwn(Trigger trigger, Predicate verb) {
        if (verb.object().isEmpty() || verb.subject().isEmpty()) {
            return false;
        }
        for (var at = verb.subject().getLast().end();
                at < verb.object().getFirst().from();
                at++) {
            if (syntax.isPreposition(at) && trigger.role(syntax.folded(at)) == trigger.role("o")) {
                return true;
            }
        }
        return false;
    }

    /// A set phrase: what follows it is its genitive or, where it begins with a verb, its subject; «حتفه» is his who
    /// met it.
    private int fillPhrase(Spotted spotted, @Nullable Predicate verb, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var at = spotted.end();
        var list = clauses.freeListAt(clauses.skip(at, next), next);
        if (trigger.role("v") != Role.NONE) {
            var above = verb == null ? clauses.governing(spotted.from()) : verb;
            if (!list.isEmpty()
                    && verb != null
                    && !(above != null && above.inherited() && clauses.doing(above.subject()) == 2)) {
                filled.add(trigger.role("v"), list);
            } else if (above != null) {
                filled.add(trigger.role("v"), above.subject());
            }
            return list.isEmpty() ? at : list.getLast().end();
        }
        var before = verb == null && trigger.role("s") != Role.NONE && trigger.role("g") == Role.NONE
                ? before(spotted, sentence)
                : List.<Phrase>of();
        if (!before.isEmpty()) {
            filled.add(trigger.role("s"), before);
            return at;
        }
        if (trigger.role("s") != Role.NONE && verb != null) {
            var after = list.isEmpty() || (!verb.after() && clauses.doing(verb.subject()) == 2);
            filled.add(trigger.role("s"), after ? clauses.somebody(verb.subject()) : list);
            filled.add(trigger.role("o"), after ? list : List.of());
            return list.isEmpty() ? at : list.getLast().end();
        }
        if (endsInPronoun(spotted)) {
            filled.add(trigger.role("g"), clauses.referred(spotted.end() - 1, List.of()));
        } else {
            filled.add(trigger.role("g"), list);
        }
        governing.fill(spotted, sentence, filled);
        return list.isEmpty() ? at : list.getLast().end();
    }

    /// «فيما إيطاليا | لا تقبل», «الوزراء | قبلوا»: who stands right before a set phrase that begins with no verb
    /// known.
    private List<Phrase> before(Spotted spotted, Sentence sentence) {
        var list = phrases.listEndingAt(spotted.from(), sentence.firstToken());
        return clauses.doing(list) == 2 && !phrases.isGoverned(list.getFirst()) ? list : List.of();
    }

    private boolean endsInPronoun(Spotted spotted) {
        var word = syntax.folded(spotted.end() - 1);
        return word.endsWith("ها")
                || word.endsWith("هم")
                || word.endsWith("ته")
                || word.endsWith("ه") && syntax.is(Use.ADVERB, spotted.end() - 1); // «القبض عليه»
    }

    /// «قتل 3 جنود», «ثلاثة قتلوا», «قتلت القوات مسلحا», «الذين قتلهم التنظيم».
    private void fillDeaths(Spotted spotted, Predicate verb, Filled filled) {
        var trigger = spotted.entry().trigger();
        var passive = trigger.role("s") == Role.TARGET;
        var object = isManner(verb.object()) ? List.<Phrase>of() : verb.object();
        if (verb.inherited() && object.isEmpty() && syntax.joinsVerb(spotted.from()) && isFigure(spotted.end())) {
            return; // «خمسة أشخاص قتلوا | وأصيب 12 في …»: others, of whom only the number is told
        }
        if (passive) {
            var others = verb.inherited() // «قتل جنود وأصيب | 15»
                    && !object.isEmpty()
                    && syntax.startsNumber(object.getFirst().from());
            filled.add(Role.TARGET, others ? object : verb.subject());
        } else if (spotted.pronoun()) {
            filled.add(Role.ACTOR, clauses.somebody(verb.subject()));
            filled.add(Role.TARGET, object.isEmpty() ? clauses.referred(spotted.from(), verb.subject()) : object);
        } else if (object.isEmpty()) {
            var kills = clauses.doing(verb.subject()) == 0
                    && !verb.subject().isEmpty()
                    && syntax.isEvent(phrases.headOf(verb.subject().getFirst()))
                    && !syntax.has(Use.ANYBODY, phrases.headOf(verb.subject().getFirst())); // «قتلت | نيران …»
            filled.add(isBody(verb) ? Role.ACTOR : Role.TARGET, kills ? List.of() : verb.subject());
        } else if (verb.inherited()
                && !syntax.joinsVerb(spotted.from())
                && syntax.startsNumber(object.getFirst().from())) {
            filled.add(Role.TARGET, object); // «وأوضح الطبيب، قتل 29 …»
        } else if (verb.after() || clauses.doing(verb.subject()) > 0) {
            filled.add(Role.ACTOR, clauses.somebody(verb.subject()));
            filled.add(Role.TARGET, object);
        } else {
            filled.add(Role.TARGET, object);
        }
    }

    /// «قتلوا | رميا بالرصاص», «قتل | طحنا»: how it was done.
    private boolean isManner(List<Phrase> object) {
        var first = object.size() == 1 ? object.getFirst() : null;
        return first != null
                && first.end() == first.from() + 1
                && phrases.doing(first) < 2
                && syntax.isManner(first.from())
                && !syntax.isObject(first.from())
                && syntax.nameAt(first.from()) == null;
    }

    /// «وقتلت حركة الشباب التي … | عضوا»: a body, which nobody can kill, before or behind its verb.
    private boolean isBody(Predicate verb) {
        if (verb.subject().isEmpty() || verb.inherited()) {
            return false;
        }
        var first = verb.subject().getFirst();
        var head = phrases.headOf(first);
        var name = syntax.nameAt(head);
        return head == first.from()
                && (name != null && name.type() == NameType.ORGANISATION
                        || name == null
                                && syntax.has(Use.PARTY, head)
                                && (syntax.has(Use.MASCULINE, head) || syntax.has(Use.FEMININE, head))
                                && !syntax.has(Use.MANY, head)
                                && !clauses.hasOwner(head)
                                && !syntax.is(Use.TITLE, head));
    }

    /// «وأصيب 12»: how many, and nobody named.
    private void dropBareNumber(Spotted spotted, Filled filled) {
        if (spotted.entry().trigger().kind() == Kind.CASUALTIES) {
            filled.keep(Role.TARGET, phrase -> phrase.end() > phrase.from() + 1 || !isFigure(phrase.from()));
        }
    }

    private boolean isFigure(int index) {
        return index < syntax.size()
                && (syntax.tokens.get(index).kind() == Token.Kind.NUMBER
                        || syntax.has(Use.CARDINAL, index) && !syntax.has(Use.HUNDREDS, index));
    }

    /// «استنكرت تصريحات | الوزير», «أدان جرائم | النظام»: blamed is whoever said or did it.
    private Phrase whose(Phrase phrase) {
        if (phrases.doing(phrase) == 2) {
            return phrase;
        }
        var inner = phrases.phraseAt(phrase.from() + 1, phrase.end(), 0);
        return inner != null && phrases.doing(inner) == 2 && !phrases.isGround(inner) ? inner : phrase;
    }
}
