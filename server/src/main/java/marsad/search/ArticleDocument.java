package marsad.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marsad.store.StoredArticle;
import marsad.text.SearchWord;
import marsad.text.SoundKey;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/// How an article stands in the index.
final class ArticleDocument {

    /// Shorter keys say too little: half the words of three consonants share theirs with a name.
    static final int SHORTEST_SOUND = 4;

    /// Indexed with offsets, for snippets without a second analysis; stored, to cut the snippets from.
    private static final FieldType WORDS = new FieldType();

    private static final FieldType KEYS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setStored(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.freeze();
        KEYS.setTokenized(false);
        KEYS.setOmitNorms(true);
        KEYS.setIndexOptions(IndexOptions.DOCS);
        KEYS.freeze();
    }

    private final SearchWord.Cutter cutter = new SearchWord.Cutter();
    private final Entries entries;

    ArticleDocument(Entries entries) {
        this.entries = entries;
    }

    /// The document of an article.
    Document of(StoredArticle article) {
        var revision = article.revision();
        var document = words(revision.title(), revision.text());
        document.add(new StringField(Fields.ID, Long.toString(article.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.NUMBER, article.id()));
        document.add(new KeywordField(Fields.OUTLET, article.outlet().key(), Field.Store.NO));
        if (article.section() != null) {
            document.add(new KeywordField(Fields.SECTION, article.section(), Field.Store.NO));
        }
        if (article.language() != null) {
            document.add(new KeywordField(Fields.LANGUAGE, article.language(), Field.Store.NO));
        }
        document.add(new LongField(Fields.AT, article.at().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(Fields.DAY, article.day().toEpochDay(), Field.Store.NO));
        var month = 12L * article.day().getYear() + article.day().getMonthValue() - 1;
        document.add(new NumericDocValuesField(Fields.MONTH, month));
        return document;
    }

    /// The part of a document that words are found in.
    Document words(String title, String text) {
        var document = new Document();
        document.add(new Field(Fields.TITLE, title, WORDS));
        document.add(new Field(Fields.TEXT, text, WORDS));
        var sounds = new HashSet<String>();
        var heard = new HashSet<String>();
        addSounds(cutter.words(title), heard, sounds);
        addSounds(cutter.words(text), heard, sounds);
        for (var sound : sounds) {
            document.add(new Field(Fields.SOUND, sound, KEYS));
        }
        addEntries(title, text, document);
        return document;
    }

    private void addEntries(String title, String text, Document document) {
        var named = new LinkedHashSet<>(entries.namedIn(title));
        named.addAll(entries.namedIn(text));
        var names = new HashSet<String>();
        for (var entry : named) {
            document.add(new KeywordField(entries.isPlace(entry) ? Fields.PLACE : Fields.ACTOR, entry, Field.Store.NO));
            names.addAll(entries.keys(entry));
        }
        for (var name : names) {
            document.add(new Field(Fields.NAME, name, KEYS));
        }
    }

    /// The term that replaces and removes the article of this id.
    static Term term(long id) {
        return new Term(Fields.ID, Long.toString(id));
    }

    /// The term of a sound of words in Arabic or in Latin script.
    static Term sound(boolean foreign, String key) {
        return new Term(Fields.SOUND, (foreign ? "l:" : "a:") + key);
    }

    private static void addSounds(List<SearchWord> words, Set<String> heard, Set<String> sounds) {
        for (var word : words) {
            var name = word.joined() != null ? word.joined() : word.foreign() ? word.exact() : word.stem();
            if (!word.functional() && heard.add(name)) {
                for (var key : SoundKey.of(name)) {
                    if (key.length() >= SHORTEST_SOUND) {
                        sounds.add(sound(word.foreign(), key).text());
                    }
                }
            }
        }
    }
}
