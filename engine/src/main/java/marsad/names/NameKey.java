package marsad.names;

import marsad.text.Folded;

/// Keys of names: 64-bit FNV-1a over the folded letters, white space and hyphens passed over, so that «البو كمال» and
/// «البوكمال», «عبد الله» and «عبدالله» have one key. Two names of the shipped lexicons with one key by chance: about
/// 1 in 10⁹.
final class NameKey {

    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private NameKey() {}

    /// The key of what was before with the letters of `folded` from `from` on behind it.
    static long append(long key, CharSequence folded, int from) {
        var grown = key;
        for (var place = from; place < folded.length(); place++) {
            grown = append(grown, folded.charAt(place));
        }
        return grown;
    }

    static long append(long key, char unit) {
        return unit == ' ' || unit == '-' ? key : (key ^ unit) * PRIME;
    }

    /// The key of a name as written.
    static long of(CharSequence name) {
        return append(SEED, Folded.foldForMatching(name), 0);
    }
}
