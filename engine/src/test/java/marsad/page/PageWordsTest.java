package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The word files and how they are looked up.
class PageWordsTest {

    @Test
    void classNamesAreCutIntoWords() {
        assertThat(evidence("articleBody")).containsExactlyInAnyOrder(Evidence.ARTICLE, Evidence.BODY);
        assertThat(evidence("related_posts-12")).contains(Evidence.RELATED);
        assertThat(evidence("sidebarwidget")).contains(Evidence.SIDE);
        assertThat(evidence("xyzzy 42")).isEmpty();
    }

    @Test
    void furnitureIsKnownByItsFirstWords() {
        assertThat(begins("اقرأ أيضاً: أمطار غزيرة")).contains(Furniture.RELATED);
        assertThat(begins("إقرأ ايضًا")).contains(Furniture.RELATED);
        assertThat(begins("«الأكثر قراءة»")).contains(Furniture.MOSTREAD);
        assertThat(begins("LESEN SIE AUCH: Regen")).contains(Furniture.RELATED);
        assertThat(begins("© 2024")).contains(Furniture.LEGAL);
        assertThat(begins("قال الوزير إن الأمطار غزيرة")).isEmpty();
    }

    @Test
    void phrasesEndWhereWordsEnd() {
        assertThat(begins("شاركت فرق الإنقاذ في البحث")).doesNotContain(Furniture.SHARE);
        assertThat(begins("Shares fell on Monday")).doesNotContain(Furniture.SHARE);
    }

    @Test
    void furnitureIsMentionedAnywhereInShortTexts() {
        var kinds = FurnitureWords.SHIPPED.of("للأخبار العاجلة اشترك في النشرة البريدية", 6);
        assertThat(kinds.mentioned() & Furniture.SUBSCRIBE.bit()).isNotZero();
        assertThat(FurnitureWords.SHIPPED.of("كلمة اشترك", 1000).mentioned()).isZero();
    }

    private static Set<Evidence> evidence(String attribute) {
        var bits = ClassWords.SHIPPED.ofAttribute(attribute);
        var found = new TreeSet<Evidence>();
        for (var evidence : Evidence.values()) {
            if (evidence.in(bits)) {
                found.add(evidence);
            }
        }
        return found;
    }

    private static Set<Furniture> begins(String text) {
        var bits = FurnitureWords.SHIPPED.of(text, 5).begun();
        var found = new TreeSet<Furniture>();
        for (var kind : Furniture.values()) {
            if ((bits & kind.bit()) != 0) {
                found.add(kind);
            }
        }
        return found;
    }
}
