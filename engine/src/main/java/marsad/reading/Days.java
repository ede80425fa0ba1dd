package marsad.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.reading.Spotter.Spotted;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// When a claim happens: the time that belongs to its verb, unless it dates an announcement.
///
/// A time belongs to the last verb before it in its clause, or, at the head of a clause, to the verb that follows. A
/// noun belongs to its verb in the same way; behind «بعد» it happened before, and only a time behind it is its own.
final class Days {

    /// How far a time may stand that belongs to another verb.
    private static final int REACH = 12;
    /// What it costs to belong to a clause that tells of the noun, and to another verb.
    private static final int TOLD_BEHIND = 20;
    private static final int OTHER = 40;
    private static final int BEFORE = 2;
    /// How far before a noun a time set between it and its verb stands.
    private static final int BESIDE = 2;
    /// How far behind «منذ» the time of the event stands that opened it.
    private static final int SINCE_REACH = 8;

    private static final Set<Kind> VIOLENT = EnumSet.of(Kind.CONTROL, Kind.ADVANCE, Kind.CLASH);

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;
    private final TimeBounds bounds;
    private final TimeOfWords words;

    Days(Passage passage, Syntax syntax, Clauses clauses) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
        this.bounds = new TimeBounds(syntax, clauses);
        this.words = new TimeOfWords(passage, clauses, bounds);
    }

    /// The time of the claim. A time outside the words that a speaker is quoted with says when they were said.
    @Nullable
    TimeExpression of(Spotted spotted, Sentence sentence, @Nullable Attribution said, List<Spotted> all) {
        TimeExpression best = null;
        var least = Integer.MAX_VALUE;
        var head = spotted.isVerb() ? spotted.from() : governor(spotted.from());
        for (var time : passage.times()) {
            if (time.start() < sentence.start() || time.end() > sentence.end()) {
                continue;
            }
            if (said != null && !said.content().covers(new Span(time.start(), time.end()))) {
                continue;
            }
            var cost = cost(spotted, head, time, all);
            if (cost < least) {
                least = cost;
                best = time;
            }
        }
        return best;
    }

    /// The verb of a noun's clause; a verb behind «الذي» further on is none.
    private int governor(int noun) {
        var head = clauses.headOf(noun);
        return head > noun && clauses.isBehindRelative(head) ? -1 : head;
    }

    /// The time of what somebody says of himself, by his words ([TimeOfWords#of]).
    @Nullable
    TimeExpression ofWords(Kind kind, boolean doer, Attribution said, Sentence sentence) {
        return words.of(kind, doer, said, sentence);
    }

    /// The days that the time means for the claim; none where the day of publication is unknown.
    Dates dates(Spotted spotted, TimeExpression time, Sentence sentence) {
        var published = passage.published();
        if (published == null) {
            return Dates.NONE;
        }
        return isSince(spotted, time, sentence) ? Dates.since(time) : Dates.of(time, part(time), published);
    }

    private Dates.Part part(TimeExpression time) {
        for (var at = passage.words().tokenAt(time.start());
                at < syntax.size() && syntax.tokens.get(at).start() < time.end();
                at++) {
            if (syntax.is(Use.EARLY, at)) {
                return Dates.Part.EARLY;
            }
            if (syntax.is(Use.MIDDLE, at)) {
                return Dates.Part.MIDDLE;
            }
            if (syntax.is(Use.SOONER, at)) {
                return Dates.Part.SO_FAR;
            }
        }
        return Dates.Part.WHOLE;
    }

    private int cost(Spotted spotted, int head, TimeExpression time, List<Spotted> all) {
        var first = passage.words().tokenAt(time.start());
        var last = passage.words().tokenAt(Math.max(time.start(), time.end() - 1));
        var behind = first >= spotted.end();
        var distance = behind ? first - spotted.end() : spotted.from() - last + BEFORE;
        if (bounds.isName(first)
                || isCompared(first, spotted)
                || (!behind
                        && (followsAnother(spotted, last)
                                || isState(spotted)
                                || isAim(spotted)
                                || bounds.isBehindDistance(spotted.from())))) {
            return Integer.MAX_VALUE;
        }
        if (behind && (isOfWhatIsSaid(spotted, first, all) || bounds.isContrasted(spotted.end(), first))) {
            return Integer.MAX_VALUE;
        }
        var own = headOf(first, time.to() != null);
        if (behind
                && own >= spotted.end()
                && (own < first && saysOnly(own) && !clauses.tellsOf(spotted.end(), own)
                        || clauses.tellsOfAnother(own, spotted.from()))) {
            return Integer.MAX_VALUE;
        }
        if (isState(spotted, time)
                || (behind && time.to() == null && isAfterAnother(spotted, first, all))
                || (behind
                        ? bounds.isQuotedApart(spotted.end(), first, own)
                        : own < first && bounds.isClosed(own, last, spotted.from()))) {
            return Integer.MAX_VALUE;
        }
        if (own == head && (own != spotted.from() || spotted.isVerb())) {
            return announces(spotted, own, behind, all) ? Integer.MAX_VALUE : distance;
        }
        if (!behind && isSaying(own)) {
            return Integer.MAX_VALUE;
        }
        if (behind && clauses.tellsOf(spotted.end(), own)) {
            if (bounds.isThatBetween(spotted.end(), own) || isOfDoer(spotted, own)) {
                return Integer.MAX_VALUE;
            }
            if (isAboutIt(spotted, own, all)) {
                return TOLD_BEHIND + distance;
            }
            if (clauses.isRelative(own) || !spotted.isVerb()) {
                return Integer.MAX_VALUE;
            }
        }
        if (!behind) {
            var goesOn = spotted.from() - last <= BESIDE || goesOn(spotted, own) || isWherein(spotted, last);
            return distance <= REACH + BEFORE && goesOn ? OTHER + distance : Integer.MAX_VALUE;
        }
        if (bounds.isMeanwhile(spotted.end(), own)) {
            return OTHER + distance;
        }
        return distance <= REACH && !isOfAnother(own, spotted, all) && !bounds.opensAnew(spotted.end(), own, first)
                ? OTHER + distance
                : Integer.MAX_VALUE;
    }

    /// «قتل ثلاثة، بحسب ما أعلنته الشرطة | اليوم»: the day of the words.
    private boolean saysOnly(int verb) {
        var predicate = clauses.at(verb);
        return predicate != null && predicate.form().manner() == Manner.SAYS;
    }

    /// «سقطت على بلدة | تسيطر عليها المعارضة أمس»: what holds in a clause about a place is not of one day.
    private boolean isState(Spotted spotted, TimeExpression time) {
        var verb = spotted.isVerb() ? clauses.at(spotted.from()) : null;
        return verb != null
                && verb.form().present()
                && !syntax.has(Use.PARTICLE, spotted.from() - 1)
                && time.to() != null
                && spotted.entry().trigger().kind() == Kind.CONTROL
                && (clauses.isRelative(spotted.from()) || clauses.isOblique(spotted.end()));
    }

    /// Whether a claim with this time holds since then: «منذ بدء الحرب | قبل أربع سنوات». The event that began is told
    /// so only behind a word for the beginning.
    private boolean isSince(Spotted spotted, TimeExpression time, Sentence sentence) {
        var first = passage.words().tokenAt(time.start());
        for (var at = first - 1; at >= Math.max(sentence.firstToken(), first - SINCE_REACH); at--) {
            if (syntax.is(Use.SINCE, at)) {
                return spotted.from() < at || spotted.from() > first || syntax.isNoun(Use.BEGINNING, at + 1);
            }
            if (clauses.isFinite(at) && !syntax.is(Use.SINCE, at - 1) || syntax.isPunctuation(at)) {
                return false;
            }
        }
        return false;
    }

    /// The verb that a time belongs to; at the head of quoted words the next.
    private int headOf(int time, boolean ended) {
        if (time > 0 && syntax.isQuote(time - 1)) {
            for (var at = time; at < Math.min(syntax.size(), time + REACH) && !syntax.isQuote(at); at++) {
                if (clauses.isFinite(at)) {
                    return at;
                }
            }
        }
        var own = clauses.headOf(time);
        return ended && own >= 0 && own < time && holds(own) ? clauses.headOf(own - 1) : own;
    }

    /// «المناطق التي | يسيطر عليها التنظيم هذا العام»: a clause about a place that tells how things stand has no day;
    /// the
    /// verb before it has.
    private boolean holds(int verb) {
        var predicate = clauses.at(verb);
        return predicate != null
                && predicate.form().present()
                && !syntax.has(Use.PARTICLE, verb - 1)
                && clauses.isBehindRelative(verb)
                && syntax.tells(Kind.CONTROL, verb);
    }

    /// Whether the trigger is a verb joined to the one that the time belongs to: «تظاهر المئات اليوم … ودعوا».
    private boolean goesOn(Spotted spotted, int verb) {
        var own = clauses.at(spotted.from());
        var other = clauses.at(verb);
        return spotted.isVerb()
                && own != null
                && other != null
                && syntax.joinsVerb(spotted.from())
                && (own.inherited() || !spotted.entry().trigger().kind().isSpeech())
                && own.form().present() == other.form().present();
    }

    /// Whether a clause with the trigger goes on telling of the place or the visit that the time dates: «زار لندن أمس
    /// حيث التقى …», «زيارة … تجري خلالها مباحثات».
    private boolean isWherein(Spotted spotted, int time) {
        for (var at = spotted.from() - 1; at > time && at > spotted.from() - REACH; at--) {
            if (syntax.is(Use.WHEREIN, at) || syntax.folded(at).equals("خلالها")) {
                return true;
            }
        }
        return false;
    }

    /// «القضاء على مرتكب الهجوم الذي | وقع أمس»: the clause tells of what one did who now suffers.
    private boolean isOfDoer(Spotted spotted, int verb) {
        for (var at = spotted.end(); at < verb; at++) {
            if (syntax.isNoun(Use.PERPETRATOR, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a clause behind a trigger tells of it: of an event, not of whom an act of speech or a verb is about.
    private boolean isAboutIt(Spotted spotted, int verb, List<Spotted> all) {
        var kind = spotted.entry().trigger().kind();
        if (kind.isSpeech()) {
            return verb > 0 && syntax.isNoun(Use.WRITTEN, verb - 1); // «دعا في بيان أصدره اليوم»
        }
        return !(spotted.isVerb() && kind != Kind.CASUALTIES)
                && all.stream()
                        .noneMatch(other -> other != spotted
                                && other.from() <= verb
                                && verb < other.end()
                                && other.entry().trigger().kind() != Kind.CASUALTIES
                                && other.entry().trigger().kind() != kind
                                && !other.entry().trigger().kind().isAct());
    }

    /// Whether a time behind an act of speech is that of an event that it is about: «اتهمت الجبهة بخطف زعيمها أمس», not
    /// that of its occasion or one set apart: «دعا خلال لقاء أمس».
    private boolean isOfWhatIsSaid(Spotted spotted, int time, List<Spotted> all) {
        return spotted.entry().trigger().kind().isSpeech()
                && !syntax.isComma(time - 1)
                && (bounds.isFromOn(time) || isOfEvent(spotted, time, all));
    }

    private boolean isOfEvent(Spotted spotted, int time, List<Spotted> all) {
        return all.stream()
                .anyMatch(other -> other.from() >= spotted.end()
                        && other.from() < time
                        && !other.entry().trigger().kind().isSpeech()
                        && !syntax.has(Use.COURSE, other.from() - 1)
                        && !syntax.has(Use.AFTER, other.from() - 1));
    }

    /// Whether the trigger tells what something is, not what happened: «البلدة المحررة», «تحت سيطرة».
    private static boolean isState(Spotted spotted) {
        return spotted.entry().trigger().role("b") != Trigger.Role.NONE;
    }

    /// Whether the trigger is what something is done for: «توجه أمس | لاقتحام المدينة», «أغلقت الطريق أمس لتجنب |
    /// هجمات».
    private boolean isAim(Spotted spotted) {
        var kind = spotted.entry().trigger().kind();
        return !spotted.isVerb()
                && (spotted.before() == 'ل' && (kind.isAct() || VIOLENT.contains(kind))
                        || bounds.isAimOf(spotted.from() - 1));
    }

    /// «الأسوأ من نوعه | خلال العام الجاري», «أول زيارة … | منذ 2011»: with what something is compared.
    private boolean isCompared(int first, Spotted spotted) {
        var since = first;
        while (since > 0 && !syntax.is(Use.SINCE, since) && first - since < SINCE_REACH) {
            since--;
        }
        var at = first - 1;
        for (; at >= Math.max(0, first - BESIDE); at--) {
            if (syntax.folded(at).startsWith("نوعه")) {
                return true;
            }
        }
        if (!syntax.is(Use.SINCE, since)) {
            return false;
        }
        for (at = since - 1; at >= Math.max(0, since - REACH) && !syntax.has(Use.THAT, at); at--) {
            if (syntax.is(Use.SUPERLATIVE, at) && !syntax.isInTime(at)) {
                return at <= spotted.end() || at > 0 && syntax.folded(at - 1).equals("في"); // «في أعنف حملة منذ …»
            }
        }
        return false;
    }

    /// Whether the verb that time and noun share is one of saying, so that the time is that of the words.
    private boolean announces(Spotted spotted, int verb, boolean behind, List<Spotted> all) {
        var form = clauses.at(verb);
        var own = form != null
                && form.form().manner() == Manner.SAYS
                && spotted.entry().trigger().kind().isSpeech();
        return !behind && verb != spotted.from() && (isSaying(verb) || isSpeech(verb, all)) && !own;
    }

    /// Whether the verb is the trigger of an act of speech: «دانت المنامة أمس …».
    private static boolean isSpeech(int verb, List<Spotted> all) {
        return all.stream()
                .anyMatch(one ->
                        one.from() == verb && one.entry().trigger().kind().isSpeech());
    }

    private boolean isSaying(int index) {
        var verb = clauses.at(index);
        return verb != null
                && (verb.form().manner() == Manner.SAYS || verb.form().manner() == Manner.MOVES);
    }

    /// «بعد معارك», «إثر هجوم», «بعد زحف الجيش وسيطرته»: it happened before the time that stands before.
    private boolean followsAnother(Spotted spotted, int time) {
        for (var at = spotted.from() - 1; !spotted.isVerb() && at > time; at--) {
            if (syntax.has(Use.REASON, at) && spotted.from() - at <= BESIDE) {
                return true; // «غادروا أمس بموجب | اتفاق»
            }
            if (syntax.has(Use.AFTER, at) && !syntax.isInTime(at)) {
                return true;
            }
            if (clauses.isFinite(at) || syntax.has(Use.COURSE, at)) {
                return false;
            }
        }
        return false;
    }

    /// «سيطروا على المحافظة عدا بلدتين محاصرتين | منذ مارس»: what holds since then is what stands right before.
    private static boolean isAfterAnother(Spotted spotted, int time, List<Spotted> all) {
        return all.stream().anyMatch(other -> other.from() > spotted.end() && other.end() == time);
    }

    /// Whether the verb is the trigger of another claim.
    private static boolean isOfAnother(int verb, Spotted spotted, List<Spotted> all) {
        return all.stream().anyMatch(other -> other != spotted && other.from() <= verb && verb < other.end());
    }
}
