package marsad.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.store.Account;
import marsad.store.Fault;
import marsad.store.MarsadException;
import org.jspecify.annotations.Nullable;

/// An issuer of OpenID Connect that vouches for accounts: authorization code with PKCE and a nonce.
///
/// Nothing is remembered between question and answer. State, nonce and verifier are derived from a secret in the
/// browser's cookie and a number drawn for the question, so an answer counts only in the browser that asked, on
/// whichever portal it comes in.
public final class Issuer {
    /// Where the browser comes back to.
    public static final String RETURN_PATH = "/account/issuer/return";

    private static final Logger LOG = Logger.getLogger(Issuer.class.getName());
    private static final int PATIENCE_MILLIS = 10_000;

    private final Config config;
    private volatile @Nullable OIDCProviderMetadata known;

    /// @param issuer its address, under which `/.well-known/openid-configuration` stands
    /// @param client our name there
    /// @param secret ours, or null for a client without one
    /// @param name what readers call it
    public record Config(
            URI issuer, String client, @Nullable String secret, String name) {}

    /// Whom the issuer vouches for.
    ///
    /// @param subject «issuer subject»
    /// @param name that an account may have, made from what the issuer calls the person
    /// @param to where the browser wanted to go
    public record Vouched(String subject, String name, String to) {}

    public Issuer(Config config) {
        this.config = config;
    }

    /// What readers call it.
    public String name() {
        return config.name();
    }

    /// The address that asks it who sits at the browser.
    ///
    /// @param secret of the browser
    /// @param back the whole address that it leads back to
    /// @param to where the browser wants to go afterwards
    /// @throws MarsadException [Fault#ISSUER] where it can't be reached
    public String question(String secret, String back, String to) {
        var drawn = Secrets.draw();
        var wanted = Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(StandardCharsets.UTF_8));
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(config.client()),
                        URI.create(back))
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(drawn + "." + wanted + "." + proof(secret, drawn, wanted)))
                .nonce(new Nonce(Secrets.derived(secret, "nonce " + drawn)))
                .codeChallenge(verifier(secret, drawn), CodeChallengeMethod.S256)
                .build()
                .toURI()
                .toString();
    }

    /// What it answered; empty where it does not vouch, or the answer is not to a question of this browser.
    ///
    /// @param parameters of the address that the browser came back to
    /// @throws MarsadException [Fault#ISSUER] where it can't be reached
    public Optional<Vouched> answer(String secret, String back, Map<String, List<String>> parameters) {
        var state = first(parameters, "state").split("\\.", -1);
        var code = first(parameters, "code");
        if (state.length != 3 || code.isEmpty() || !Secrets.same(proof(secret, state[0], state[1]), state[2])) {
            return Optional.empty();
        }
        try {
            var grant = new AuthorizationCodeGrant(
                    new AuthorizationCode(code), URI.create(back), verifier(secret, state[0]));
            var response = OIDCTokenResponseParser.parse(send(grant));
            if (!(response instanceof OIDCTokenResponse tokens)) {
                LOG.log(Level.WARNING, "The issuer {0} gives no token", config.issuer());
                return Optional.empty();
            }
            var nonce = new Nonce(Secrets.derived(secret, "nonce " + state[0]));
            var claims = validator().validate(tokens.getOIDCTokens().getIDToken(), nonce);
            var to = new String(Base64.getUrlDecoder().decode(state[1]), StandardCharsets.UTF_8);
            return Optional.of(
                    new Vouched(config.issuer() + " " + claims.getSubject().getValue(), name(claims), to));
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        } catch (ParseException | BadJOSEException | JOSEException worthless) {
            LOG.log(Level.WARNING, "An answer of the issuer {0} does not count: {1}", new Object[] {
                config.issuer(), worthless.getMessage()
            });
            return Optional.empty();
        }
    }

    private com.nimbusds.oauth2.sdk.http.HTTPResponse send(AuthorizationCodeGrant grant) throws IOException {
        var endpoint = metadata().getTokenEndpointURI();
        var client = new ClientID(config.client());
        var request = config.secret() == null
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(config.secret())), grant)
                        .build();
        var http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        return http.send();
    }

    private IDTokenValidator validator() throws IOException {
        var algorithm = Optional.ofNullable(metadata().getIDTokenJWSAlgs()).orElse(List.of()).stream()
                .filter(offered -> JWSAlgorithm.Family.SIGNATURE.contains(offered))
                .findFirst()
                .orElse(JWSAlgorithm.RS256);
        return new IDTokenValidator(
                metadata().getIssuer(),
                new ClientID(config.client()),
                algorithm,
                metadata().getJWKSetURI().toURL());
    }

    private OIDCProviderMetadata metadata() {
        var metadata = known;
        if (metadata == null) {
            try {
                metadata = OIDCProviderMetadata.resolve(
                        new com.nimbusds.oauth2.sdk.id.Issuer(config.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            } catch (IOException | GeneralException failure) {
                throw unreachable(failure);
            }
            known = metadata;
        }
        return metadata;
    }

    private MarsadException unreachable(Exception failure) {
        return new MarsadException(
                Fault.ISSUER, config.issuer().toString(), String.valueOf(failure.getMessage()), failure);
    }

    private static String proof(String secret, String drawn, String wanted) {
        return Secrets.derived(secret, "state " + drawn + " " + wanted);
    }

    private static CodeVerifier verifier(String secret, String drawn) {
        return new CodeVerifier(Secrets.derived(secret, "verifier " + drawn));
    }

    /// What the issuer calls the person, as far as an account can have it for its name.
    private static String name(IDTokenClaimsSet claims) {
        for (var claim : List.of("preferred_username", "email", "name", "sub")) {
            var called = claims.getStringClaim(claim);
            if (called != null) {
                var name = Gate.folded(called).replaceAll("[^\\p{L}\\p{N}\\p{M}._@+-]+", "-");
                name = name.substring(0, Math.min(60, name.length()));
                if (Account.isName(name)) {
                    return name;
                }
            }
        }
        return "reader";
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }
}
