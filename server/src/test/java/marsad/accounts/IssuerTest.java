package marsad.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against an issuer of our own on loopback, which checks what an issuer has to check.
class IssuerTest {
    private static final String BACK = "http://localhost:8080/account/issuer/return";
    private static final String BROWSER = "secret of a browser";

    private HttpServer server;
    private RSAKey key;
    private Issuer issuer;

    /// What the issuer will say of the person; tests change it.
    private String audience = "marsad";
    private String nonceSaid;
    private RSAKey signing;

    /// Questions asked, by code.
    private final Map<String, Map<String, List<String>>> asked = new ConcurrentHashMap<>();

    @BeforeEach
    void open() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        signing = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
        issuer = new Issuer(new Issuer.Config(URI.create(address()), "marsad", "our secret", "مثال"));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        answer(exchange, 200, json);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var question = asked.remove(form.get("code").getFirst());
        var basic = Base64.getEncoder().encodeToString("marsad:our+secret".getBytes(StandardCharsets.UTF_8));
        try {
            var verifier = form.get("code_verifier").getFirst().getBytes(StandardCharsets.US_ASCII);
            var challenge = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier));
            if (question == null
                    || !challenge.equals(question.get("code_challenge").getFirst())
                    || !form.get("redirect_uri").equals(question.get("redirect_uri"))
                    || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            var now = Instant.now();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(address())
                    .subject("77")
                    .audience(audience)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60)))
                    .claim(
                            "nonce",
                            nonceSaid != null
                                    ? nonceSaid
                                    : question.get("nonce").getFirst())
                    .claim("preferred_username", "Maha Khoury")
                    .build();
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
            signed.sign(new RSASSASigner(signing));
            answer(exchange, """
                    {"access_token":"a","token_type":"Bearer","id_token":"%s"}""".formatted(signed.serialize()));
        } catch (java.security.GeneralSecurityException | JOSEException failure) {
            answer(exchange, 500, "{\"error\":\"server_error\"}");
        }
    }

    /// The browser is led to the issuer, says yes there, and comes back with these parameters.
    private Map<String, List<String>> saysYes(String question) {
        var parameters = URLUtils.parseParameters(URI.create(question).getRawQuery());
        asked.put("code-1", parameters);
        return Map.of("code", List.of("code-1"), "state", parameters.get("state"));
    }

    @Test
    void whoSaysYesThereIsVouchedFor() {
        var question = issuer.question(BROWSER, BACK, "/manage/sources");
        assertThat(question).startsWith(address() + "/authorize?").contains("code_challenge_method=S256");
        var vouched = issuer.answer(BROWSER, BACK, saysYes(question)).orElseThrow();
        assertThat(vouched).isEqualTo(new Issuer.Vouched(address() + " 77", "maha-khoury", "/manage/sources"));
    }

    @Test
    void anAnswerCountsOnlyInTheBrowserThatAsked() {
        var answer = saysYes(issuer.question(BROWSER, BACK, "/account"));
        assertThat(issuer.answer("another browser", BACK, answer)).isEmpty();
        assertThat(asked).as("the code was not even used").containsKey("code-1");
    }

    @Test
    void aCodeCountsOnce() {
        var answer = saysYes(issuer.question(BROWSER, BACK, "/account"));
        assertThat(issuer.answer(BROWSER, BACK, answer)).isPresent();
        assertThat(issuer.answer(BROWSER, BACK, answer)).isEmpty();
    }

    @Test
    void aTokenForSomebodyElseDoesNotCount() throws JOSEException {
        audience = "another-client";
        assertThat(issuer.answer(BROWSER, BACK, saysYes(issuer.question(BROWSER, BACK, "/"))))
                .isEmpty();
        audience = "marsad";
        nonceSaid = "another question";
        assertThat(issuer.answer(BROWSER, BACK, saysYes(issuer.question(BROWSER, BACK, "/"))))
                .isEmpty();
        nonceSaid = null;
        signing = new RSAKeyGenerator(2048).keyID("k1").generate();
        assertThat(issuer.answer(BROWSER, BACK, saysYes(issuer.question(BROWSER, BACK, "/"))))
                .isEmpty();
    }

    @Test
    void whatIsNoAnswerIsNone() {
        for (var parameters : List.<Map<String, List<String>>>of(
                Map.of(),
                Map.of("error", List.of("access_denied")),
                Map.of("code", List.of("x"), "state", List.of("")),
                Map.of("code", List.of("x"), "state", List.of("a.b.c")))) {
            assertThat(issuer.answer(BROWSER, BACK, parameters)).isEmpty();
        }
    }
}
