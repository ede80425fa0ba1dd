package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Count;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads a verb with its subject and object, by the order of words and by gender and number.
final class PredicateReader {

    private static final int REACH_OF_ASIDE = 16;
    private static final List<Kind> MOVES_ON_GROUND = List.of(Kind.CONTROL, Kind.WITHDRAW, Kind.ADVANCE, Kind.SIEGE);
    private static final List<Kind> SPEECH =
            List.of(Kind.APPEAL, Kind.ACCUSE, Kind.REJECT, Kind.SUPPORT, Kind.THREATEN);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;
    private final Pronouns pronouns;
    private final Antecedents antecedents;
    private final Topics topics;

    /// What stands behind a verb: from `from` on a list, then from `afterNext` on perhaps a second.
    private record Behind(int from, List<Phrase> next, int afterNext, List<Phrase> second) {}

    PredicateReader(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses, Pronouns pronouns) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
        this.pronouns = pronouns;
        this.antecedents = new Antecedents(syntax, phrases, agreement, clauses);
        this.topics = new Topics(syntax, phrases, clauses);
    }

    Predicate predicate(int at, VerbForm verb, @Nullable Predicate last, Sentence sentence) {
        var first = sentence.firstToken();
        var end = sentence.endToken();
        var behind = behind(at, verb, end);
        var from = behind.from();
        var next = behind.next();
        var afterNext = behind.afterNext();
        var second = behind.second();
        var stem = at;
        while (stem > first && syntax.has(Use.PARTICLE, stem - 1)) {
            stem--;
        }
        var joined = syntax.joinsVerb(stem) || (stem < at && syntax.folded(stem).startsWith("و"));
        if (stem > first && syntax.is(Use.RELATIVE, stem - 1)) {
            return inRelative(at, verb, stem, last, antecedents.before(stem - 1, first), behind);
        }
        if (syntax.is(Use.INSIDE, at + 1) && !next.isEmpty() && last != null && isSaidIn(at, verb, stem)) {
            var topic = agreement.precedes(last.subject(), verb) ? last.subject() : List.<Phrase>of();
            return new Predicate(at, verb, topic, next, true, false, afterNext); // «بيان دعت فيه | الأطراف إلى …»
        }
        var before = joined || stem == first
                ? List.<Phrase>of()
                : withOffice(phrases.listEndingAt(topics.backOverTime(stem, first), first), first);
        var ofBefore = before.isEmpty() || isTaken(before, verb, first)
                ? null
                : ofBefore(at, verb, stem, last, before, first, behind);
        if (ofBefore != null) {
            return ofBefore;
        }
        var behindThat = joined ? Topics.NOBODY : topics.told(stem, first);
        var told = behindThat.clean() || !syntax.has(Use.OPENS, stem - 1) ? behindThat.list() : List.<Phrase>of();
        var late = next.isEmpty() && told.isEmpty() && (stem == first || joined || opensClause(stem - 1))
                ? lateSubject(verb, from, end)
                : List.<Phrase>of();
        if (!late.isEmpty()) {
            return new Predicate(
                    at, verb, late, List.of(), false, true, late.getLast().end());
        }
        if (!joined && stem > first && isHeThat(stem - 1, verb, next)) {
            var he = last != null && agreement.precedes(last.subject(), verb)
                    ? last.subject()
                    : listOf(earlier(stem - 1, verb));
            return new Predicate(at, verb, he, next, true, false, next.isEmpty() ? from : afterNext);
        }
        var opener = joined ? List.<Phrase>of() : topics.opener(stem, first);
        if (!opener.isEmpty()
                && agreement.precedes(opener, verb)
                && (next.isEmpty() || phrases.doing(next.getFirst()) < 2 || !agreement.follows(next, verb))) {
            return new Predicate(at, verb, opener, next, false, false, next.isEmpty() ? from : afterNext);
        }
        if (!told.isEmpty()
                && agreement.precedes(told, verb)
                && (next.isEmpty()
                        || behindThat.clean()
                                && (!verb.alone() || phrases.doing(told.getFirst()) == 2)
                                && !clauses.isOblique(at + 1)
                                && !syntax.hasObject(at)
                        || !agreement.follows(next, verb)
                        || !verb.alone() && verb.manner() != Manner.CAUSES && phrases.doing(next.getFirst()) < 2)) {
            return new Predicate(at, verb, told, next, false, false, next.isEmpty() ? from : afterNext);
        }
        var goesOn = last != null
                && !last.subject().isEmpty()
                && last.subject().getFirst().from() < at
                && agreement.precedes(last.subject(), verb)
                && (phrases.doing(last.subject().getFirst()) == 2
                        || phrases.isText(last.subject().getFirst())
                        || !isSpeech(at))
                && !isSaidBy(last, stem, verb);
        if (goesOn
                && last != null
                && next.size() == 1
                && second.isEmpty()
                && phrases.doing(next.getFirst()) == 2
                && isWithObject(at, next.getFirst(), end)) {
            return new Predicate(at, verb, last.subject(), next, true, false, afterNext); // «حيث سيلتقي | الرئيس»
        }
        var opens = stem == first || topics.isStop(stem - 1) || syntax.has(Use.OPENS, stem - 1);
        var other = goesOn
                && !verb.alone()
                && (isOther(next)
                        || isWhollyObject(at, stem, second)
                        || second.isEmpty()
                                && !next.isEmpty()
                                && isItsGround(at, next.getFirst())); // «قتل الجيش … واعتقل | ثلاثة آخرين»
        if (!next.isEmpty()
                && !other
                && agreement.follows(next, verb)
                && (!second.isEmpty() || canDo(at, next))
                && !(syntax.hasObject(at) && goesOn && phrases.doing(next.getFirst()) < 2)) {
            if (!goesOn
                    || opens
                    || !second.isEmpty() && phrases.doing(next.getFirst()) > 0
                    || verb.manner() == Manner.CAUSES
                    || (verb.manner() == Manner.SHARES && phrases.doing(next.getFirst()) == 2)
                    || (verb.alone() && phrases.doing(next.getFirst()) == 2)
                    || syntax.folded(next.getFirst().from()).endsWith("ون")
                    || (verb.alone() && isCounted(next.getFirst()))
                    || verb.manner() == Manner.SAYS && phrases.doing(next.getFirst()) == 2
                    || (!joined && phrases.doing(next.getFirst()) == 2)) {
                return new Predicate(at, verb, next, second, false, true, afterNext);
            }
        }
        if (goesOn && last != null) {
            return new Predicate(at, verb, last.subject(), next, true, false, next.isEmpty() ? from : afterNext);
        }
        if (!next.isEmpty() && agreement.follows(next, verb) && (!second.isEmpty() || canDo(at, next))) {
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        var earlier = verb.first() || verb.manner() == Manner.CAUSES ? null : earlier(stem, verb);
        return new Predicate(at, verb, listOf(earlier), next, true, false, next.isEmpty() ? from : afterNext);
    }

    /// Whether the list can do what the verb tells: no event asks, blames or refuses.
    private boolean canDo(int verb, List<Phrase> list) {
        var first = list.getFirst();
        return phrases.doing(first) > 0
                || syntax.has(Use.QUANTITY, first.from())
                || syntax.has(Use.HUNDREDS, first.from())
                || first.end() > first.from() + 1 && syntax.has(Use.NISBA, first.end() - 1)
                || !isSpeech(verb)
                || phrases.isText(first);
    }

    /// «غادرت | عدن», «حررت | عدن»: a place, which the verb takes as its ground.
    private boolean isItsGround(int verb, Phrase phrase) {
        return syntax.isPlaceName(phrases.headOf(phrase))
                && MOVES_ON_GROUND.stream().anyMatch(kind -> syntax.tells(kind, verb));
    }

    private boolean isSpeech(int verb) {
        return SPEECH.stream().anyMatch(kind -> syntax.tells(kind, verb));
    }

    /// «نحو 500 شرطي»: a number, with or without a word before it.
    private boolean isCounted(Phrase phrase) {
        return syntax.startsNumber(phrase.from())
                || phrase.end() > phrase.from() + 1 && syntax.startsNumber(phrase.from() + 1);
    }

    /// «بعد أن طردت | المسلحين»: a verb behind «أن» that takes somebody and has one, whom its clause's subject drives
    /// out or holds.
    private boolean isWhollyObject(int verb, int stem, List<Phrase> second) {
        return second.isEmpty()
                && stem > 1
                && syntax.is(Use.THAT, stem - 1)
                && syntax.has(Use.AFTER, stem - 2)
                && (syntax.tells(Kind.CONTROL, verb)
                        || syntax.tells(Kind.DETAIN, verb)
                        || syntax.tells(Kind.ATTACK, verb));
    }

    private Behind behind(int at, VerbForm verb, int end) {
        var from = clauses.skip(clauses.isOblique(at + 1) ? at + 2 : at + 1, end);
        if (verb.manner() == Manner.SAYS && from + 1 < end && syntax.isComma(from) && isPersonAt(from + 1)) {
            from++; // «وأضاف، خلدون قواص، المستشار الإعلامي»
        }
        var next = clauses.freeListAt(from, end);
        if (next.isEmpty() && from < end && syntax.isComma(from)) {
            from = behindComma(from, end);
            next = clauses.freeListAt(from, end);
        }
        var afterNext = next.isEmpty() ? from : clauses.skip(behindApposition(next.getLast(), end), end);
        var second = next.isEmpty() ? List.<Phrase>of() : clauses.freeListAt(afterNext, end);
        if (isObjectFirst(verb, next, second)) {
            return new Behind(from, second, clauses.skip(second.getLast().end(), end), next);
        }
        if (!next.isEmpty() && second.isEmpty() && !verb.alone() && phrases.doing(next.getFirst()) > 0) {
            second = behindPrepositions(afterNext, end);
            second = second.isEmpty() ? behindAside(next.getLast(), end) : second;
        }
        return new Behind(from, next, afterNext, second);
    }

    /// «هاجم المدينة | مسلحون»: a place, and behind it whoever does something to it.
    private boolean isObjectFirst(VerbForm verb, List<Phrase> next, List<Phrase> second) {
        return !second.isEmpty()
                && !verb.alone()
                && phrases.doing(next.getFirst()) < 2
                && phrases.doing(second.getFirst()) == 2
                && agreement.follows(second, verb)
                && (phrases.isGround(next.getFirst()) || !agreement.follows(next, verb))
                && !phrases.isGround(second.getFirst());
    }

    /// Over words in commas that begin with a preposition or a time: «قصفت، صباح اليوم، | طائرات …».
    private int behindComma(int comma, int end) {
        var at = comma + 1;
        if (at >= end
                || !(syntax.isInTime(at)
                        || syntax.isPreposition(at)
                        || syntax.isFused(at)
                        || syntax.is(Use.ADVERB, at))) {
            return comma;
        }
        for (; at < Math.min(end, comma + REACH_OF_ASIDE); at++) {
            if (syntax.isComma(at)) {
                return at + 1;
            }
            if (syntax.isPunctuation(at) || syntax.verbAt(at) != null) {
                return comma;
            }
        }
        return comma;
    }

    /// The verb of a relative clause, whose subject or object is the antecedent.
    private Predicate inRelative(
            int at, VerbForm verb, int stem, @Nullable Predicate last, List<Phrase> head, Behind behind) {
        var from = behind.from();
        var next = behind.next();
        var afterNext = behind.afterNext();
        var second = behind.second();
        if (clauses.isOblique(at + 1)) {
            if (next.isEmpty()) {
                var near = pronouns.lastNamed(stem, verb.feminine() ? "ها" : verb.count() == Count.MANY ? "هم" : "ه");
                if (near != null && agreement.precedes(List.of(near), verb)) {
                    return new Predicate(at, verb, List.of(near), List.of(), true, false, from);
                } // «طرد التنظيم من المناطق التي | سيطر عليها»
                return inherited(at, verb, stem, last, from);
            }
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        if (syntax.hasObject(at) && !next.isEmpty() && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, head, false, true, afterNext);
        }
        if (!next.isEmpty()
                && syntax.isOwned(Use.PARTY, next.getFirst().from())
                && !syntax.isFeminine(next.getFirst().from())
                && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext); // «التي حذر | رئيسها»
        }
        if (next.isEmpty() && syntax.isPreposition(from) && clauses.hasOwner(from + 1)) {
            var late = clauses.freeListAt(clauses.skip(from + 2, syntax.size()), syntax.size());
            if (clauses.doing(late) == 2) {
                return new Predicate(
                        at,
                        verb,
                        late,
                        List.of(),
                        false,
                        true,
                        late.getLast().end()); // «التي يرابط على تخومها | مسلحون»
            }
        }
        if (syntax.hasObject(at) && last != null && agreement.precedes(last.subject(), verb)) {
            return new Predicate(at, verb, last.subject(), head, true, false, from);
        }
        if (!next.isEmpty()
                && phrases.doing(next.getFirst()) == 2
                && agreement.follows(next, verb)
                && !isItsGround(at, next.getFirst())
                && !head.isEmpty()
                && phrases.isGround(head.getFirst())) {
            return new Predicate(at, verb, next, second, false, true, afterNext); // «الحي الذي يسيطر | المسلحون»
        }
        if (!next.isEmpty() && syntax.folded(next.getFirst().from()).endsWith("ون") && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext); // «الذي ألقى | مسلحون | القبض عليه»
        }
        if (agreement.precedes(head, verb)) {
            return new Predicate(at, verb, head, next, false, false, next.isEmpty() ? from : afterNext);
        }
        if (!next.isEmpty() && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        return new Predicate(at, verb, head, next, false, false, afterNext);
    }

    /// The verb with what stands right before it, as its subject or object, or null where that is neither.
    private @Nullable Predicate ofBefore(
            int at, VerbForm verb, int stem, @Nullable Predicate last, List<Phrase> before, int first, Behind behind) {
        var from = behind.from();
        var next = behind.next();
        var afterNext = behind.afterNext();
        var bound = before.getFirst().from() > first && phrases.isGoverned(before.getFirst());
        var indefinite = isIndefinite(before.getLast()) && before.getFirst().from() - 1 > first;
        if ((syntax.hasObject(at) || clauses.isOblique(at + 1))
                && !next.isEmpty()
                && agreement.follows(next, verb)
                && (indefinite || phrases.isGround(before.getLast()))) {
            return new Predicate(at, verb, next, before, false, true, afterNext);
        }
        if (next.isEmpty()
                && syntax.hasObject(at)
                && verb.manner() == Manner.LENDS
                && phrases.doing(before.getLast()) == 0) {
            return inherited(at, verb, stem, last, from); // «هجوم | نفذه»: whoever was told of
        }
        if ((!bound || indefinite) && agreement.precedes(before, verb)) {
            return new Predicate(at, verb, before, next, false, false, next.isEmpty() ? from : afterNext);
        }
        return null;
    }

    /// A subject behind one phrase with its preposition: «سقط في المدينة | قتلى».
    private List<Phrase> lateSubject(VerbForm verb, int from, int end) {
        if (from >= end || !syntax.isPreposition(from) || syntax.has(Use.THAT, from + 1) || verb.count() != Count.ONE) {
            return List.of();
        }
        var bound = phrases.around(from + 1);
        if (bound == null && from + 2 >= end) {
            return List.of();
        }
        var behind = bound == null ? from + 2 : bound.end();
        var beside = bound == null ? null : phrases.chunkAt(behind);
        if (beside != null && syntax.isPlaceName(behind - 1) && syntax.isNoun(Use.GROUND, behind)) {
            behind = beside.end(); // «على طرابلس العاصمة | حكومة»
        }
        var late = clauses.freeListAt(clauses.skip(behind, end), end);
        return !late.isEmpty()
                        && !(verb.manner() == Manner.MOVES && agreement.isPeople(late.getFirst()))
                        && agreement.follows(late, verb)
                        && (verb.manner() == Manner.CAUSES) == (phrases.doing(late.getFirst()) == 0)
                ? late
                : List.of();
    }

    /// «ثلاثة آخرين»: the others, in a case that no subject has.
    private boolean isOther(List<Phrase> list) {
        return !list.isEmpty()
                && list.getFirst().end() > list.getFirst().from() + 1
                && syntax.folded(list.getFirst().end() - 1).equals("اخرين");
    }

    /// «تحالف تقوده الولايات المتحدة | قصفت», «القوات التي تحمل الصواريخ | غادرت»: what stands before is the subject or
    /// object of another verb.
    private boolean isTaken(List<Phrase> before, VerbForm form, int first) {
        var from = before.getFirst().from();
        if (from > first
                && syntax.has(Use.THAT, from - 1)
                && !syntax.bare(from - 1).endsWith("ن")) {
            return true; // «أنها | تابعة»
        }
        for (var at = from - 1; at >= Math.max(first, from - 2); at--) {
            var verb = clauses.at(at);
            if (verb != null
                    && clauses.isRelative(at)
                    && (verb.after() && verb.subject().getFirst().from() == from
                            || !verb.object().isEmpty()
                                    && verb.object().getFirst().from() == from
                                    && clauses.isBehindRelative(at)
                                    && clauses.isFinite(at)
                                    && !form.present())) {
                return true;
            }
        }
        return false;
    }

    /// «وزير خارجية النيجر | إسوفو باريه»: a name that no list knows behind an office makes one phrase with it.
    private List<Phrase> withOffice(List<Phrase> list, int first) {
        if (list.size() != 1 || phrases.doing(list.getFirst()) != 1) {
            return list;
        }
        var name = list.getFirst();
        var office = name.from() > first ? phrases.around(name.from() - 1) : null;
        if (office == null
                || office.end() != name.from()
                || office.from() < first
                || phrases.doing(office) < 2
                || !syntax.has(Use.PARTY, office.from())
                || Syntax.isDefinite(syntax.folded(name.from()))
                || !syntax.isWord(name.from())
                || syntax.isJoinedNoun(name.from())
                || syntax.isGround(syntax.bare(name.from()))) {
            return list;
        }
        return List.of(new Phrase(
                office.from(),
                name.end(),
                new Span(office.span().start(), name.span().end())));
    }

    /// «بيانا | هاجمت فيه الحكومة»: what a text says is done by whoever issues it, to whom stands behind the verb.
    private boolean isSaidIn(int at, VerbForm verb, int stem) {
        var text = phrases.around(stem - 1);
        return verb.manner() == Manner.MOVES
                || text != null
                        && !verb.alone()
                        && verb.manner() == Manner.PLAIN
                        && syntax.isNoun(Use.WRITTEN, text.from());
    }

    /// Whether the verb meets somebody, who stands behind it alone, with nobody behind «مع» or «ب».
    private boolean isWithObject(int verb, Phrase object, int end) {
        if (!syntax.tells(Kind.MEET, verb) || syntax.verbAt(verb) == null) {
            return false;
        }
        var next = clauses.skip(object.end(), end);
        return next >= end
                || !(syntax.tokens.get(next).is("مع")
                        || syntax.isFused(next) && syntax.folded(next).startsWith("ب"));
    }

    /// «قال المرصد إن … | قصفت»: in what is said, whoever says it does nothing.
    private boolean isSaidBy(Predicate last, int index, VerbForm verb) {
        if (last.form().manner() != Manner.SAYS
                || verb.manner() == Manner.SAYS
                || verb.manner() != Manner.CAUSES
                        && !phrases.isSource(last.subject().getFirst())) {
            return false;
        }
        for (var at = last.at() + 1; at < index; at++) {
            if (syntax.has(Use.THAT, at)) {
                return true;
            }
        }
        return false;
    }

    /// The subject told before, where it agrees: that of the last verb, or whoever was named last.
    private Predicate inherited(int at, VerbForm verb, int stem, @Nullable Predicate last, int end) {
        if (last != null && agreement.precedes(last.subject(), verb)) {
            return new Predicate(at, verb, last.subject(), List.of(), true, false, end);
        }
        var earlier = earlier(stem, verb);
        return new Predicate(at, verb, listOf(earlier), List.of(), true, false, end);
    }

    private static List<Phrase> listOf(@Nullable Phrase phrase) {
        return phrase == null ? List.of() : List.of(phrase);
    }

    /// Behind a name that stands in commas beside the phrase: «المرشحة، مارين لوبان، | لقاء».
    private int behindApposition(Phrase phrase, int end) {
        var at = phrase.end();
        if (at + 1 < end && syntax.isComma(at)) {
            var beside = isPersonAt(at + 1) ? phrases.chunkAt(at + 1) : null;
            if (beside != null && beside.end() < end) {
                return syntax.isComma(beside.end()) ? beside.end() + 1 : beside.end();
            }
        }
        return at;
    }

    private boolean isPersonAt(int index) {
        var name = syntax.nameAt(index);
        return name != null && name.type() == NameType.PERSON;
    }

    /// An object over one or two phrases behind prepositions: «أدرجت واشنطن على قائمتها السوداء | شبكة دولية».
    private List<Phrase> behindPrepositions(int index, int end) {
        var at = index;
        for (var count = 0; count < 2 && at < end; count++) {
            var bound = syntax.isPreposition(at)
                    ? phrases.chunkAt(at + 1)
                    : syntax.isFused(at) ? phrases.chunkAt(at) : null;
            if (bound == null || bound.end() >= end) {
                return List.of();
            }
            at = clauses.skip(bound.end(), end);
            var list = clauses.freeListAt(at, end);
            if (!list.isEmpty()) {
                var met = phrases.doing(list.getFirst()) == 2
                        && !clauses.somebody(list).isEmpty();
                return isIndefinite(list.getFirst()) || met ? list : List.of();
            }
        }
        return List.of();
    }

    /// An object by its number or its case behind a clause about the subject or words in commas: «قتل انتحاري يشتبه
    /// بانتمائه للجماعة، | 32 شخصا», «اعتقلت الشرطة، في حملة بالعاصمة، | مشتبها به».
    private List<Phrase> behindAside(Phrase subject, int end) {
        var at = subject.end();
        if (at >= end || !(syntax.isComma(at) || isIndefinite(subject) && syntax.looksLikeVerb(at))) {
            return List.of();
        }
        for (at++; at < Math.min(end, subject.end() + REACH_OF_ASIDE); at++) {
            if (syntax.isComma(at)) {
                var list = clauses.freeListAt(at + 1, end);
                return !list.isEmpty()
                                && (isVisiblyObject(list.getFirst())
                                        || !isParticiple(list.getFirst().from())
                                                && behindComma(subject.end(), end) == at + 1
                                                && endsClause(list, end))
                        ? list
                        : List.of();
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || syntax.joinsVerb(at)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// Whether no verb stands right behind the list, whose subject it would be.
    private boolean endsClause(List<Phrase> list, int end) {
        var at = clauses.skip(list.getLast().end(), end);
        return at >= end || !syntax.looksLikeVerb(at) && !syntax.has(Use.PARTICLE, at);
    }

    /// «…، مؤكدين أن»: a participle of state is no object.
    private boolean isParticiple(int index) {
        var word = syntax.folded(index);
        return word.startsWith("م")
                && (word.endsWith("ين") || word.endsWith("ا"))
                && !syntax.has(Use.MANY, index)
                && !syntax.has(Use.PERSON, index)
                && syntax.nameAt(index) == null;
    }

    private boolean isVisiblyObject(Phrase phrase) {
        return syntax.isObject(phrase.from()) || syntax.startsNumber(phrase.from()) && phrase.end() > phrase.from() + 1;
    }

    private @Nullable Phrase earlier(int at, VerbForm verb) {
        return pronouns.topicBefore(
                at,
                verb.count() == Count.ONE ? verb.feminine() ? "ها" : "ه" : verb.count() == Count.TWO ? "هما" : "هم");
    }

    /// «أنها سمحت للطائرات»: the pronoun of «أن» is the subject. «أنه قُتل خمسة» tells of nobody before.
    private boolean isHeThat(int index, VerbForm verb, List<Phrase> next) {
        var word = syntax.bare(index);
        if (word.equals("هو") || word.equals("هي") || word.equals("هم")) {
            return true;
        }
        if (!(syntax.has(Use.THAT, index) || word.startsWith("لكن") || word.startsWith("لان"))
                || !(word.endsWith("ها") || word.endsWith("هم") || word.endsWith("ه"))) {
            return false;
        }
        return word.endsWith("هم")
                || (word.endsWith("ها") && verb.feminine())
                || (word.endsWith("ه") && !verb.feminine() && (next.isEmpty() || phrases.doing(next.getFirst()) == 0));
    }

    private boolean opensClause(int index) {
        return syntax.has(Use.OPENS, index) || syntax.isPunctuation(index);
    }

    private boolean isOwned(int index) {
        var word = syntax.folded(index);
        return word.length() > 4 && (word.endsWith("ها") || word.endsWith("هم") || word.endsWith("هما"));
    }

    private boolean isIndefinite(Phrase phrase) {
        for (var at = phrase.from(); at < phrase.end(); at++) {
            if (syntax.nameAt(at) != null || Syntax.isDefinite(syntax.bare(at)) || isOwned(at)) {
                return false;
            }
        }
        return true;
    }
}
