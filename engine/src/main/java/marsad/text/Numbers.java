package marsad.text;

import java.util.ArrayList;
import java.util.List;
import marsad.text.NumberWords.Kind;
import marsad.text.NumberWords.Word;
import marsad.text.Quantity.Form;
import marsad.text.Quantity.Hedge;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a text: figures in all scripts, words, vague numbers, ordinals, duals; each with what is said
/// before it («نحو», «أكثر من»). They come in text order and do not overlap.
///
/// «واحد» by itself and an ordinal without its article are passed over: they seldom count anything.
public final class Numbers {

    private final List<Token> tokens;
    private final List<Quantity> found = new ArrayList<>();

    private Numbers(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// The numbers of a text.
    public static List<Quantity> in(Segmented text) {
        var numbers = new Numbers(text.tokens());
        var next = 0;
        while (next < text.tokens().size()) {
            next = Math.max(next + 1, numbers.read(next));
        }
        return List.copyOf(numbers.found);
    }

    /// Reads the number that begins at `index`; answers the index after it, or `index` where none does.
    private int read(int index) {
        var token = tokens.get(index);
        if (token.kind() == Token.Kind.NUMBER) {
            return figures(index);
        }
        if (token.kind() != Token.Kind.ARABIC) {
            return index;
        }
        var word = token.folded();
        if (!NumberWords.isAny(word) && !NumberWords.isAny(afterAnd(word)) && !NumberWords.isAny(bare(word))) {
            return index;
        }
        var end = words(index);
        if (end > index) {
            return end;
        }
        if (NumberWords.DUALS.contains(bare(word)) || NumberWords.DUALS.contains(afterAnd(word))) {
            add(index, index + 1, 2, 2.0, Form.DUAL);
            return index + 1;
        }
        var stem = bare(word);
        var ordinal = stem.equals(word) ? null : NumberWords.word(Kind.ORDINAL, stem);
        if (ordinal != null) {
            add(index, index + 1, ordinal.least(), ordinal.most(), Form.ORDINAL);
            return index + 1;
        }
        return index;
    }

    private int figures(int index) {
        var value = value(tokens.get(index).folded());
        if (Double.isNaN(value)) {
            return index;
        }
        var scale = word(Kind.SCALE, index + 1, false);
        var factor = scale == null ? 1 : scale.least();
        var end = scale == null ? index + 1 : index + 2;
        add(index, end, value * factor, value * factor, Form.FIGURES);
        return end;
    }

    /// Commas before three figures each, or more than one of them, set thousands apart; else they begin the decimals.
    static double value(String figures) {
        var commas = figures.chars().filter(unit -> unit == ',').count();
        var dots = figures.chars().filter(unit -> unit == '.').count();
        var grouped = isGrouped(figures, ',');
        var plain = figures;
        if (commas > 0 && (commas > 1 || grouped)) {
            plain = plain.replace(",", "");
        } else if (commas == 1 && dots == 0) {
            plain = plain.replace(',', '.');
        }
        if (dots > 1 && isGrouped(figures, '.')) {
            plain = plain.replace(".", "");
        }
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException several) {
            return Double.NaN; // a version or an address of a machine: 10.0.0.1
        }
    }

    private static boolean isGrouped(String figures, char separator) {
        var groups = figures.split("[" + separator + "]");
        for (var index = 1; index < groups.length; index++) {
            var digits = groups[index].indexOf('.') < 0 ? groups[index].length() : groups[index].indexOf('.');
            if (digits != 3) {
                return false;
            }
        }
        return groups.length > 1 && groups[0].length() <= 3;
    }

    /// Reads a number in words. Each scale multiplies what stands before it since the last greater one; «و» adds.
    private int words(int index) {
        double total = 0;
        double part = 0;
        var vague = word(Kind.VAGUE, index, false);
        var next = index;
        if (vague != null) {
            return vague(index, vague);
        }
        for (var first = true; next < tokens.size(); first = false) {
            var unit = word(Kind.UNIT, next, !first);
            var scale = word(Kind.SCALE, next, !first);
            var joined = !first && tokens.get(next).folded().startsWith("و");
            if (unit != null && (first || joined || isTeen(part, unit))) {
                part += unit.least();
            } else if (scale != null && (first || joined)) {
                part += scale.least();
                if (scale.least() >= 1000) {
                    total += part;
                    part = 0;
                }
            } else if (scale != null) {
                part = Math.max(part, 1) * scale.least();
                if (scale.least() >= 1000) {
                    total += part;
                    part = 0;
                }
            } else {
                break;
            }
            next++;
        }
        var value = total + part;
        if (next == index || value == 1) {
            return index;
        }
        add(index, next, value, value, Form.WORDS);
        return next;
    }

    /// «خمسة عشر», «أحد عشر»: ten after a unit adds without «و».
    private static boolean isTeen(double part, Word unit) {
        return unit.least() == 10 && part > 0 && part < 10;
    }

    /// «مئات», «عشرات الآلاف»
    private int vague(int index, Word vague) {
        var scale = word(Kind.SCALE, index + 1, false);
        if (scale == null && index + 1 < tokens.size() && tokens.get(index + 1).kind() == Token.Kind.ARABIC) {
            scale = NumberWords.word(Kind.SCALE, bare(tokens.get(index + 1).folded()));
        }
        var factor = scale == null ? 1 : scale.least();
        var end = scale == null ? index + 1 : index + 2;
        add(index, end, vague.least() * factor, vague.most() * factor, Form.VAGUE);
        return end;
    }

    private @Nullable Word word(Kind kind, int index, boolean mayJoin) {
        if (index >= tokens.size() || tokens.get(index).kind() != Token.Kind.ARABIC) {
            return null;
        }
        var written = tokens.get(index).folded();
        var word = NumberWords.word(kind, written);
        return word == null && (mayJoin || written.length() > 3) ? NumberWords.word(kind, afterAnd(written)) : word;
    }

    private static String afterAnd(String word) {
        return word.startsWith("و") ? word.substring(1) : word;
    }

    /// Without «و» and the article: «والثالث».
    private static String bare(String word) {
        var open = afterAnd(word);
        return open.startsWith("ال") && open.length() > 4 ? open.substring(2) : word;
    }

    private void add(int first, int end, double least, @Nullable Double most, Form form) {
        for (var length = Math.min(NumberWords.LONGEST_HEDGE, first); length > 0; length--) {
            var phrase = new StringBuilder();
            for (var token : tokens.subList(first - length, first)) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(token.folded());
            }
            var words = phrase.toString();
            var hedge = NumberWords.HEDGES.get(words);
            hedge = hedge == null ? NumberWords.HEDGES.get(afterAnd(words)) : hedge;
            if (hedge != null
                    && (found.isEmpty()
                            || found.getLast().end()
                                    <= tokens.get(first - length).start())) {
                add(first - length, end, least, most, hedge, form);
                return;
            }
        }
        add(first, end, least, most, Hedge.NONE, form);
    }

    private void add(int start, int end, double least, @Nullable Double most, Hedge hedge, Form form) {
        var open = hedge == Hedge.LEAST && form != Form.ORDINAL;
        var low = hedge == Hedge.MOST ? 0 : least;
        var from = tokens.get(start).start();
        found.add(new Quantity(from, tokens.get(end - 1).end(), low, open ? null : most, hedge, form));
    }
}
