package marsad.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import marsad.store.Account.Role;
import marsad.store.Audit.Act;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final String PASSWORD = "قلعة عجلون في المطر";
    private static final String HOME = "203.0.113.7";

    private final Store store = TestStores.open();
    private final Hands clock = new Hands();
    private final Gate gate = new Gate(store, clock);

    /// A clock that stands until it is moved.
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-29T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPasswordOpensASessionThatEnds() {
        assertThat(gate.enter("maha", Role.ADMIN, PASSWORD, null)).isTrue();
        assertThat(gate.enter("maha", Role.READER, PASSWORD, null)).isFalse();
        var open = (Entry.Open) gate.signIn(" Maha ", PASSWORD, HOME);
        assertThat(open.account().role()).isEqualTo(Role.ADMIN);
        assertThat(gate.browser(open.secret())).contains(open.account());
        assertThat(gate.reader(open.secret()))
                .as("a browser's session opens no protocol")
                .isEmpty();
        clock.pass(Gate.SESSION);
        assertThat(gate.browser(open.secret())).isEmpty();
        var again = (Entry.Open) gate.signIn("maha", PASSWORD, HOME);
        gate.signOut(again.secret(), HOME);
        assertThat(gate.browser(again.secret())).isEmpty();
    }

    @Test
    void passwordsAreHashedWithArgon2id() {
        gate.enter("maha", Role.READER, PASSWORD, null);
        var hash = store.accounts().password("maha").orElseThrow();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        gate.enter("badr", Role.READER, PASSWORD, null);
        assertThat(store.accounts().password("badr")).isPresent().isNotEqualTo(java.util.Optional.of(hash));
        assertThatThrownBy(() -> gate.enter("samir", Role.READER, "قصيرة", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewPasswordSignsOutEverywhere() {
        gate.enter("maha", Role.READER, PASSWORD, null);
        var open = (Entry.Open) gate.signIn("maha", PASSWORD, HOME);
        gate.setPassword("maha", "سور القدس العتيق", open.account(), HOME);
        assertThat(gate.browser(open.secret())).isEmpty();
        assertThat(gate.signIn("maha", PASSWORD, HOME)).isEqualTo(new Entry.Wrong());
        assertThat(gate.signIn("maha", "سور القدس العتيق", HOME)).isInstanceOf(Entry.Open.class);
    }

    @Test
    void anAccountWithoutAPasswordHasNone() {
        gate.enter("maha", Role.READER, null, null);
        assertThat(gate.signIn("maha", "", HOME)).isEqualTo(new Entry.Wrong());
        assertThat(gate.signIn("maha", "nobody's", HOME)).isEqualTo(new Entry.Wrong());
        assertThat(gate.signIn("nobody", "nobody's", HOME)).isEqualTo(new Entry.Wrong());
    }

    @Test
    void triesAreLimitedByNameAndByAddress() {
        gate.enter("maha", Role.READER, PASSWORD, null);
        for (var number = 0; number < Gate.TRIES_OF_A_NAME; number++) {
            assertThat(gate.signIn("maha", "كلمة خاطئة " + number, "198.51.100." + number))
                    .isEqualTo(new Entry.Wrong());
        }
        assertThat(gate.signIn("maha", PASSWORD, HOME)).as("by name").isInstanceOf(Entry.TooMany.class);
        assertThat(new Gate(store, clock).signIn("maha", PASSWORD, HOME))
                .as("another portal on the store")
                .isInstanceOf(Entry.TooMany.class);
        clock.pass(Gate.WINDOW.plusSeconds(1));
        assertThat(gate.signIn("maha", PASSWORD, HOME)).isInstanceOf(Entry.Open.class);
        for (var number = 0; number < Gate.TRIES_OF_AN_ADDRESS; number++) {
            gate.signIn("name" + number, "كلمة خاطئة", "2001:db8::" + number);
        }
        assertThat(gate.signIn("maha", PASSWORD, "2001:db8:0:0:ffff::1"))
                .as("by network of the address")
                .isInstanceOf(Entry.TooMany.class);
        assertThat(gate.signIn("maha", PASSWORD, "2001:db8:0:1::1")).isInstanceOf(Entry.Open.class);
    }

    @Test
    void aTokenOpensTheProtocolsUntilItIsTakenBack() {
        gate.enter("maha", Role.READER, null, null);
        var maha = store.accounts().find("maha").orElseThrow();
        var token = gate.makeToken(maha, "هاتف", HOME).secret();
        assertThat(gate.reader(token)).contains(maha);
        assertThat(gate.fever(Secrets.feverKey("maha", token))).contains(maha);
        assertThat(gate.browser(token)).as("a token opens no page").isEmpty();
        var open = (Entry.Open) gate.signInReader("Maha", token, HOME);
        assertThat(gate.reader(open.secret())).contains(maha);
        assertThat(gate.signInReader("badr", token, HOME)).isEqualTo(new Entry.Wrong());
        var kept = store.passes().tokens(maha).getFirst();
        assertThat(kept.label()).isEqualTo("هاتف");
        assertThat(kept.usedAt()).isNotNull();
        gate.removeToken(maha, kept, HOME);
        assertThat(gate.reader(token)).isEmpty();
        assertThat(gate.fever(Secrets.feverKey("maha", token))).isEmpty();
    }

    @Test
    void whoIsVouchedForGetsAnAccountAndNeverAnothers() {
        gate.enter("maha", Role.ADMIN, PASSWORD, null);
        var first =
                gate.signInVouched("https://issuer.example 77", "maha", HOME).account();
        assertThat(first.name()).isEqualTo("maha-2");
        assertThat(first.role()).isEqualTo(Role.READER);
        assertThat(gate.signInVouched("https://issuer.example 77", "renamed", HOME)
                        .account())
                .isEqualTo(first);
    }

    @Test
    void whatWasDoneAndTriedIsWrittenDown() {
        gate.enter("maha", Role.READER, PASSWORD, null);
        gate.signIn("maha", "ليست هي الكلمة", HOME);
        clock.pass(Duration.ofSeconds(1));
        gate.signIn("maha", PASSWORD, HOME);
        clock.pass(Duration.ofSeconds(1));
        gate.remove("maha", null, null);
        assertThat(store.audit().latest(10))
                .extracting(entry -> entry.act())
                .startsWith(Act.ACCOUNT_REMOVED, Act.SIGNED_IN)
                .contains(Act.SIGN_IN_FAILED, Act.ACCOUNT_ENTERED);
        assertThat(store.audit().latest(2).getLast().address()).isEqualTo(HOME);
        assertThat(store.audit().latest(10).toString()).doesNotContain(PASSWORD, "ليست");
    }

    @Test
    void aFormIsKnownByTheCookieThatItWasMadeFor() {
        var secret = Gate.draw();
        assertThat(Gate.isOurForm(secret, Gate.formToken(secret))).isTrue();
        assertThat(Gate.isOurForm(Gate.draw(), Gate.formToken(secret))).isFalse();
        assertThat(Gate.formToken(secret)).doesNotContain(secret);
    }
}
