package marsad.text;

import java.util.Random;
import java.util.stream.Stream;

/// Strings for property tests: the same ones on every run.
final class Strings {

    private static final String LETTERS =
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىکیگپ٠١٩۰۷ـًٌٍَُِّْٰﻻﷲﺑﺎ،؛؟٫٬«»“”‹› \n\u200F\u202B\u202C\u200C";

    private Strings() {}

    /// Arabic-looking text with everything that folding touches, and any UTF-16 units at all, lone surrogates too.
    static Stream<String> any() {
        var random = new Random(20171120);
        return Stream.concat(
                Stream.generate(() -> ofArabic(random)).limit(2000),
                Stream.generate(() -> ofUnits(random)).limit(2000));
    }

    private static String ofArabic(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(60); left > 0; left--) {
            text.append(
                    random.nextInt(8) == 0
                            ? "az.AZ09-:/@'\"() é".charAt(random.nextInt(17))
                            : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String ofUnits(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(40); left > 0; left--) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
