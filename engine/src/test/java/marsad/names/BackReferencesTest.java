package marsad.names;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.text.Segmented;
import org.junit.jupiter.api.Test;

class BackReferencesTest {

    @Test
    void definiteNounsStandForTheLastNameOfTheirKind() {
        var text = "انسحب تنظيم داعش من البوكمال قبل حماس. وبقي التنظيم خارج المدينة، فيما نفت الحركة الخبر.";
        var cut = Segmented.of(text);
        var found = BackReferences.find(cut, NameFinder.shipped().find(cut, null));

        assertThat(found)
                .extracting(reference ->
                        reference.span().in(text) + "=" + reference.mention().text())
                .contains("المدينة=البوكمال", "الحركة=حماس");
    }

    @Test
    void withoutANameBeforeThereIsNoReference() {
        var cut = Segmented.of("وصلت القافلة إلى المدينة.");

        assertThat(BackReferences.find(cut, NameFinder.shipped().find(cut, null)))
                .isEmpty();
    }
}
