package marsad.gather;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses belong to the public Internet: what the IANA registries of special-purpose addresses do not set
/// aside
/// (RFC 6890 and its followers).
///
/// Of IPv6 only what is given out as global unicast passes, without the ranges in which an IPv4 address may hide
/// (6to4, Teredo, NAT64 with a local prefix).
final class Networks {
    private static final List<Range> SET_ASIDE_4 = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4));

    private static final Range GLOBAL_6 = Range.of("2000::", 3);
    private static final List<Range> SET_ASIDE_6 =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));

    private Networks() {}

    /// Whether a request may go to this address.
    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SET_ASIDE_4.stream().noneMatch(range -> range.holds(bytes))
                : GLOBAL_6.holds(bytes) && SET_ASIDE_6.stream().noneMatch(range -> range.holds(bytes));
    }

    private record Range(byte[] prefix, int bits) {
        static Range of(String address, int bits) {
            return new Range(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit & 7);
                if ((prefix[bit >> 3] & mask) != (address[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
