package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;

/// The sides that «بين» and «مع» name: «بين الحوثيين وقوات صالح من جهة، والمقاومة من جهة أخرى».
final class Sides {

    private static final int REACH = 14;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Sides(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// «اشتباكات مع المسلحين على الحدود مع | سوريا»: behind a first «مع», another that nothing joins to it.
    boolean isSecondWith(int index, Spotted spotted) {
        for (var at = spotted.end(); at < index; at++) {
            if (syntax.bare(at).equals("مع")) {
                return !syntax.folded(index).startsWith("و");
            }
        }
        return false;
    }

    /// Behind «بين» both sides are meant, however they are joined.
    List<Phrase> at(String preposition, int index, int end) {
        var from = index < end && syntax.has(Use.THIS, index) ? index + 1 : index;
        var list = phrases.listAt(clauses.skip(from, end), end);
        if (list.isEmpty() && from < end && syntax.isQuote(from)) {
            list = phrases.listAt(from + 1, end);
        }
        return preposition.equals("بين") && !list.isEmpty() ? withOthers(list, end) : list;
    }

    /// «بحث خلال اللقاء العلاقات | بين البلدين»: between whom another noun is.
    boolean isAnothers(int index, Spotted spotted) {
        for (var at = spotted.end(); at < index; at++) {
            var chunk = phrases.chunkAt(at);
            if (chunk != null
                    && !phrases.isGoverned(chunk)
                    && phrases.doing(chunk) < 2
                    && !phrases.isGround(chunk)
                    && !syntax.startsNumber(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whom «بينهم» and «بينهما» mean.
    List<Phrase> meant(int index, Spotted spotted) {
        if (syntax.bare(index).equals("بينهما")) {
            var verb = clauses.governing(spotted.from());
            return verb != null && verb.subject().size() == 2 ? verb.subject() : List.of();
        }
        return clauses.referred(index, List.of());
    }

    /// The other sides of «بين»: «بين الحوثيين وقوات صالح من جهة، والمقاومة من جهة أخرى», «بين الطائفتين وبين الجيش».
    private List<Phrase> withOthers(List<Phrase> list, int end) {
        return withOthers(list, list.isEmpty() ? end : list.getLast().end(), end);
    }

    List<Phrase> withOthers(List<Phrase> list, int from, int end) {
        var all = new ArrayList<Phrase>(list);
        var sided = false;
        for (var at = from; at < Math.min(end, from + REACH); at++) {
            if (clauses.at(at) != null || syntax.has(Use.THAT, at)) {
                break;
            }
            sided |= syntax.folded(at).equals("جهه") || syntax.folded(at).equals("طرف");
            var and = syntax.is(Use.CLOSES, at) && syntax.folded(at).equals("وبين");
            var more = and
                    ? phrases.listAt(at + 1, end)
                    : syntax.isJoinedNoun(at) && (sided || all.size() == 1)
                            ? phrases.listAt(at, end)
                            : List.<Phrase>of();
            if (!more.isEmpty() && clauses.doing(more) == 2) {
                all.addAll(joined(more, syntax.isJoinedNoun(at)));
                at = more.getLast().end() - 1;
            }
        }
        return all;
    }

    /// A list that begins with «و» written to its first word, which is no part of the name.
    private List<Phrase> joined(List<Phrase> list, boolean clitic) {
        var first = list.getFirst();
        var own = clitic ? phrases.phraseAt(first.from(), first.end(), 1) : null;
        if (own == null
                || syntax.nameAt(first.from()) != null
                || syntax.tokens.get(first.from() - 1).is("و")) {
            return list;
        }
        var all = new ArrayList<Phrase>(List.of(own));
        all.addAll(list.subList(1, list.size()));
        return all;
    }
}
