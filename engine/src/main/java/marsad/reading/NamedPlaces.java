package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.names.NameType;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// The places that words name one by one: a name with the words for a place before it; such a word with a name that
/// no gazetteer knows; such a word with its article, which alone («المدينة», «تلك القاعدة») means the place of that
/// sort named last.
final class NamedPlaces {

    private static final int GROUNDS = 3;
    private static final int QUALITIES = 3;

    /// How the gazetteer's numbers of countries begin.
    static final String COUNTRY = "iso:";

    /// How much the words of a place say: a name, a sort («الأحياء السكنية»), which a name behind it
    /// outdoes, or nothing.
    enum Says {
        NAME,
        SORT,
        NOTHING
    }

    /// A place of a chain: its words, and the place that they mean.
    record Member(int from, int end, Span place, Says says) {}

    private final Passage passage;
    private final Syntax syntax;
    private final GroundWords grounds;
    private final TownNames towns;
    private final List<Member> members = new ArrayList<>();
    private final List<Member> narrow = new ArrayList<>();

    NamedPlaces(Passage passage, Syntax syntax, GroundWords grounds) {
        this.passage = passage;
        this.syntax = syntax;
        this.grounds = grounds;
        this.towns = new TownNames(syntax, grounds);
    }

    /// Remembers a place for words that mean it again.
    ///
    /// @param narrowest whether it is the first of its chain, and not what such a one lies in
    void remember(Member member, boolean narrowest) {
        members.add(member);
        if (narrowest) {
            narrow.add(member);
        }
    }

    /// The place that begins at the word, or null: a name with the words for a place before it; such a word with a name
    /// that no gazetteer knows; or such a word with its article.
    @Nullable
    Member memberAt(int index, int limit) {
        return memberAt(index, limit, false);
    }

    /// @param joined whether «و» joins the word to a place before it
    private @Nullable Member memberAt(int index, int limit, boolean joined) {
        var at = index;
        while (at < limit
                && at - index < GROUNDS
                && grounds.isGroundWord(at)
                && !syntax.isPlaceName(at)
                && (at == index || !grounds.isBound(at))) {
            at++;
        }
        var count = at - index;
        var name = at < limit ? syntax.nameAt(at) : null;
        if (name != null
                && name.type() == NameType.PLACE
                && !(count == 0 && (syntax.has(Use.THING, at) || syntax.has(Use.THING, at + 1))) // «مسقط | رأسه»
                && (at == index || name.start() == syntax.tokens.get(at).start())) {
            var end = withJoined(Math.max(at + 1, passage.words().tokenAt(name.end())), limit, index);
            return new Member(index, end, grounds.span(index, end), Says.NAME);
        }
        if (count == 0) {
            return alone(index, limit);
        }
        var quoted = closing(at, limit);
        if (quoted > at) { // «شارع "الشانزيليزيه"»
            var all = withJoined(quoted, limit, index);
            return new Member(index, all, grounds.span(index, all), Says.NAME);
        }
        if (at == index + 1 && at < limit && isNoPlace(index)) {
            return null;
        }
        var word = grounds.ground(index);
        if (Syntax.isDefinite(word)) {
            var end = index + 1;
            while (end < limit && end <= index + QUALITIES && grounds.isQuality(end)) {
                end++;
            }
            if (end == index + 1
                    || end == index + 2 && syntax.isNoun(Use.TOWN, index) && syntax.isNoun(Use.SORT, index + 1)) {
                return back(index, index, end); // «المدينة», «المدينة | الساحلية»
            }
            var apposed = syntax.nameAt(end < limit ? end : -1); // «العاصمة العراقية | بغداد»
            if (apposed != null
                    && apposed.type() == NameType.PLACE
                    && apposed.nameStart() == syntax.tokens.get(end).start()) {
                var all = withJoined(Math.max(end + 1, passage.words().tokenAt(apposed.end())), limit, index);
                return new Member(index, all, grounds.span(index, all), Says.NAME);
            }
            var all = withJoined(end, limit, index);
            if (all < limit
                    && grounds.isBound(all)
                    && syntax.folded(all).startsWith("ل")) { // «المدخل الغربي | لمدينة عدن»
                var of = memberAt(all, limit);
                if (of != null && of.says() == Says.NAME && says(index, all) == Says.NAME) {
                    return new Member(index, of.end(), grounds.span(index, of.end()), Says.NAME);
                }
            }
            return new Member(index, all, grounds.span(index, all), says(index, all));
        }
        if (count > 1 && Syntax.isDefinite(grounds.ground(at - 1))) { // «شمال البلاد», «ريف المدينة»
            return grounds.isDirection(index) || at < limit && grounds.isQuality(at)
                    ? new Member(index, at, grounds.span(index, at), Says.NAME)
                    : back(at - 1, index, at);
        }
        if (count == 1 && syntax.isNoun(Use.BUILDING, index)) {
            var lying = lying(index, at, limit);
            if (lying != null) {
                return lying;
            }
        }
        if (at < limit
                && (count > 1 || joined || grounds.saysWhere(index) || word.endsWith("تي"))
                && syntax.isWord(at)
                && !(grounds.isGroundWord(at) && syntax.isJoinedNoun(at))
                && (syntax.isNoun(Use.BUILDING, index) || !syntax.isEvent(at))
                && !(syntax.folded(at).startsWith("ي") && syntax.looksLikeVerb(at))
                && (name == null
                        || syntax.isNoun(Use.BUILDING, index)
                        || (name == syntax.nameAt(index) && syntax.isNoun(Use.FRONT, index)))
                && !syntax.is(Use.CLOSES, at)
                && !syntax.isPreposition(at)
                && syntax.verbAt(at) == null
                && (!syntax.isFused(at) || !Syntax.isDefinite(syntax.folded(at)) && grounds.isUnknown(at))) {
            var after = name == null ? at + 1 : Math.max(at + 1, passage.words().tokenAt(name.end()));
            var end = withJoined(after, limit, index);
            return new Member(index, end, grounds.span(index, end), isNameless(index, at) ? Says.NOTHING : Says.NAME);
        }
        return null;
    }

    /// A place told by one word that is no word for a place; null where none is.
    private @Nullable Member alone(int index, int limit) {
        var spot = syntax.has(Use.SPOT, index) && index + 1 < limit && !grounds.isQuality(index + 1);
        if (spot || grounds.isOwned(index)) { // «تطهير الموقع», «في محيطها»
            var last = toldLast();
            return last == null ? null : new Member(index, index + 1, last.place(), Says.NAME);
        }
        var told = towns.at(index);
        if (told == null
                && (grounds.isNearTo(index) // «قرب | كوندوغا»
                        || grounds.isGlossed(index, limit)
                        || syntax.has(Use.REALM, index)
                                && syntax.nameAt(index) == null
                                && grounds.saysWhere(index))) { // «في | المملكة»
            told = grounds.span(index, index + 1);
        }
        return told == null ? null : new Member(index, index + 1, told, Says.NAME);
    }

    /// «في | مركز ثقافي بمدينة سروج»: a building without a name is told by the place that it stands in.
    private @Nullable Member lying(int index, int behind, int limit) {
        if (!(grounds.isBound(index) && grounds.saysWhere(index)) && !syntax.has(Use.WITHIN, index - 1)) {
            return null;
        }
        var at = behind;
        if (at < limit
                && syntax.isWord(at)
                && !Syntax.isDefinite(syntax.folded(at))
                && syntax.nameAt(at) == null
                && !syntax.isPreposition(at)
                && !syntax.isFused(at)
                && syntax.verbAt(at) == null) {
            at++;
        }
        if (at >= limit || !(syntax.tokens.get(at).is("في") || syntax.folded(at).startsWith("ب"))) {
            return null;
        }
        var wider = memberAt(syntax.tokens.get(at).is("في") ? at + 1 : at, limit);
        return wider != null
                        && wider.says() == Says.NAME
                        && wider.place().start() >= syntax.tokens.get(at).start()
                ? new Member(index, wider.end(), grounds.span(index, wider.end()), Says.NAME)
                : null;
    }

    /// The word behind a name in quotation marks that open at the word; -1 where none does.
    private int closing(int index, int limit) {
        if (index + 1 >= limit || !syntax.isQuote(index)) {
            return -1;
        }
        for (var at = index + 1; at < Math.min(limit, index + 2 + QUALITIES); at++) {
            if (syntax.isQuote(at)) {
                return at + 1;
            }
            if (syntax.verbAt(at) != null || syntax.isPreposition(at)) {
                return -1;
            }
        }
        return -1;
    }

    /// The place named last that a pronoun can mean: no country.
    private @Nullable Member toldLast() {
        for (var before = narrow.size() - 1; before >= 0; before--) {
            var member = narrow.get(before);
            if (member.says() == Says.NAME && !isCountry(member)) {
                return member;
            }
        }
        return null;
    }

    /// Whether a place of the sort of the word was told by its name: «القاعدة» behind «قاعدة العند».
    private @Nullable Member toldOfSort(int index) {
        var word = grounds.stem(index);
        for (var before = members.size() - 1; before >= 0; before--) {
            var member = members.get(before);
            if (!grounds.isDirection(index)
                    && member.says() == Says.NAME
                    && !Syntax.isDefinite(grounds.ground(member.from()))
                    && grounds.stem(member.from()).equals(word)) {
                return member;
            }
        }
        return null;
    }

    /// Words for a place that are none: «القضاء على», «إلى الشمال من», «الجزء | الشمالي», parties and names of bodies.
    private boolean isNoPlace(int index) {
        var word = grounds.ground(index);
        var name = syntax.nameAt(index);
        return (word.equals("القضاء") && syntax.folded(index + 1).equals("علي"))
                || (Syntax.isDefinite(word)
                        && ((syntax.has(Use.PARTY, index)
                                        && !syntax.isNoun(Use.BUILDING, index)
                                        && !grounds.isDirection(index + 1)
                                        && !grounds.isCompass(index + 1))
                                || name != null && !(syntax.isPreposition(index - 1) && toldOfSort(index) != null)
                                || (grounds.isDirection(index)
                                        && (word.endsWith("ي")
                                                || syntax.folded(index + 1).equals("من")))));
    }

    /// What an adjective with its article makes of a word for a place: «الضفة الغربية», «المدينة الخضراء» are names,
    /// «الأحياء السكنية» is a sort, «القسم الأكبر» nothing.
    private Says says(int from, int end) {
        for (var at = from + 1; at < end; at++) {
            if (syntax.has(Use.NISBA, at) || grounds.isDirection(at) || grounds.isCompass(at)) {
                return Says.NAME;
            }
        }
        if (syntax.isNoun(Use.PART, from)) {
            return Says.NOTHING;
        }
        return syntax.isNoun(Use.GROUNDS, from) || (syntax.isNoun(Use.THERE, from) && !syntax.isNoun(Use.TOWN, from))
                ? Says.SORT
                : Says.NAME;
    }

    /// Words for places with no name: «مناطق متفرقة», «قرية محررة», «أربع مناطق».
    private boolean isNameless(int from, int word) {
        var folded = syntax.folded(word);
        var several = syntax.isNoun(Use.GROUNDS, from);
        if ((syntax.isEvent(word) && !syntax.isNoun(Use.BUILDING, from))
                || (several && (syntax.has(Use.PARTY, word) || syntax.has(Use.MANY, word)))
                || (several && PhraseHeads.isHumanPlural(folded))) {
            return true; // «جبهات القتال», «مواقع الحوثيين»
        }
        return !Syntax.isDefinite(folded)
                && (several
                        || folded.endsWith("ويه")
                        || (syntax.is(Use.SORT, word) && !syntax.isNoun(Use.BUILDING, from))
                        || syntax.has(Use.NISBA, word)
                        || syntax.isInNumber(from)
                        || (folded.startsWith("م") && (folded.endsWith("ه") || folded.length() > 4)));
    }

    /// Names of places joined to a place by «و» are one with it: «العراق وسوريا»; behind a dual or a plural so is
    /// whatever has its article: «منطقتي المعلا والتواهي».
    private int withJoined(int index, int limit, int from) {
        var at = index;
        var several = false;
        var two = false;
        for (var word = from; word < index && grounds.isGroundWord(word); word++) {
            two |= grounds.ground(word).endsWith("تي");
            several |= two || syntax.has(Use.GROUNDS, word);
        }
        while (at < limit) {
            var and = syntax.isComma(at) && at + 1 < limit && grounds.isGroundWord(at + 1) ? at + 1 : at;
            var next = syntax.tokens.get(and).is("و") ? and + 1 : and;
            var quoted = next > and && next < limit ? closing(next, limit) : -1;
            if (quoted > next) { // «مدينتي "مدين" | و"ثقيف"»
                at = quoted;
                continue;
            }
            if (next >= limit || !syntax.isWord(next) || !syntax.isJoinedNoun(next)) {
                return at;
            }
            var other = grounds.isGroundWord(next) && !Syntax.isDefinite(grounds.ground(next))
                    ? memberAt(next, limit)
                    : null;
            if (other != null && (other.says() == Says.NAME || syntax.has(Use.GROUNDS, next))) {
                at = other.end(); // «العاصمة صنعاء | ومدينة مأرب», «بغداد | ومحافظات عراقية»
                continue;
            }
            if (and > at) {
                return at;
            }
            var name = syntax.nameAt(next);
            if (name != null && name.type() == NameType.PLACE) {
                at = Math.max(next + 1, passage.words().tokenAt(name.end()));
            } else if (name == null
                    && (several || grounds.isGroundWord(next))
                    && syntax.verbAt(next) == null
                    && (Syntax.isDefinite(syntax.bare(next)) || two || several && grounds.isUnknown(next))
                    && !syntax.isEvent(next)
                    && !syntax.has(Use.PARTY, next)
                    && !syntax.has(Use.MANY, next)) {
                at = next + 1;
                while (at < limit && Syntax.isDefinite(syntax.bare(next)) && grounds.isQuality(at)) {
                    at++;
                }
            } else {
                return at;
            }
        }
        return at;
    }

    /// What a word for a place with its article means: the place of that sort named last, for a town the last that is
    /// no country; where none is, the words themselves, and nothing where they say no more than «there».
    private Member back(int head, int from, int end) {
        var named = toldOfSort(head);
        if (named != null) {
            return new Member(from, end, named.place(), Says.NAME);
        }
        var last = head > 0 && syntax.has(Use.THIS, head - 1) && syntax.isNoun(Use.THERE, head) ? toldLast() : null;
        if (last != null) {
            return new Member(from, end, last.place(), Says.NAME); // «في | تلك المناطق»
        }
        var town = syntax.isNoun(Use.TOWN, head);
        var land = syntax.isNoun(Use.LAND, head) && !(head > 0 && syntax.isNoun(Use.PART, head - 1));
        for (var before = members.size() - 1; (town || land) && before >= 0; before--) {
            if (isBare(members.get(before), land)) {
                return new Member(from, end, members.get(before).place(), Says.NAME);
            }
        }
        return new Member(
                from,
                end,
                grounds.span(from, end),
                syntax.isNoun(Use.THERE, head) ? Says.NOTHING : land ? Says.SORT : Says.NAME);
    }

    /// Whether a place is a country by its name alone.
    boolean isCountry(Member member) {
        return isBare(member, true);
    }

    /// Whether a place is a name alone, of a country or of none.
    private boolean isBare(Member member, boolean country) {
        var name = syntax.nameAt(member.from());
        return name != null
                && member.says() == Says.NAME
                && name.type() == NameType.PLACE
                && name.entry().isPresent()
                && name.entry().get().entry().startsWith(COUNTRY) == country;
    }
}
