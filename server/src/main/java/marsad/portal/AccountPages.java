package marsad.portal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.accounts.Entry;
import marsad.accounts.Gate;
import marsad.accounts.Issuer;
import marsad.store.Account;
import marsad.store.Account.Role;
import marsad.store.Audit;
import marsad.store.Passes;
import marsad.store.Store;
import marsad.web.Call;
import marsad.web.Catalogue;
import marsad.web.Pulse;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Reply;
import marsad.web.Visit;
import marsad.web.Wing;
import org.jspecify.annotations.Nullable;

/// Signing in and out, one's own account with its tokens, and for administrators everybody's.
public final class AccountPages implements Wing {
    private static final int LONGEST_FORM = 16 << 10;
    private static final int LONGEST_LABEL = 60;
    private static final int AUDIT_LINES = 100;

    /// Where signing in may lead back to: a path of ours.
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\p{L}\\p{N}/_.~%?=&-]{0,300}");

    private final Store store;
    private final Gate gate;
    private final Callers callers;
    private final Newsstand newsstand;
    private final Press press = new Press();
    private final @Nullable Issuer issuer;

    /// @param issuer of OpenID Connect that vouches for accounts, or null where there is none
    public AccountPages(Store store, Pulse pulse, Gate gate, @Nullable Issuer issuer) {
        this.store = store;
        this.gate = gate;
        this.callers = new Callers(gate);
        this.newsstand = new Newsstand(store, pulse.clock());
        this.issuer = issuer;
    }

    /// The page to sign in on.
    ///
    /// @param form the hidden field
    /// @param trouble a key of the catalogue that says what went wrong, or null
    /// @param name as typed before
    /// @param to where it leads back to
    /// @param issuer the name of who else may vouch, or null
    record SigningIn(
            String form,
            @Nullable String trouble,
            String name,
            String to,
            @Nullable String issuer) {}

    /// One's own account.
    ///
    /// @param token a new token, to be shown this once, or null
    /// @param said a key of the catalogue that says what was done or what went wrong, or null
    /// @param trouble whether that is something that went wrong
    record Mine(
            Account account,
            String form,
            List<Passes.Token> tokens,
            @Nullable String token,
            @Nullable String said,
            boolean trouble) {
        Mine {
            tokens = List.copyOf(tokens);
        }

        boolean edits() {
            return account.role().covers(Role.EDITOR);
        }

        boolean administers() {
            return account.role().covers(Role.ADMIN);
        }
    }

    /// Everybody's accounts and what was done.
    record People(
            Account account,
            String form,
            List<Account> all,
            List<Audit.Entry> audit,
            List<Role> roles,
            @Nullable String said,
            boolean trouble) {
        People {
            all = List.copyOf(all);
            audit = List.copyOf(audit);
            roles = List.copyOf(roles);
        }
    }

    @Override
    public String root() {
        return "/account";
    }

    @Override
    public void enter(Entrance entrance) {
        entrance.desk("/account", true, LONGEST_FORM, this::mine);
        entrance.desk("/account/sign-in", true, LONGEST_FORM, this::signIn);
        entrance.desk("/account/sign-out", true, LONGEST_FORM, this::signOut);
        entrance.desk("/account/password", true, LONGEST_FORM, this::password);
        entrance.desk("/account/tokens", true, LONGEST_FORM, this::tokens);
        entrance.desk("/account/people", true, LONGEST_FORM, this::people);
        if (issuer != null) {
            entrance.desk("/account/issuer", true, LONGEST_FORM, this::goToIssuer);
            entrance.desk(Issuer.RETURN_PATH, true, LONGEST_FORM, this::comeFromIssuer);
        }
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return refused(newsstand, press, visit, refusal);
    }

    /// A refusal as a page; who has to sign in first is led there.
    static Rendered refused(Newsstand newsstand, Press press, Visit visit, Refusal refusal) {
        if (refusal.status() == 401) {
            return Rendered.seeOther(visit.links()
                    .page(
                            "/account/sign-in",
                            java.util.Map.of("to", visit.links().here())));
        }
        var words = Catalogue.of(visit.language());
        var head = Head.of(words.text("error." + refusal.status())).unindexed();
        return press.print(refusal.status(), "error", newsstand.bareFrame(visit, head), refusal.sentence(words));
    }

    private Reply signIn(Call call) {
        if (!call.acts()) {
            return callers.signed(call).isPresent() ? Reply.seeOther(home(call)) : signInPage(call, 200, null, "");
        }
        callers.demandGuestForm(call);
        var name = call.value("name").orElse("");
        return switch (gate.signIn(
                name, call.value("password").orElse(""), call.visitor().address())) {
            case Entry.Open open -> callers.remembering(call, Reply.seeOther(home(call)), open.secret());
            case Entry.Wrong wrong -> signInPage(call, 401, "account.wrong", name);
            case Entry.TooMany tooMany ->
                signInPage(call, 429, "account.too-many", name)
                        .with("Retry-After", String.valueOf(tooMany.pause().toSeconds()));
        };
    }

    private Reply signInPage(Call call, int status, @Nullable String trouble, String name) {
        var secret = callers.guest(call);
        var view =
                new SigningIn(Gate.formToken(secret), trouble, name, home(call), issuer == null ? null : issuer.name());
        return callers.rememberingGuest(call, page(call, status, "sign-in", "account.sign-in", view), secret);
    }

    private Reply signOut(Call call) {
        if (!call.acts()) {
            throw Refusal.notFound();
        }
        var signed = callers.demand(call, Role.READER);
        gate.signOut(signed.secret(), call.visitor().address());
        return callers.forgetting(call, Reply.seeOther(call.visit().links().home()));
    }

    private Reply mine(Call call) {
        return minePage(call, callers.demand(call, Role.READER), null, null, false);
    }

    private Reply password(Call call) {
        if (!call.acts()) {
            return Reply.seeOther(call.visit().links().page("/account", java.util.Map.of()));
        }
        var signed = callers.demand(call, Role.READER);
        var fresh = call.value("fresh").orElse("");
        if (!Gate.isPassword(fresh)) {
            return minePage(call, signed, null, "account.password.length", true);
        }
        var address = call.visitor().address();
        if (signed.account().hasPassword()) {
            switch (gate.signIn(signed.account().name(), call.value("password").orElse(""), address)) {
                case Entry.Open open -> gate.signOut(open.secret(), address);
                case Entry.Wrong wrong -> {
                    return minePage(call, signed, null, "account.password.wrong", true);
                }
                case Entry.TooMany tooMany -> {
                    return minePage(call, signed, null, "account.too-many", true);
                }
            }
        }
        gate.setPassword(signed.account().name(), fresh, signed.account(), address);
        return callers.forgetting(
                call, Reply.seeOther(call.visit().links().page("/account/sign-in", java.util.Map.of())));
    }

    private Reply tokens(Call call) {
        if (!call.acts()) {
            return Reply.seeOther(call.visit().links().page("/account", java.util.Map.of()));
        }
        var signed = callers.demand(call, Role.READER);
        var remove = call.value("remove");
        if (remove.isPresent()) {
            store.passes().tokens(signed.account()).stream()
                    .filter(token -> String.valueOf(token.id()).equals(remove.get()))
                    .findFirst()
                    .ifPresent(token -> gate.removeToken(
                            signed.account(), token, call.visitor().address()));
            return minePage(call, signed, null, "account.token.removed", false);
        }
        var label = call.value("label").map(String::strip).orElse("");
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            return minePage(call, signed, null, "account.token.label-missing", true);
        }
        var token = gate.makeToken(signed.account(), label, call.visitor().address());
        return minePage(call, signed, token.secret(), "account.token.made", false);
    }

    private Reply minePage(
            Call call, Callers.Signed signed, @Nullable String token, @Nullable String said, boolean trouble) {
        var view = new Mine(
                signed.account(), signed.formToken(), store.passes().tokens(signed.account()), token, said, trouble);
        return page(call, trouble ? 400 : 200, "account", "account.title", view);
    }

    private Reply people(Call call) {
        var signed = callers.demand(call, Role.ADMIN);
        if (!call.acts()) {
            return peoplePage(call, signed, null, false);
        }
        var name = Gate.folded(call.value("name").orElse(""));
        var address = call.visitor().address();
        var role = call.value("role").flatMap(Role::of);
        return switch (call.value("act").orElse("")) {
            case "enter" -> entered(call, signed, name, role);
            case "role" -> {
                if (name.equals(signed.account().name())) {
                    yield peoplePage(call, signed, "people.not-oneself", true);
                }
                role.ifPresent(wanted -> gate.setRole(name, wanted, signed.account(), address));
                yield peoplePage(call, signed, "people.role.set", false);
            }
            case "remove" -> {
                if (name.equals(signed.account().name())) {
                    yield peoplePage(call, signed, "people.not-oneself", true);
                }
                gate.remove(name, signed.account(), address);
                yield peoplePage(call, signed, "people.removed", false);
            }
            default -> throw Refusal.badBody();
        };
    }

    private Reply entered(Call call, Callers.Signed signed, String name, Optional<Role> role) {
        var password = call.value("password").orElse("");
        if (!Account.isName(name)) {
            return peoplePage(call, signed, "people.name", true);
        }
        if (!Gate.isPassword(password)) {
            return peoplePage(call, signed, "account.password.length", true);
        }
        return gate.enter(name, role.orElse(Role.READER), password, signed.account())
                ? peoplePage(call, signed, "people.entered", false)
                : peoplePage(call, signed, "people.taken", true);
    }

    private Reply peoplePage(Call call, Callers.Signed signed, @Nullable String said, boolean trouble) {
        var view = new People(
                signed.account(),
                signed.formToken(),
                store.accounts().all(),
                store.audit().latest(AUDIT_LINES),
                List.of(Role.values()),
                said,
                trouble);
        return page(call, trouble ? 400 : 200, "people", "people.title", view);
    }

    private Reply goToIssuer(Call call) {
        var secret = callers.guest(call);
        var back = call.visit().links().absolute(Issuer.RETURN_PATH);
        var question = Reply.seeOther(java.util.Objects.requireNonNull(issuer).question(secret, back, home(call)));
        return callers.rememberingGuest(call, question, secret);
    }

    /// The browser comes back with a code. It is the same browser, since the state of the question hangs on its cookie.
    private Reply comeFromIssuer(Call call) {
        var secret = callers.guest(call);
        var back = call.visit().links().absolute(Issuer.RETURN_PATH);
        var known = java.util.Objects.requireNonNull(issuer).answer(secret, back, call.query());
        if (known.isEmpty()) {
            return signInPage(call, 401, "account.not-vouched", "");
        }
        var vouched = known.get();
        var open = gate.signInVouched(
                vouched.subject(), vouched.name(), call.visitor().address());
        return callers.remembering(call, Reply.seeOther(safe(call, vouched.to())), open.secret());
    }

    private Reply page(Call call, int status, String template, String title, Object view) {
        var visit = call.visit();
        var head = Head.of(Catalogue.of(visit.language()).text(title)).unindexed();
        return Reply.of(press.print(status, template, newsstand.frame(visit, head), view));
    }

    private static String home(Call call) {
        return safe(call, call.value("to").orElse(""));
    }

    private static String safe(Call call, String to) {
        return PATH.matcher(to).matches() ? to : call.visit().links().page("/account", java.util.Map.of());
    }
}
