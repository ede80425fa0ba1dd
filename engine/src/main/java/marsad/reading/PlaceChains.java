package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.names.NameType;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// The places that a passage names, each with the wider ones behind it.
///
/// Places that follow each other over «في», a direction or brackets are one chain, from the narrow to the wide: «بلدة
/// الحضر في ريف القنيطرة جنوبي سورية». The first of a chain is the one meant. A word for a place with its article alone
/// («المدينة», «تلك القاعدة») means the place of that sort named last.
final class PlaceChains {

    private static final int GAP = 6;
    private static final int GROUNDS = 3;
    private static final int QUALITIES = 3;

    /// How the gazetteer's numbers of countries begin.
    static final String COUNTRY = "iso:";

    /// A chain.
    ///
    /// @param from the first word of its first place
    /// @param end the word behind its last place
    /// @param place the place meant; null where none of it is named: «عدة مناطق»
    /// @param name the first that has a name
    /// @param ground the first of those that is no building: that of what is struck in «مدرسة في صنعاء»; null where
    /// none is
    /// @param placed whether its words say that something happens there
    /// @param inside whether a preposition says so: «في مدرسة», but «على مدرسة»
    record Chain(
            int from,
            int end,
            @Nullable Span place,
            @Nullable Span name,
            @Nullable Span ground,
            boolean placed,
            boolean inside) {

        /// Where something happens by the words around: a building only where a preposition says so.
        @Nullable
        Span where() {
            return inside ? name : ground;
        }
    }

    /// How much the words of a place say: a name, a sort («الأحياء السكنية»), which a name behind it outdoes, or
    /// nothing.
    private enum Says {
        NAME,
        SORT,
        NOTHING
    }

    /// A place of a chain: its words, and the place that they mean.
    private record Member(int from, int end, Span place, Says says) {}

    private final Passage passage;
    private final Syntax syntax;
    private final List<Chain> chains = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final @Nullable Chain[] covering;

    PlaceChains(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
        for (var sentence : passage.words().sentences()) {
            find(sentence);
        }
        this.covering = new Chain[syntax.size()];
        for (var chain : chains) {
            for (var at = chain.from(); at < chain.end(); at++) {
                covering[at] = chain;
            }
        }
    }

    /// All chains in text order.
    List<Chain> all() {
        return chains;
    }

    /// The chain that the word belongs to, or null.
    @Nullable
    Chain around(int index) {
        return index < 0 || index >= covering.length ? null : covering[index];
    }

    private void find(Sentence sentence) {
        var open = new ArrayList<Member>();
        for (var at = sentence.firstToken(); at < sentence.endToken(); ) {
            var member = memberAt(at, sentence.endToken());
            if (member == null) {
                at++;
                continue;
            }
            if (!open.isEmpty() && !isBridge(open.getLast(), member, open.size() == 1)) {
                close(open);
            }
            var foreword = open.isEmpty() ? foreword(at, sentence.firstToken()) : -1;
            if (foreword >= 0) {
                open.add(new Member(foreword, foreword + 1, span(foreword, foreword + 1), Says.NAME));
            }
            open.add(member);
            members.add(member);
            at = member.end();
        }
        close(open);
    }

    private void close(List<Member> open) {
        if (open.isEmpty()) {
            return;
        }
        var first = open.getFirst();
        var said = saysWhere(first.from());
        var placed = said
                || open.size() > 1
                || (isGroundWord(first.from())
                        && (syntax.isPlaceName(first.end() - 1) || !Syntax.isDefinite(ground(first.from())))
                        && first.says() == Says.NAME);
        var grounds = open.stream()
                .filter(one -> !syntax.isNoun(Use.BUILDING, one.from()))
                .toList();
        chains.add(new Chain(
                first.from(),
                open.getLast().end(),
                meant(open),
                named(open),
                named(grounds),
                placed,
                said && !syntax.is(Use.UPON, first.from() - 1)));
        open.clear();
    }

    /// The first place named; else the first sort.
    private static @Nullable Span meant(List<Member> open) {
        var name = named(open);
        return name != null
                ? name
                : open.stream()
                        .filter(member -> member.says() == Says.SORT)
                        .map(Member::place)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Span named(List<Member> open) {
        return open.stream()
                .filter(member -> member.says() == Says.NAME)
                .map(Member::place)
                .findFirst()
                .orElse(null);
    }

    /// The place that begins at the word, or null: a name with the words for a place before it; such a word with a name
    /// that no gazetteer knows; or such a word with its article.
    private @Nullable Member memberAt(int index, int limit) {
        var at = index;
        while (at < limit
                && at - index < GROUNDS
                && isGroundWord(at)
                && !syntax.isPlaceName(at)
                && (at == index || !isBound(at))) {
            at++;
        }
        var grounds = at - index;
        var name = at < limit ? syntax.nameAt(at) : null;
        if (name != null
                && name.type() == NameType.PLACE
                && (at == index || name.start() == syntax.tokens.get(at).start())) {
            var end = withJoined(Math.max(at + 1, passage.words().tokenAt(name.end())), limit, index);
            return new Member(index, end, span(index, end), Says.NAME);
        }
        if (grounds == 0 || (at == index + 1 && at < limit && isNoPlace(index))) {
            return null;
        }
        var word = ground(index);
        if (Syntax.isDefinite(word)) {
            var end = index + 1;
            while (end < limit && end <= index + QUALITIES && isQuality(end)) {
                end++;
            }
            if (end == index + 1) {
                return back(index, index, end);
            }
            var apposed = syntax.nameAt(end < limit ? end : -1); // «العاصمة العراقية | بغداد»
            if (apposed != null
                    && apposed.type() == NameType.PLACE
                    && apposed.nameStart() == syntax.tokens.get(end).start()) {
                var all = withJoined(Math.max(end + 1, passage.words().tokenAt(apposed.end())), limit, index);
                return new Member(index, all, span(index, all), Says.NAME);
            }
            var all = withJoined(end, limit, index);
            if (all < limit && isBound(all) && syntax.folded(all).startsWith("ل")) { // «المدخل الغربي | لمدينة عدن»
                var of = memberAt(all, limit);
                if (of != null && of.says() == Says.NAME && says(index, all) == Says.NAME) {
                    return new Member(index, of.end(), span(index, of.end()), Says.NAME);
                }
            }
            return new Member(index, all, span(index, all), says(index, all));
        }
        if (grounds > 1 && Syntax.isDefinite(ground(at - 1))) { // «شمال البلاد», «ريف المدينة»
            return isDirection(index) || at < limit && isQuality(at)
                    ? new Member(index, at, span(index, at), Says.NAME)
                    : back(at - 1, index, at);
        }
        if (at < limit
                && (grounds > 1 || saysWhere(index) || word.endsWith("تي"))
                && syntax.isWord(at)
                && !syntax.isEvent(at)
                && !(syntax.folded(at).startsWith("ي") && syntax.looksLikeVerb(at))
                && (name == null || (name == syntax.nameAt(index) && syntax.isNoun(Use.FRONT, index)))
                && !syntax.is(Use.CLOSES, at)
                && !syntax.isPreposition(at)
                && syntax.verbAt(at) == null
                && !syntax.isFused(at)) {
            var end = withJoined(at + 1, limit, index);
            return new Member(index, end, span(index, end), isNameless(index, at) ? Says.NOTHING : Says.NAME);
        }
        return null;
    }

    /// Words for a place that are none: «القضاء على», «إلى الشمال من», «الجزء | الشمالي», parties and names of bodies.
    private boolean isNoPlace(int index) {
        var word = ground(index);
        var name = syntax.nameAt(index);
        return (word.equals("القضاء") && syntax.folded(index + 1).equals("علي"))
                || (Syntax.isDefinite(word)
                        && ((syntax.has(Use.PARTY, index)
                                        && !syntax.isNoun(Use.BUILDING, index)
                                        && !isDirection(index + 1))
                                || name != null
                                || (isDirection(index)
                                        && (word.endsWith("ي")
                                                || syntax.folded(index + 1).equals("من")))));
    }

    /// What an adjective with its article makes of a word for a place: «الضفة الغربية», «المدينة الخضراء» are names,
    /// «الأحياء السكنية» is a sort, «القسم الأكبر» nothing.
    private Says says(int from, int end) {
        for (var at = from + 1; at < end; at++) {
            if (syntax.has(Use.NISBA, at) || isDirection(at)) {
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
        if (syntax.isEvent(word)) {
            return true; // «جبهات القتال»
        }
        return !Syntax.isDefinite(folded)
                && (syntax.isNoun(Use.GROUNDS, from)
                        || folded.endsWith("ويه")
                        || syntax.has(Use.NISBA, word)
                        || syntax.isInNumber(from)
                        || (folded.startsWith("م") && (folded.endsWith("ه") || folded.length() > 4)));
    }

    /// Names of places joined to a place by «و» are one with it: «العراق وسوريا»; behind a dual or a plural so is
    /// whatever has its article: «منطقتي المعلا والتواهي».
    private int withJoined(int index, int limit, int from) {
        var at = index;
        var several = syntax.has(Use.GROUNDS, from) || ground(from).endsWith("تي");
        while (at < limit) {
            var next = syntax.tokens.get(at).is("و") ? at + 1 : at;
            if (next >= limit || !syntax.isJoinedNoun(next)) {
                return at;
            }
            var name = syntax.nameAt(next);
            if (name != null && name.type() == NameType.PLACE) {
                at = Math.max(next + 1, passage.words().tokenAt(name.end()));
            } else if (name == null
                    && (several || isGroundWord(next))
                    && syntax.verbAt(next) == null
                    && Syntax.isDefinite(syntax.bare(next))
                    && !syntax.isEvent(next)
                    && !syntax.has(Use.PARTY, next)
                    && !syntax.has(Use.MANY, next)) {
                at = next + 1;
                while (at < limit && isQuality(at)) {
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
        var word = stem(head);
        for (var before = members.size() - 1; before >= 0; before--) {
            var member = members.get(before);
            if (!isDirection(head)
                    && member.says() == Says.NAME
                    && !Syntax.isDefinite(ground(member.from()))
                    && stem(member.from()).equals(word)) {
                return new Member(from, end, member.place(), Says.NAME);
            }
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
                span(from, end),
                syntax.isNoun(Use.THERE, head) ? Says.NOTHING : land ? Says.SORT : Says.NAME);
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

    private boolean isDirection(int index) {
        return syntax.isNoun(Use.WHERE, index) && isGroundWord(index);
    }

    /// The word for a place without what is written to it but its article.
    private String ground(int index) {
        var word = syntax.bare(index);
        if (syntax.has(Use.GROUND, index) || !isBound(index)) {
            return word;
        }
        return word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
    }

    /// Whether a letter that says where is written to the word: «لحي», «بشمال».
    private boolean isBound(int index) {
        return syntax.isFused(index)
                || (syntax.has(Use.WHERE, index)
                        && syntax.bare(index).startsWith("ب")
                        && syntax.isGround(syntax.bare(index).substring(1)));
    }

    private String stem(int index) {
        var word = ground(index);
        return word.startsWith("ال") ? word.substring(2) : word;
    }

    private boolean isGroundWord(int index) {
        if (!syntax.isWord(index)) {
            return false;
        }
        var word = syntax.bare(index);
        return syntax.has(Use.GROUND, index)
                || (isNameless(index) && (syntax.isNoun(Use.FRONT, index) || syntax.isNoun(Use.BUILDING, index)))
                || (isBound(index)
                        && word.length() > 2
                        && syntax.isGround(word.substring(word.startsWith("بال") ? 3 : word.startsWith("لل") ? 2 : 1)))
                || (word.startsWith("ال") && syntax.isGround(word.substring(2)));
    }

    /// Whether no body that is known is named here: «جبهة الجفينة» is none.
    private boolean isNameless(int index) {
        var name = syntax.nameAt(index);
        return name == null
                || (name.type() == NameType.ORGANISATION
                        && name.entry().isEmpty()
                        && syntax.isNoun(Use.FRONT, index)
                        && index > 0
                        && syntax.has(Use.WHERE, index - 1));
    }

    /// An adjective with its article, which goes on with a word for a place: «الحدود | السورية», «المدينة | الخضراء».
    private boolean isQuality(int index) {
        return syntax.isWord(index)
                && syntax.nameAt(index) == null
                && !syntax.isFused(index)
                && Syntax.isDefinite(syntax.folded(index))
                && !syntax.has(Use.RELATIVE, index)
                && !syntax.has(Use.CLOSES, index)
                && !syntax.has(Use.LIES, index)
                && !syntax.has(Use.MANY, index)
                && (!syntax.has(Use.PARTY, index) || syntax.has(Use.NISBA, index))
                && syntax.verbAt(index) == null;
    }

    private Span span(int from, int end) {
        var name = syntax.nameAt(from);
        var start = syntax.tokens.get(from).start();
        if (name != null && name.start() == start) {
            start = name.nameStart();
        } else if (isBound(from) && !syntax.bare(from).startsWith("لل")) {
            start++;
        }
        return new Span(start, Math.max(start + 1, syntax.tokens.get(end - 1).end()));
    }

    /// Whether what stands before a place says that it is where something happens: «في», «قرب», «على كامل», «في عدد
    /// من».
    private boolean saysWhere(int index) {
        if (isBound(index)) {
            var folded = syntax.folded(index);
            return folded.startsWith("ب")
                    || (folded.startsWith("ل") && !syntax.isPlaceName(index))
                    || folded.startsWith("وب");
        }
        var at = index - 1;
        while (at > 0
                && (syntax.has(Use.QUANTITY, at)
                        || syntax.isInNumber(at)
                        || (syntax.tokens.get(at).is("من") && syntax.has(Use.QUANTITY, at - 1)))) {
            at--;
        }
        return at >= 0
                && syntax.has(Use.WHERE, at)
                && !(syntax.folded(at).equals("من")
                        && at > 0
                        && Syntax.isDefinite(syntax.folded(at - 1))
                        && isDirection(at - 1));
    }

    /// The one word behind «في» before a place that lies in it, where that word is no name known: «في | الزعفرانية
    /// بجنوب
    /// بغداد»; -1 where none is.
    private int foreword(int index, int first) {
        var at = index - 1;
        if (!(isDirection(index)
                        || (syntax.isFused(index) && syntax.folded(index).startsWith("ب")))
                && at >= first
                && syntax.folded(at).equals("في")) {
            at--;
        } else if (!isDirection(index)) {
            return -1;
        }
        return at > first
                        && syntax.isWord(at)
                        && syntax.nameAt(at) == null
                        && Syntax.isDefinite(syntax.folded(at))
                        && syntax.folded(at - 1).equals("في")
                        && !syntax.isEvent(at)
                        && !syntax.has(Use.ABSTRACT, at)
                        && !syntax.has(Use.PARTY, at)
                        && !syntax.has(Use.MANY, at)
                ? at
                : -1;
    }

    /// Whether the words between two places say that the one lies in the other. A name alone that nothing places lies
    /// only in what a direction follows: «سروج جنوب تركيا», but «تقوده السعودية في اليمن».
    private boolean isBridge(Member near, Member far, boolean first) {
        var end = far.from();
        if (end - near.end() > GAP) {
            return false;
        }
        var where =
                isDirection(end) || syntax.isFused(end) && syntax.folded(end).startsWith("ب");
        var loose = first && !isGroundWord(near.from()) && !saysWhere(near.from());
        for (var at = near.end(); at < end; at++) {
            var lies = (syntax.has(Use.WHERE, at)
                            && !syntax.folded(at).equals("علي")
                            && !syntax.folded(at).equals("الي"))
                    || syntax.has(Use.LIES, at);
            where |= lies && !(loose && syntax.folded(at).equals("في"))
                    || syntax.tokens.get(at).is("(");
            if (!lies
                    && !syntax.has(Use.WHERE, at)
                    && !syntax.has(Use.GROUND, at)
                    && !syntax.isInNumber(at)
                    && !syntax.startsNumber(at)
                    && !syntax.tokens.get(at).is("(")
                    && !syntax.tokens.get(at).is(")")
                    && !syntax.tokens.get(at).is("-")
                    && !(syntax.isComma(at) && (at + 1 == end ? isDirection(end) : syntax.has(Use.LIES, at + 1)))
                    && !syntax.tokens.get(at).is("كلم")
                    && !syntax.tokens.get(at).is("كم")
                    && !isQuality(at)) {
                return false;
            }
        }
        return where;
    }
}
