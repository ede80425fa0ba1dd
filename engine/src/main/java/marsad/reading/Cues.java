package marsad.reading;

import marsad.reading.Clauses.Predicate;
import marsad.reading.SpeechCues.Manner;
import marsad.text.Sentence;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Which words of a passage are cues of speech, and which are only written like one.
final class Cues {

    private static final int REACH_OF_SOURCE = 9;

    private final Syntax syntax;
    private final Clauses clauses;
    private final Quotations quotations;
    private final Namings namings;

    Cues(Parsed parsed, Quotations quotations, Namings namings) {
        this.syntax = parsed.syntax();
        this.clauses = parsed.clauses();
        this.quotations = quotations;
        this.namings = namings;
    }

    /// What the word does as a cue, or null where it is none.
    @Nullable
    Manner at(int index, Sentence sentence) {
        if (syntax.tokens.get(index).kind() != Token.Kind.ARABIC) {
            return null;
        }
        var manner = syntax.cueAt(index);
        if (manner == null
                || syntax.nameAt(index) != null
                || isNegated(index, manner)
                || !isCue(index, manner, sentence)) {
            return null;
        }
        var speaks = switch (manner) {
            case HOLDS -> quotations.saysThat(index, sentence) || quotations.closesQuotation(index, sentence);
            case ABOUT ->
                clauses.at(index) != null
                        && (quotations.saysThat(index, sentence)
                                || quotations.speaksOf(index, sentence)
                                || quotations.closesQuotation(index, sentence));
            case NEWS -> quotations.saysThat(index, sentence) || quotations.tells(Use.NEWS, index, sentence);
            case ISSUES ->
                !syntax.isPreposition(index + 1)
                        && (quotations.tells(Use.THAT, index, sentence)
                                || quotations.tells(Use.WRITTEN, index, sentence));
            case CLAIMS -> claims(index, sentence);
            case CALLS -> namings.callsSo(index, sentence);
            case URGING -> quotations.saysThat(index, sentence);
            case ACTS -> false;
            case SAYS, STATES, WHILE, BY, QUOTES, LEARNS, STANDS, SAYING, NOUNS -> true;
        };
        return speaks ? manner : null;
    }

    /// Whether the verb is no cue here, but does something by words: «دعا الوزير إلى الهدوء. وقال …».
    boolean isAct(int index) {
        var manner = clauses.at(index) == null ? null : syntax.cueAt(index);
        return (manner == Manner.ACTS || manner == Manner.HOLDS || manner == Manner.ABOUT)
                && syntax.nameAt(index) == null
                && !isNegated(index, manner);
    }

    /// «لم يؤكد الخبر», «غير مؤكدة»: nothing is said.
    private boolean isNegated(int index, Manner manner) {
        if (index == 0 || manner == Manner.BY) {
            return false;
        }
        var before = syntax.folded(index - 1);
        if (before.equals("غير")) {
            return true;
        }
        return manner.isVerb()
                && (before.equals("لم") || before.equals("ولم") || before.equals("لا") || before.equals("ولا"))
                && !syntax.bare(index).endsWith("ستبعد");
    }

    /// Words written like a cue that are none: «ما لا يقل عن», «مركز تابع ل», «لافتة للنظر», «عبر موقعه», «يذكر أن».
    private boolean isCue(int index, Manner manner, Sentence sentence) {
        var word = syntax.bare(index);
        if (syntax.isWordOf(Use.CUELESS, word)) {
            return false;
        }
        var next = index + 1 < sentence.endToken() ? syntax.folded(index + 1) : "";
        var that = syntax.has(Use.THAT, index + 1) && index + 1 < sentence.endToken();
        switch (word) {
            case "نقل" -> {
                return clauses.at(index) != null;
            }
            case "عبر", "عبرت", "يعبر", "تعبر" -> {
                return standsSoon("عن", index, sentence);
            }
            case "مقره", "مقرا" -> {
                return that; // «في مقره»
            }
            case "مؤكده", "مؤكدا" -> {
                return !next.equals("عن"); // «معلومات مؤكدة عن»
            }
            case "اقر", "اقرت", "اقروا", "يقر", "تقر" -> {
                return quotations.tells(Use.THAT, index, sentence);
            }
            case "مذكره", "مذكرا" -> {
                return that || next.startsWith("ب");
            }
            case "معبرا", "معبره" -> {
                return next.equals("عن");
            }
            case "محذرا", "محذره" -> {
                return that || next.equals("من");
            }
            case "قوله", "قولها", "قولهم" -> {
                return index > 0 && !syntax.folded(index - 1).equals("حد");
            }
            case "يذكر", "يشار", "يرجح", "يعتقد", "يتوقع" -> {
                return !that && !next.equals("الي");
            }
            case "بين" -> {
                return that || (opens(index, sentence) && quotations.saysThat(index, sentence) && !isBetween(index));
            }
            case "بالقول", "بقوله", "بقولها", "بقولهم" -> {
                return !isSpeechNear(index, sentence);
            }
            case "جاء", "جاءت", "ورد", "وردت" -> {
                return !clauses.isBehindRelative(index);
            }
            case "تابع", "تابعه" -> {
                return clauses.at(index) != null && !next.startsWith("ل");
            }
            case "لافته", "مشدده" -> {
                return that || next.equals("الي") || next.equals("علي");
            }
            case "يدعي", "تدعي", "يبين", "ابان" -> {
                return that;
            }
            default -> {
                if (manner.isVerb() && clauses.at(index) == null && syntax.isPreposition(index - 1)) {
                    return false; // «بشأن رأيه في»
                }
                if ((manner.isSaying() || manner == Manner.CALLS) && isHoped(index)) {
                    return false;
                }
                if ((word.contains("عتبر") && !isHeldBySomebody(index, sentence))
                        || (manner == Manner.HOLDS && isFirstPerson(index))) {
                    return false;
                }
                return !manner.isVerb() || clauses.at(index) != null || syntax.joinsVerb(index) || !manner.isSaying();
            }
        }
    }

    /// «متوقعا أن تعلن اللجنة»: nothing is said yet.
    private boolean isHoped(int index) {
        var verb = clauses.at(index);
        return verb != null
                && verb.form().present()
                && index > 0
                && syntax.folded(index - 1).equals("ان");
    }

    /// «تعتبر القاعدة موقعا», «بغداد تعتبر أكثر المدن تضررا»: nobody holds it.
    private boolean isHeldBySomebody(int index, Sentence sentence) {
        if (quotations.saysThat(index, sentence)) {
            return true;
        }
        var verb = clauses.at(index);
        return verb != null
                && clauses.doing(verb.subject()) == 2
                && !syntax.isPlaceName(verb.subject().getFirst().from())
                && (verb.after() || !verb.form().present())
                && !syntax.isPreposition(index + 1);
    }

    /// «تبنى التنظيم الهجوم»: a group says that a deed is its own; «الهجوم الذي تبناه التنظيم» tells of the deed.
    private boolean claims(int index, Sentence sentence) {
        var verb = clauses.at(index);
        return verb != null
                && !clauses.isBehindRelative(index)
                && !(verb.form().present()
                        && index > 0
                        && syntax.folded(index - 1).equals("ان"))
                && (syntax.joinsVerb(index) || !clauses.isRelative(index))
                && (syntax.hasObject(index)
                        || quotations.tellsOfEvent(Math.max(index + 1, verb.end()), sentence)
                        || quotations.tellsOfEvent(index + 1, sentence));
    }

    private boolean opens(int index, Sentence sentence) {
        return index == sentence.firstToken() || syntax.isComma(index - 1);
    }

    /// «وبين الجانبين»: no verb before a dual or a plural.
    private boolean isBetween(int index) {
        return syntax.folded(index + 1).endsWith("ين");
    }

    private boolean isSpeechNear(int index, Sentence sentence) {
        for (var at = Math.max(sentence.firstToken(), index - REACH_OF_SOURCE); at < index; at++) {
            if (SpeechCues.isSaying(syntax.folded(at))) {
                return true;
            }
        }
        return false;
    }

    /// «أعتقد أن»: written with its hamza it is no past of the eighth form.
    private boolean isFirstPerson(int index) {
        var word = syntax.folded(index);
        return word.length() > 4 && word.charAt(0) == 'ا' && word.charAt(2) == 'ت' && syntax.startsWithHamza(index);
    }

    private boolean standsSoon(String word, int index, Sentence sentence) {
        var verb = clauses.at(index);
        var from = verb == null ? index + 1 : Math.max(index + 1, verb.end());
        for (var at = index + 1; at < Math.min(sentence.endToken(), from + REACH_OF_SOURCE); at++) {
            if (syntax.folded(at).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// «الهدنة التي أعلن عنها الملك», «مقال نشره», «في خطوة تؤكد …»: the verb tells of a noun, and nothing is
    /// said by it.
    boolean isAside(Predicate verb) {
        var at = verb.at();
        var manner = syntax.cueAt(at);
        if (manner == Manner.CALLS || syntax.folded(at).contains("عتبر")) {
            return false;
        }
        if ((manner == Manner.HOLDS || clauses.isBehindRelative(at))
                && syntax.hasObject(at)
                && !syntax.has(Use.THAT, verb.end())
                && !syntax.isFused(at + 1)) {
            return true;
        }
        if (syntax.hasObject(at) && !syntax.joinsVerb(at) && syntax.isNoun(Use.WRITTEN, at - 1)) {
            return true; // «في بيان أوردته الوكالة إن»: the text is another's
        }
        var oblique = clauses.isOblique(at + 1)
                && !syntax.folded(at + 1).startsWith("في")
                && !syntax.folded(at + 1).startsWith("خلال");
        if (oblique && (clauses.isBehindRelative(at) || !syntax.joinsVerb(at)) && !syntax.has(Use.THAT, at + 2)) {
            return true; // «حكومة يعترف بها الجميع»
        }
        return !verb.after()
                && !verb.inherited()
                && !verb.subject().isEmpty()
                && syntax.isNoun(Use.SILENT, verb.subject().getFirst().from());
    }
}
