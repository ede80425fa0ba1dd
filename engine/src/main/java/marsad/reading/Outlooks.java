package marsad.reading;

import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// How real a claim is said to be, from the words before its trigger and the trigger's own form.
final class Outlooks {

    private static final int REACH = 3;

    private final Syntax syntax;

    Outlooks(Syntax syntax) {
        this.syntax = syntax;
    }

    Modality of(Spotted spotted, Sentence sentence) {
        var shape = spotted.entry().shape();
        if (spotted.future()) {
            return Modality.PLANNED;
        }
        var first = Math.max(sentence.firstToken(), spotted.from() - REACH);
        for (var at = spotted.from() - 1; at >= first; at--) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            if (syntax.has(Use.ONGOING, at)) {
                return Modality.ONGOING;
            }
            if (syntax.has(Use.DENIED, at)) {
                return Modality.DENIED;
            }
            if (syntax.has(Use.PLANNED, at)) {
                return Modality.PLANNED;
            }
            // «قد» before a past verb makes it sure, before a present one makes it possible
            if (syntax.has(Use.POSSIBLE, at) && !(syntax.bare(at).equals("قد") && shape != Lexicon.Shape.PRESENT)) {
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
}
