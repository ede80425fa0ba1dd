package marsad.search;

import java.util.List;
import marsad.search.Wanted.Unit;
import marsad.search.Wanted.Words;
import marsad.text.SearchAnalyzer;
import marsad.text.SearchWord;
import marsad.text.SoundKey;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// How well an article answers: one ranking for the portal's search and for `./marsad rank`.
///
/// A word counts by its stem and again, with less weight, where it stands as typed; headline and body count as one text
/// in which the headline's words stand several times (BM25F). Words that follow each other in the query and in the text
/// count more, function words a little. The figures are in `docs/quality-search.md`.
///
/// @param k1 of BM25: how soon a word's repetition stops to count
/// @param b of BM25: how much long texts are held down
/// @param title how many times a headline's word counts
/// @param exact weight of the form as typed, against 1 for its stem
/// @param particle weight of a function word in its exact form
/// @param pair weight of two neighbouring words of the query near each other in the text
/// @param slop how many places «near» allows
/// @param sound weight of a name in the other script that sounds alike
/// @param name weight of a place or actor that the text calls by this name or another
/// @param share of a longer query's words, how many an article must have
record Ranking(
        float k1,
        float b,
        float title,
        float exact,
        float particle,
        float pair,
        int slop,
        float sound,
        float name,
        float share) {

    /// As measured best on both development sets together.
    static final Ranking TUNED = new Ranking(1.2f, 0.9f, 3f, 0.3f, 0.25f, 0.1f, 8, 0.5f, 0.5f, 0.3f);

    /// Up to this many words, an article must have them all.
    private static final int ALL_OF = 2;

    Similarity similarity() {
        return new BM25Similarity(k1, b);
    }

    /// The articles that have enough of what is wanted, ranked.
    Query enough(Wanted wanted) {
        return query(wanted, true);
    }

    /// The articles that have anything of what is wanted, ranked: for when none has enough.
    Query any(Wanted wanted) {
        return query(wanted, false);
    }

    private Query query(Wanted wanted, boolean enough) {
        if (wanted.isEmpty()) {
            return new MatchNoDocsQuery("nothing asked for");
        }
        var query = new BooleanQuery.Builder();
        var words = new BooleanQuery.Builder();
        var count = 0;
        for (var unit : wanted.units()) {
            if (enough && unit.isDemanded()) {
                query.add(unit(unit), Occur.MUST);
            } else if (unit.isDemanded()) {
                count += addLoosely(unit, words);
            } else {
                words.add(unit(unit), Occur.SHOULD);
                count++;
            }
        }
        if (count > 0) {
            words.setMinimumNumberShouldMatch(enough ? required(count) : 1);
            query.add(words.build(), Occur.MUST);
        }
        for (var excluded : wanted.excluded()) {
            query.add(
                    excluded.phrase()
                            ? phrase(excluded.words())
                            : anyField(excluded.words().getFirst().stem()),
                    Occur.MUST_NOT);
        }
        addEvidence(wanted, query);
        return query.build();
    }

    /// What was demanded and stands nowhere as demanded: the phrase, and its words each by itself.
    private int addLoosely(Unit unit, BooleanQuery.Builder words) {
        var count = 0;
        for (var alternative : unit.alternatives()) {
            words.add(words(alternative), Occur.SHOULD);
            for (var word : alternative.words()) {
                if (alternative.phrase() && !word.functional()) {
                    words.add(word(word), Occur.SHOULD);
                }
            }
            count++;
        }
        return count;
    }

    private int required(int words) {
        return words <= ALL_OF ? words : Math.max(1, Math.round(words * share));
    }

    /// What moves articles up and lets none in.
    private void addEvidence(Wanted wanted, BooleanQuery.Builder query) {
        if (particle > 0) {
            for (var word : wanted.particles()) {
                query.add(new BoostQuery(both(SearchAnalyzer.exactTerm(word.exact())), particle), Occur.SHOULD);
            }
        }
        for (var index = 1; pair > 0 && index < wanted.units().size(); index++) {
            var before = wanted.units().get(index - 1);
            var unit = wanted.units().get(index);
            if (!before.isDemanded() && !unit.isDemanded()) {
                var first = before.alternatives().getFirst().words().getLast().stem();
                var second = unit.alternatives().getFirst().words().getFirst().stem();
                query.add(new BoostQuery(new PhraseQuery(slop, Fields.TEXT, first, second), pair), Occur.SHOULD);
            }
        }
    }

    private Query unit(Unit unit) {
        if (unit.alternatives().size() == 1) {
            return words(unit.alternatives().getFirst());
        }
        return new DisjunctionMaxQuery(
                unit.alternatives().stream().map(this::words).toList(), 0);
    }

    private Query words(Words words) {
        if (words.phrase()) {
            return phrase(words.words());
        }
        var written = words.words().size() == 1 ? word(words.words().getFirst()) : compound(words.words());
        if (words.name() == null) {
            return written;
        }
        var named = new ConstantScoreQuery(new TermQuery(new Term(Fields.NAME, words.name())));
        return new BooleanQuery.Builder()
                .add(written, Occur.SHOULD)
                .add(new BoostQuery(named, name), Occur.SHOULD)
                .build();
    }

    private Query word(SearchWord word) {
        var query = new BooleanQuery.Builder();
        query.add(both(word.stem()), Occur.SHOULD);
        query.add(new BoostQuery(both(SearchAnalyzer.exactTerm(word.exact())), exact), Occur.SHOULD);
        if (word.joined() != null) {
            query.add(both(word.joined()), Occur.SHOULD);
        }
        addSound(word, word.foreign() ? word.exact() : word.stem(), query);
        return query.build();
    }

    /// A name of several words: as one word, or all of them anywhere.
    private Query compound(List<SearchWord> words) {
        var apart = new BooleanQuery.Builder();
        for (var word : words) {
            apart.add(word(word), Occur.MUST);
        }
        var query = new BooleanQuery.Builder();
        query.add(apart.build(), Occur.SHOULD);
        var last = words.getLast();
        if (last.joined() != null) {
            query.add(both(last.joined()), Occur.SHOULD);
            addSound(last, last.joined(), query);
        }
        return query.build();
    }

    /// Latin spellings of one name vary, Arabic ones do not: a word in Arabic asks for its sound in Latin script only.
    private void addSound(SearchWord word, String name, BooleanQuery.Builder query) {
        for (var key : SoundKey.of(name)) {
            if (key.length() >= ArticleDocument.SHORTEST_SOUND) {
                addSound(ArticleDocument.sound(true, key), query);
                if (word.foreign()) {
                    addSound(ArticleDocument.sound(false, key), query);
                }
            }
        }
    }

    private void addSound(Term term, BooleanQuery.Builder query) {
        query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), sound), Occur.SHOULD);
    }

    /// The words as typed, one after the other.
    private static Query phrase(List<SearchWord> words) {
        var terms = words.stream()
                .map(word -> SearchAnalyzer.exactTerm(word.exact()))
                .toArray(String[]::new);
        return new DisjunctionMaxQuery(
                List.of(new PhraseQuery(Fields.TITLE, terms), new PhraseQuery(Fields.TEXT, terms)), 0);
    }

    private Query both(String term) {
        return new CombinedFieldQuery.Builder(term)
                .addField(Fields.TITLE, title)
                .addField(Fields.TEXT)
                .build();
    }

    private static Query anyField(String term) {
        return new CombinedFieldQuery.Builder(term)
                .addField(Fields.TITLE)
                .addField(Fields.TEXT)
                .build();
    }
}
