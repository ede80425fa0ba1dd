package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.text.Span;

/// Lists in «و» that are one name: two owners of one thing, two kinds of people under one number, two bodies whose
/// people are meant.
final class SharedNames {

    private final Syntax syntax;
    private final Phrases phrases;

    SharedNames(Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /// The list, those of one name put together.
    List<Phrase> merged(List<Phrase> list) {
        if (list.size() < 2) {
            return list;
        }
        if (isOfficeOfAll(list)) {
            return new ArrayList<>(List.of(whole(list.getFirst(), list.getLast())));
        }
        var merged = new ArrayList<Phrase>(list.size());
        for (var phrase : list) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && (ownsAsWell(last, phrase) || isUnderNumber(last, phrase) || isOfPeople(last, phrase))) {
                merged.set(merged.size() - 1, whole(last, phrase));
            } else {
                merged.add(phrase);
            }
        }
        return merged;
    }

    /// «وزراء خارجية | تركيا وروسيا وإيران»: many offices in a list of countries.
    private boolean isOfficeOfAll(List<Phrase> list) {
        var first = list.getFirst();
        return syntax.has(Use.MANY, phrases.headOf(first))
                && first.end() >= first.from() + 2
                && list.stream().allMatch(one -> syntax.isPlaceName(one.end() - 1))
                && list.stream().skip(1).allMatch(one -> syntax.isPlaceName(one.from()));
    }

    /// «مواقع الحوثيين | وقوات صالح»: a thing of two owners.
    private boolean ownsAsWell(Phrase thing, Phrase owner) {
        var head = phrases.headOf(thing);
        if (!syntax.isNoun(Use.HELD, head)
                || syntax.nameAt(head) != null
                || Syntax.isDefinite(syntax.bare(head))
                || phrases.doing(owner) < 2
                || phrases.isGround(owner)
                || syntax.isNoun(Use.HELD, phrases.headOf(owner))) {
            return false;
        }
        for (var at = head + 1; at < thing.end(); at++) {
            if (syntax.nameAt(at) != null
                    || syntax.isNoun(Use.PARTY, at)
                    || syntax.isNoun(Use.MANY, at)
                    || PhraseHeads.isHumanPlural(syntax.bare(at))) {
                return !syntax.isPlaceName(at);
            }
        }
        return false;
    }

    /// «مئات النساء | والأطفال», «13 جنديا | وشرطيا»: another word without a number of its own, alike.
    private boolean isUnderNumber(Phrase counted, Phrase other) {
        if (other.end() != other.from() + 1
                || syntax.nameAt(other.from()) != null
                || syntax.isInNumber(other.from())
                || syntax.has(Use.CARDINAL, other.from())
                || !(syntax.startsNumber(counted.from())
                        || syntax.has(Use.HUNDREDS, counted.from())
                        || syntax.has(Use.SOME, counted.from()))) {
            return false;
        }
        var last = syntax.folded(counted.end() - 1);
        var word = syntax.bare(other.from());
        var like = Syntax.isDefinite(last) == Syntax.isDefinite(word);
        return like && (Syntax.isDefinite(word) || last.endsWith("ا") && word.endsWith("ا"));
    }

    /// «رجال المقاومة | والجيش»: the people of two bodies.
    private boolean isOfPeople(Phrase people, Phrase body) {
        var head = phrases.headOf(people);
        return people.end() == head + 2
                && body.end() <= body.from() + 2
                && syntax.nameAt(head) == null
                && !Syntax.isDefinite(syntax.bare(head))
                && syntax.is(Use.MANY, head)
                && !syntax.bare(head).endsWith("ات")
                && isBody(head + 1)
                && isBody(body.from())
                && !syntax.isNoun(Use.LOYAL, body.end() - 1);
    }

    private boolean isBody(int index) {
        return syntax.isNoun(Use.PARTY, index)
                && !syntax.isNoun(Use.MANY, index)
                && !syntax.isNoun(Use.PERSON, index)
                && Syntax.isDefinite(syntax.bare(index))
                && !syntax.bare(index).endsWith("ات");
    }

    private static Phrase whole(Phrase first, Phrase last) {
        return new Phrase(
                first.from(),
                last.end(),
                new Span(first.span().start(), last.span().end()));
    }
}
