package marsad.reading;

/// What parts a time from a trigger: quotation marks, a new clause, a relative clause that a comma closes; and what
/// does
/// not.
final class TimeBounds {

    /// How far before a trigger the words stand that tell how long before or after it something else was.
    private static final int DISTANCE = 2;

    private static final int FROM_ON = 6;

    private final Syntax syntax;
    private final Clauses clauses;

    TimeBounds(Syntax syntax, Clauses clauses) {
        this.syntax = syntax;
        this.clauses = clauses;
    }

    /// Whether the time stands in a name: «صلاة الجمعة», «قصر 22 مايو», «اليوم الأوروبي».
    boolean isName(int first) {
        return syntax.is(Use.DATED, first - 1)
                || (syntax.folded(first).equals("اليوم")
                        && first + 1 < syntax.size()
                        && !syntax.isInTime(first + 1)
                        && syntax.has(Use.NISBA, first + 1));
    }

    /// «وقع أمس بعد أيام من | الهجوم», «قبل ساعات من | الهدنة»: no time before the trigger is its own.
    boolean isBehindDistance(int trigger) {
        if (trigger < DISTANCE || !(syntax.folded(trigger - 1).equals("من") || syntax.is(Use.UPON, trigger - 1))) {
            return false;
        }
        for (var at = trigger - DISTANCE; at >= 0 && syntax.isInTime(at); at--) {
            if (syntax.has(Use.AFTER, at)) {
                return true;
            }
        }
        return false;
    }

    /// «لتجنب | هجمات», «لرفع | العقوبات»: a masdar behind «ل» says what for.
    boolean isAimOf(int index) {
        return index > 0
                && syntax.folded(index).startsWith("ل")
                && !syntax.hasArticle(index)
                && syntax.nameAt(index) == null
                && syntax.has(Use.POSSIBLE, index);
    }

    /// Whether a new clause that says otherwise begins between the words: «استعادة البلدة، لكن المسلحين عادوا بعد
    /// أيام».
    boolean isContrasted(int behind, int before) {
        for (var at = behind; at < before; at++) {
            if (syntax.is(Use.CONTRASTS, at) && !clauses.isFinite(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a quotation begins between the words that has the verb of the time: «واستعادة البلدة، مضيفا "حتى اليوم
    /// تم …"».
    boolean isQuotedApart(int behind, int time, int verb) {
        var open = -1;
        var quotes = 0;
        for (var at = behind; at < time; at++) {
            if (syntax.isQuote(at)) {
                quotes++;
                open = at;
            }
        }
        return quotes % 2 == 1 && (verb > open || syntax.has(Use.THAT, open + 1));
    }

    /// Whether the time ends a relative clause that a comma closes before the trigger: «الذي فاز في 7 يونيو، | فاتهمه».
    boolean isClosed(int verb, int last, int trigger) {
        if (verb < 0 || !clauses.isRelative(verb)) {
            return false;
        }
        for (var at = last + 1; at < trigger; at++) {
            if (syntax.isComma(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the verb of the time tells when the trigger happened: «قتلوا حينما | سقطت طائرة أمس».
    boolean isMeanwhile(int behind, int verb) {
        if (verb <= behind || !syntax.has(Use.MEANWHILE, verb - 1)) {
            return false;
        }
        for (var at = behind; at < verb - 1; at++) {
            if (clauses.isFinite(at) || syntax.has(Use.THAT, at)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the verb of the time begins a clause of its own behind the trigger: «انسحبوا من المدينة وتقوم الآن …».
    boolean opensAnew(int behind, int verb, int time) {
        if (verb < behind || verb > time) {
            return false;
        }
        if (syntax.folded(verb - 1).equals("ثم")) {
            return true;
        }
        if (syntax.joinsVerb(verb)) {
            return !tellsAgain(verb);
        }
        return isThatBetween(behind, verb);
    }

    /// «ووقع الحادث أمس»: the clause tells the same event again.
    private boolean tellsAgain(int verb) {
        return verb + 1 < syntax.size() && syntax.isNoun(Use.INCIDENT, verb + 1) && syntax.hasArticle(verb + 1);
    }

    /// «تقييد الحركة اعتبارا من صباح اليوم»: from when on something is asked for.
    boolean isFromOn(int time) {
        for (var at = time - 1; at >= Math.max(0, time - FROM_ON); at--) {
            if (syntax.is(Use.FROM_ON, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether «أن» begins a clause between the words.
    boolean isThatBetween(int from, int end) {
        for (var at = from; at < end; at++) {
            if (syntax.has(Use.THAT, at)) {
                return true;
            }
        }
        return false;
    }
}
