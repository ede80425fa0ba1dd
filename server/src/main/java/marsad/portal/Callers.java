package marsad.portal;

import java.net.URI;
import java.util.Optional;
import marsad.accounts.Gate;
import marsad.store.Account;
import marsad.store.Account.Role;
import marsad.web.Call;
import marsad.web.Refusal;
import marsad.web.Reply;

/// Who sits at the browser that calls, by its cookie, and whether a form that it sends is one of ours.
///
/// A form is ours where the browser does not say that another site sent it (`Sec-Fetch-Site`, `Origin`) and where it
/// bears what only our own page could put into it, derived from the cookie.
final class Callers {
    /// The hidden field of every form.
    static final String FORM_FIELD = "form";

    private static final String COOKIE = "marsad";
    private static final String GUEST_COOKIE = "marsad-guest";

    private final Gate gate;

    /// A browser that is signed in.
    ///
    /// @param secret of its session
    record Signed(Account account, String secret) {
        /// For the hidden field of forms.
        String formToken() {
            return Gate.formToken(secret);
        }
    }

    Callers(Gate gate) {
        this.gate = gate;
    }

    Optional<Signed> signed(Call call) {
        return call.cookie(name(call, COOKIE))
                .flatMap(secret -> gate.browser(secret).map(account -> new Signed(account, secret)));
    }

    /// Who is signed in and may do what `role` may; where something is sent, the form must be ours.
    ///
    /// @throws Refusal where nobody is signed in, the account may not, or the form is not ours
    Signed demand(Call call, Role role) {
        var signed = signed(call).orElseThrow(Refusal::unknownReader);
        if (!signed.account().role().covers(role)) {
            throw Refusal.forbidden("refusal.role");
        }
        if (call.acts()) {
            demandOurForm(call, signed.secret());
        }
        return signed;
    }

    /// The secret of a browser that is not signed in, and a new one where it has none.
    String guest(Call call) {
        return call.cookie(name(call, GUEST_COOKIE)).orElseGet(Gate::draw);
    }

    /// @throws Refusal where the form is not one of ours
    void demandOurForm(Call call, String secret) {
        var site = call.header("sec-fetch-site").orElse("same-origin");
        var sameSite = site.equals("same-origin") || site.equals("none");
        var sameOrigin = call.header("origin")
                .map(origin -> authority(origin)
                        .equals(call.visit().origin().host()
                                + call.visit().origin().port()))
                .orElse(true);
        var token = call.form().getOrDefault(FORM_FIELD, java.util.List.of("")).getFirst();
        if (!sameSite || !sameOrigin || !Gate.isOurForm(secret, token)) {
            throw Refusal.forbidden("refusal.form");
        }
    }

    /// @throws Refusal where the browser has no cookie that the form could have been made for
    void demandGuestForm(Call call) {
        demandOurForm(call, call.cookie(name(call, GUEST_COOKIE)).orElseThrow(() -> Refusal.forbidden("refusal.form")));
    }

    Reply remembering(Call call, Reply reply, String secret) {
        return reply.with("Set-Cookie", cookie(call, COOKIE, secret, Gate.SESSION.toSeconds()));
    }

    Reply rememberingGuest(Call call, Reply reply, String secret) {
        return reply.with("Set-Cookie", cookie(call, GUEST_COOKIE, secret, Gate.SESSION.toSeconds()));
    }

    Reply forgetting(Call call, Reply reply) {
        return reply.with("Set-Cookie", cookie(call, COOKIE, "", 0));
    }

    private static String cookie(Call call, String name, String value, long seconds) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(name(call, name), value, seconds, call.secure() ? "; Secure" : "");
    }

    /// With the prefix that makes browsers refuse it from anything but this host over https.
    private static String name(Call call, String name) {
        return call.secure() ? "__Host-" + name : name;
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
