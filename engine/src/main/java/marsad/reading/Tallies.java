package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Counted.What;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.text.Span;

/// Counts told without a figure: one person («شرطي», «أحد القادة»), two by the ending («عنصران»), some
/// («عدد من», «العشرات»).
final class Tallies {

    private final Syntax syntax;

    Tallies(Syntax syntax) {
        this.syntax = syntax;
    }

    /// The count of whom a trigger befell, by the first word of the phrase, or of the word behind the trigger.
    void add(Spotted spotted, List<Phrase> whom, int next, What what, List<Counted> counted) {
        if (whom.isEmpty()) {
            var at = spotted.end();
            if (at < next && isSome(at, what)) {
                counted.add(new Counted(what, null, null, span(at, at + 1)));
            } else if (spotted.from() > 0
                    && syntax.tokens.get(spotted.from() - 1).is("من")
                    && isSome(spotted.from() - 2, what)) {
                counted.add(new Counted(what, null, null, span(spotted.from() - 2, spotted.end())));
            }
            return;
        }
        for (var phrase : whom) {
            var head = phrase.from();
            if (isSome(head, what) && !syntax.isInNumber(head)) {
                counted.add(new Counted(what, null, null, phrase.span()));
            } else if (isCounting(what) && isTwo(head)) {
                counted.add(new Counted(what, 2.0, 2.0, phrase.span()));
            } else if (whom.size() == 1 && isCounting(what) && isOne(phrase)) {
                counted.add(new Counted(what, 1.0, 1.0, phrase.span()));
            }
        }
    }

    /// «عدد من القتلى», «العشرات»; «عدد القتلى» counts nothing. Who only moves is told by tens and hundreds.
    private boolean isSome(int index, What what) {
        return (syntax.has(Use.SOME, index) && (isCounting(what) || what == What.WEAPONS || what == What.DISPLACED)
                        || syntax.has(Use.HUNDREDS, index))
                && !(index + 1 < syntax.size()
                        && Syntax.isDefinite(syntax.folded(index + 1))
                        && syntax.folded(index).startsWith("عدد"));
    }

    /// Whether the sort of count takes one and two persons without a figure.
    private static boolean isCounting(What what) {
        return what == What.KILLED || what == What.WOUNDED || what == What.MISSING || what == What.DETAINED;
    }

    void addTwo(Phrase phrase, What what, List<Counted> counted) {
        if (isCounting(what) && isTwo(phrase.from())) {
            counted.add(new Counted(what, 2.0, 2.0, phrase.span()));
        }
    }

    /// «بينهم طفل وسيدتان»: parts without a figure.
    void addParts(int from, int end, What what, List<Counted> counted) {
        for (var at = from; at < end && !syntax.isPunctuation(at) && syntax.verbAt(at) == null; at++) {
            var word = span(at, at + 1);
            if (syntax.isInNumber(at)
                    || counted.stream().anyMatch(one -> one.span().overlaps(word))) {
                continue;
            }
            if (isTwo(at)) {
                counted.add(new Counted(what, 2.0, 2.0, word));
            } else if (isPerson(at) && (at == from || syntax.isJoinedNoun(at))) {
                counted.add(new Counted(what, 1.0, 1.0, word));
            }
        }
    }

    /// A person told without a name: «شرطي», «جنديا», «أحد الضباط».
    private boolean isOne(Phrase phrase) {
        if (syntax.has(Use.ONE_OF, phrase.from())) {
            return true;
        }
        if (!isPerson(phrase.from())) {
            return false;
        }
        for (var at = phrase.from(); at < phrase.end(); at++) {
            var name = syntax.nameAt(at);
            if (name != null && name.type() == NameType.PERSON) {
                return false;
            }
        }
        return true;
    }

    boolean isPerson(int index) {
        return index < syntax.size() && !Syntax.isDefinite(syntax.folded(index)) && syntax.has(Use.PERSON, index);
    }

    /// «عنصران», «جنديين»: two by the ending; «مدنيين» may be many.
    private boolean isTwo(int index) {
        var word = syntax.bare(index);
        if (word.length() < 5 || Syntax.isDefinite(word)) {
            return false;
        }
        var stem = word.substring(0, word.length() - 2);
        var feminine = stem.endsWith("ت") ? stem.substring(0, stem.length() - 1) + "ه" : stem;
        return word.endsWith("ان")
                        && (syntax.isWordOf(Use.PERSON, stem)
                                || syntax.isWordOf(Use.PERSON, feminine)
                                || stem.equals("اخر"))
                || word.endsWith("ين")
                        && (syntax.isWordOf(Use.BROKEN, stem)
                                || (stem.endsWith("ت") && syntax.isWordOf(Use.PERSON, feminine)));
    }

    /// Whether the word names dead or wounded, joined or not.
    boolean isDeath(int index) {
        return syntax.isNoun(Use.DEATHS, index);
    }

    /// «عدد القتلى»: the number follows, at some distance.
    boolean isToll(int index) {
        return syntax.isNoun(Use.TOLL, index);
    }

    /// What a number counts by its noun: of things none is wounded or held, of missiles and shells none is a raid.
    What sort(What what, int from, int last) {
        for (var at = from; at <= last; at++) {
            if (what == What.TROOPS && (syntax.isNoun(Use.VEHICLE, at) || syntax.isNoun(Use.ARMS, at))) {
                return What.WEAPONS;
            }
            if (what == What.TROOPS && syntax.isNoun(Use.FIGHTER, at)) {
                return What.FIGHTERS;
            }
            if (what == What.STRIKES && syntax.isNoun(Use.WEAPON, at)) {
                return What.WEAPONS;
            }
            if (what == What.DETAINED && syntax.isNoun(Use.VEHICLE, at)) {
                return What.OTHER;
            }
        }
        return what;
    }

    private Span span(int from, int end) {
        var start = syntax.tokens.get(from).start();
        return new Span(start, syntax.tokens.get(end - 1).end());
    }
}
