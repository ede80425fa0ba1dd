package marsad.gather;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/// Keeps requests off everything that is not the public web: other protocols and ports, names and passwords in
/// addresses, and hosts that are, or resolve to, addresses of this machine or its network.
///
/// A host is resolved once for a connection, all its addresses are looked at, and the connection goes to one of those
/// that were looked at: a name whose meaning changes in between gains nothing. Every redirect passes here again.
public final class Guard implements Dns {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /// A host whose last label is a number is read as an IPv4 address by browsers and resolvers (WHATWG URL, «ends in a
    /// number»), in decimal, octal or hexadecimal and with parts left out.
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:^|\\.)(?:0x[0-9a-f]*|[0-9]+)\\.?$");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    /// What may be asked. Only tests, which have a press of their own on this machine, need another than [#PUBLIC].
    ///
    /// @param addresses which addresses
    /// @param ports which ports
    public record Policy(Predicate<InetAddress> addresses, IntPredicate ports) {
        /// The public web.
        public static final Policy PUBLIC = new Policy(Networks::isPublic, PORTS::contains);
    }

    /// Why an address is not asked.
    public enum Objection {
        /// It can't be read as an address of the web, or is of another protocol.
        ADDRESS,
        /// It carries a name or a password.
        CREDENTIALS,
        /// A port on which no site answers the public.
        PORT,
        /// A number in a spelling that hides an address.
        SPELLING,
        /// It is, or resolves to, an address outside of the public Internet.
        NETWORK
    }

    /// A host that must not be asked; thrown to stop a connection before it is made.
    static final class Barred extends UnknownHostException {
        private static final long serialVersionUID = 1L;
        private final Objection objection;

        Barred(Objection objection, String host) {
            super(host);
            this.objection = objection;
        }

        Objection objection() {
            return objection;
        }
    }

    private final Policy policy;
    private final Dns resolver;

    /// @param policy what may be asked
    /// @param resolver finds the addresses of a host
    public Guard(Policy policy, Dns resolver) {
        this.policy = policy;
        this.resolver = resolver;
    }

    /// A guard for the public web and the system's resolver.
    public static Guard ofPublicWeb() {
        return new Guard(Policy.PUBLIC, Dns.SYSTEM);
    }

    /// Reads an address that somebody wrote, a site or a redirect.
    ///
    /// @throws Barred where it must not be asked
    HttpUrl admit(String address) throws Barred {
        var url = HttpUrl.parse(address);
        if (url == null) {
            throw new Barred(Objection.ADDRESS, address);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new Barred(Objection.CREDENTIALS, url.host());
        }
        if (!policy.ports().test(url.port())) {
            throw new Barred(Objection.PORT, url.host() + ":" + url.port());
        }
        var host = url.host();
        if (host.contains(":") || DOTTED_QUAD.matcher(host).matches()) {
            check(host, literal(host));
        } else if (NUMBER_AT_END.matcher(host).find()) {
            throw new Barred(Objection.SPELLING, host);
        }
        return url;
    }

    /// The addresses of a host, each of which may be asked.
    ///
    /// @throws UnknownHostException where it has none, or one that must not be asked
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var addresses = resolver.lookup(host);
        for (var address : addresses) {
            check(host, address);
        }
        return addresses;
    }

    void check(String host, InetAddress address) throws Barred {
        if (!policy.addresses().test(address)) {
            throw new Barred(Objection.NETWORK, host);
        }
    }

    private static InetAddress literal(String host) throws Barred {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException noAddress) {
            throw new Barred(Objection.SPELLING, host);
        }
    }
}
