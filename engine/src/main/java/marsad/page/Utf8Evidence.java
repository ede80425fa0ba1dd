package marsad.page;

/// How far bytes obey the rules of UTF-8.
///
/// @param sequences number of characters written in several bytes
/// @param neighbours number of them that directly follow another
/// @param faults number of places where the rules are broken; a character cut off by the end of the bytes is none
record Utf8Evidence(int sequences, int neighbours, int faults) {

    /// Whether the bytes are UTF-8: without fault, or with few faults among many sequences, which chance does not make.
    boolean isUtf8() {
        return faults == 0 || sequences > 20L * faults;
    }

    /// Counts over all bytes.
    static Utf8Evidence of(byte[] bytes) {
        int sequences = 0;
        int neighbours = 0;
        int end = 0;
        int faults = 0;
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i];
            if (lead >= 0) {
                i++;
                continue;
            }
            lead &= 0xFF;
            int more = lead >= 0xC2 && lead < 0xE0
                    ? 1
                    : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
            int seen = 0;
            while (seen < more && i + 1 + seen < bytes.length && (bytes[i + 1 + seen] & 0xC0) == 0x80) {
                seen++;
            }
            if (more > 0 && seen == more && !overlong(lead, bytes[i + 1] & 0xFF)) {
                sequences++;
                neighbours += i == end ? 1 : 0;
                end = i + 1 + seen;
            } else if (more == 0 || i + 1 + seen < bytes.length) {
                faults++;
            }
            i += 1 + seen;
        }
        return new Utf8Evidence(sequences, neighbours, faults);
    }

    private static boolean overlong(int lead, int next) {
        return lead == 0xE0 && next < 0xA0
                || lead == 0xED && next > 0x9F
                || lead == 0xF0 && next < 0x90
                || lead == 0xF4 && next > 0x8F;
    }
}
