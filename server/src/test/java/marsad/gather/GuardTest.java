package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing but the public web is asked, in whatever spelling it is written.
class GuardTest {
    private final Guard guard = new Guard(Guard.Policy.PUBLIC, host -> List.of(InetAddress.ofLiteral("8.8.8.8")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://127.0.0.1:8080/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://192.0.0.1/",
                "http://192.0.2.7/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.1/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://239.1.1.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                // Numbers that browsers and resolvers read as addresses.
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0x7F.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0/",
                "http://0x0/",
                "http://3232235777/",
                "http://0xA9FEA9FE/",
                "http://2852039166/",
                "http://0251.0376.0251.0376/",
                "http://127.0.0.1./",
                "http://1.2.3/",
                "http://8.8.2056/",
                "http://127.0.0.0x1/",
                "http://foo.1/",
                "http://00000177.0.0.1/",
                "http://127。0。0。1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://%31%32%37.0.0.1/",
                // IPv6, with and without an IPv4 address inside.
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[::ffff:a00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[64:ff9b:1::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://[2001:0:53aa:64c::1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[100::1]/",
                "http://[fec0::1]/",
                "http://[3fff::1]/",
                // Names and passwords, ports, protocols.
                "http://news.example@127.0.0.1/",
                "http://user:secret@news.example/",
                "http://user@news.example/",
                "http://news.example:22/",
                "http://news.example:25/",
                "http://news.example:5432/",
                "http://news.example:6379/",
                "http://news.example:11211/",
                "https://news.example:9200/",
                "ftp://news.example/",
                "file:///etc/passwd",
                "gopher://news.example/",
                "jar:http://news.example/!/",
                "data:text/html,x",
                "javascript:1",
                "//news.example/",
                "news.example",
                "",
                "http://",
                "http://[::1",
                "http://news.example:99999/",
                "http://[fe80::1%25eth0]/"
            })
    void bars(String address) {
        assertThatThrownBy(() -> guard.admit(address)).isInstanceOf(Guard.Barred.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/", "https://news.example:8443/feed", "http://8.8.8.8/", "http://172.32.0.1/",
                "http://100.128.0.1/", "https://[2a00:1450:4001::1]/", "http://اخبار.example/خبر",
                        "http://3com.example/"
            })
    void admits(String address) throws Exception {
        assertThat(guard.admit(address).host()).isNotEmpty();
    }

    @Test
    void aNameThatResolvesToANetworkOfOursIsBarredEvenBesidePublicOnes() {
        var mixed = new Guard(
                Guard.Policy.PUBLIC,
                host -> List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.5")));
        assertThatThrownBy(() -> mixed.lookup("news.example"))
                .isInstanceOfSatisfying(
                        Guard.Barred.class,
                        barred -> assertThat(barred.objection()).isEqualTo(Guard.Objection.NETWORK));
    }

    @Test
    void aNameThatChangesItsMeaningIsBarredWhenItDoes() throws Exception {
        var answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        var rebound = new Guard(Guard.Policy.PUBLIC, host -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
        assertThat(rebound.lookup("news.example")).hasSize(1);
        assertThatThrownBy(() -> rebound.lookup("news.example")).isInstanceOf(Guard.Barred.class);
    }

    @Test
    void theFetcherConnectsToNothingBarred() throws Exception {
        try (var press = new Press();
                var fetcher = new Fetcher(
                        new Guard(Guard.Policy.PUBLIC, host -> List.of(InetAddress.getLoopbackAddress())),
                        Turns.NONE,
                        new Fetcher.Pace(Duration.ZERO, Duration.ofSeconds(5), 1 << 20))) {
            assertThat(fetcher.fetch(Fetcher.Wanted.fresh("http://news.example:8080/")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.why()).isEqualTo(Fetched.Trouble.BARRED));
            assertThat(fetcher.fetch(Fetcher.Wanted.fresh("http://127.0.0.1:" + press.port() + "/")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.why()).isEqualTo(Fetched.Trouble.BARRED));
            assertThat(press.asked()).isEmpty();
        }
    }

    @Test
    void anUnknownHostIsNoObjection() {
        var nowhere = new Guard(Guard.Policy.PUBLIC, host -> {
            throw new UnknownHostException(host);
        });
        assertThatThrownBy(() -> nowhere.lookup("gone.example"))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(Guard.Barred.class);
    }
}
