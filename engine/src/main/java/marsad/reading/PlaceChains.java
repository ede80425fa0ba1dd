package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.NamedPlaces.Member;
import marsad.reading.NamedPlaces.Says;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// The places that a passage names, each with the wider ones behind it.
///
/// Places that follow each other over «في», a direction or brackets are one chain, from the narrow to the wide: «بلدة
/// الحضر في ريف القنيطرة جنوبي سورية». The first of a chain is the one meant.
final class PlaceChains {

    private static final int GAP = 9;
    private static final int ASIDE = 16;

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

    private final Passage passage;
    private final Syntax syntax;
    private final GroundWords grounds;
    private final NamedPlaces places;
    private final List<Chain> chains = new ArrayList<>();
    private final @Nullable Chain[] covering;

    PlaceChains(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
        this.grounds = new GroundWords(syntax);
        this.places = new NamedPlaces(passage, syntax, grounds);
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
            var member = places.memberAt(at, sentence.endToken());
            if (member == null) {
                at++;
                continue;
            }
            if (!open.isEmpty() && !isBridge(open.getLast(), member, open.size() == 1)) {
                close(open, sentence);
            }
            var foreword = open.isEmpty() ? foreword(at, sentence.firstToken()) : -1;
            if (foreword >= 0) {
                open.add(new Member(foreword, foreword + 1, grounds.span(foreword, foreword + 1), Says.NAME));
            }
            places.remember(member, open.isEmpty());
            open.add(member);
            at = member.end();
        }
        close(open, sentence);
    }

    private void close(List<Member> open, Sentence sentence) {
        if (open.isEmpty()) {
            return;
        }
        var first = open.getFirst();
        if (isAside(first.from(), sentence.firstToken())) {
            open.clear();
            return;
        }
        var said = grounds.saysWhere(first.from());
        var placed = said
                || open.size() > 1
                || (grounds.isGroundWord(first.from())
                        && (syntax.isPlaceName(first.end() - 1) || !Syntax.isDefinite(grounds.ground(first.from())))
                        && first.says() == Says.NAME);
        var rooms = open.stream()
                .filter(one -> !syntax.isNoun(Use.BUILDING, one.from()))
                .toList();
        chains.add(new Chain(
                first.from(),
                open.getLast().end(),
                meant(open),
                named(open),
                named(rooms),
                placed,
                said && !syntax.is(Use.UPON, first.from() - 1)));
        open.clear();
    }

    /// «سرت … الواقعة على بعد 450 كلم | شرق طرابلس»: by what a place told just before is found.
    private boolean isAside(int index, int first) {
        return index > first
                && syntax.has(Use.MEASURE, index - 1)
                && !chains.isEmpty()
                && chains.getLast().from() >= first
                && index - chains.getLast().end() <= ASIDE;
    }

    /// The first place named; else the first sort.
    private @Nullable Span meant(List<Member> open) {
        var name = named(open);
        return name != null
                ? name
                : open.stream()
                        .filter(member -> member.says() == Says.SORT)
                        .map(Member::place)
                        .findFirst()
                        .orElse(null);
    }

    /// The first that has a name; the town where a country stands before it: «في السودان قرب الفاشر».
    private @Nullable Span named(List<Member> open) {
        Member country = null;
        for (var member : open) {
            if (member.says() == Says.NAME && !places.isCountry(member)) {
                return member.place();
            }
            country = country == null && member.says() == Says.NAME ? member : country;
        }
        return country == null ? null : country.place();
    }

    /// The one word behind «في» before a place that lies in it, where that word is no name known: «في | الزعفرانية
    /// بجنوب بغداد»; -1 where none is.
    private int foreword(int index, int first) {
        var at = index - 1;
        if (!(grounds.isDirection(index)
                        || (syntax.isFused(index) && syntax.folded(index).startsWith("ب")))
                && at >= first
                && syntax.folded(at).equals("في")) {
            at--;
        } else if (!grounds.isDirection(index)) {
            return -1;
        }
        return at > first
                        && syntax.isWord(at)
                        && syntax.nameAt(at) == null
                        && (Syntax.isDefinite(syntax.folded(at)) || grounds.isUnknown(at))
                        && (syntax.folded(at - 1).equals("في")
                                || syntax.folded(at - 1).equals("قرب"))
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
        var where = grounds.isDirection(end)
                || syntax.isFused(end) && syntax.folded(end).startsWith("ب");
        var loose = first && !grounds.isGroundWord(near.from()) && !grounds.saysWhere(near.from());
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
                    && !(syntax.isComma(at)
                            && (at + 1 == end ? grounds.isDirection(end) : syntax.has(Use.LIES, at + 1)))
                    && !syntax.tokens.get(at).is("كلم")
                    && !syntax.tokens.get(at).is("كم")
                    && !grounds.isQuality(at)) {
                return false;
            }
        }
        return where;
    }
}
