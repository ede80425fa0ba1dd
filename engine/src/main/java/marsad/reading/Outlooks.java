package marsad.reading;

import java.util.List;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;
import marsad.text.Token;

/// How real a claim is said to be, from the words before its trigger and the trigger's own form.
final class Outlooks {

    private static final int REACH = 3;

    private final Lexicon lexicon;
    private final List<Token> tokens;

    Outlooks(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    Modality of(Spotted spotted, Sentence sentence) {
        var shape = spotted.entry().shape();
        if (spotted.future()) {
            return Modality.PLANNED;
        }
        var first = Math.max(sentence.firstToken(), spotted.from() - REACH);
        for (var at = spotted.from() - 1; at >= first; at--) {
            var token = tokens.get(at);
            if (token.kind() == Token.Kind.PUNCTUATION) {
                break;
            }
            var folded = bare(token.folded());
            if (lexicon.is("ongoing", folded)) {
                return Modality.ONGOING;
            }
            if (lexicon.is("denied", folded)) {
                return Modality.DENIED;
            }
            if (lexicon.is("planned", folded)) {
                return Modality.PLANNED;
            }
            // «قد» before a past verb makes it sure, before a present one makes it possible
            if (lexicon.is("possible", folded) && !(folded.equals("قد") && shape != Lexicon.Shape.PRESENT)) {
                return Modality.POSSIBLE;
            }
        }
        if (spotted.before() == 'ل'
                && shape != Lexicon.Shape.PAST
                && isDeed(spotted.entry().trigger().kind())) {
            return Modality.PLANNED;
        }
        return switch (spotted.entry().trigger().kind()) {
            case SIEGE, CLASH -> shape == Lexicon.Shape.PRESENT ? Modality.ONGOING : Modality.ACTUAL;
            case ADVANCE, STRIKE, ATTACK, MOBILIZE, WITHDRAW, PROTEST, DISPLACE ->
                shape == Lexicon.Shape.PRESENT ? Modality.ONGOING : Modality.ACTUAL;
            case CONTROL, BOMBING, CASUALTIES, DETAIN, CLEAR, MEET, AGREE, APPEAL, ACCUSE, REJECT -> Modality.ACTUAL;
            case THREATEN, SUPPORT, AID, SANCTION, ASSESS -> Modality.ACTUAL;
        };
    }

    /// «لاستعادة المدينة» tells a purpose, «لقصف عنيف» does not.
    private static boolean isDeed(Kind kind) {
        return kind == Kind.CONTROL || kind == Kind.ADVANCE || kind == Kind.SIEGE || kind == Kind.DETAIN;
    }

    private static String bare(String folded) {
        return folded.length() > 2 && (folded.startsWith("و") || folded.startsWith("ف")) ? folded.substring(1) : folded;
    }
}
