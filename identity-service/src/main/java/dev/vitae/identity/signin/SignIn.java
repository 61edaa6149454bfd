package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.NewSession;
import dev.vitae.identity.sessions.RoleMoved;
import dev.vitae.identity.sessions.StartSession;
import dev.vitae.identity.users.User;
import dev.vitae.identity.users.UserRegistered;
import dev.vitae.identity.users.Users;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Finds the user whom the provider vouches for, or registers them at their first sign-in, and begins their session: all in one
 * transaction.
 */
@ApplicationScoped
public class SignIn {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Most of the pool's eight connections. */
    private static final int AT_ONCE = 6;

    private static final int WAITING = 2_000;

    private final TenantSession session;
    private final Users users;
    private final BootstrapAdmins admins;
    private final StartSession startSession;

    public SignIn(TenantSession session, Users users, BootstrapAdmins admins, StartSession startSession) {
        this.session = session;
        this.users = users;
        this.admins = admins;
        this.startSession = startSession;
    }

    /**
     * The user with that provider account; else the one with that verified e-mail address, who gets the account; else a
     * new one, announced as UserRegistered. Fails with 403 {@code email_unverified} where an e-mail address would be
     * needed and none is verified, with 422 {@code email_unusable} for one that nobody could be written to, and with 409
     * {@code email_taken} when another account signs in with it.
     *
     * <p>Who comes in a rush waits here, not for the pool: connections stay free for everything else.
     *
     * @param nonce of an app's ID token, used up by this; fails with 400 {@code nonce_invalid} when it is none of ours
     */
    @Bulkhead(value = AT_ONCE, waitingTaskQueue = WAITING)
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    public Uni<SignedIn> signIn(ProviderIdentity identity, NewSession wanted, Optional<String> nonce) {
        return session.inTransaction(Caller.signIn(), tx -> useUp(tx, nonce)
                        .chain(() -> find(tx, identity))
                        .chain(user -> admins.crown(tx, user, identity))
                        .chain(user -> startSession.start(tx, user, wanted).map(tokens -> new SignedIn(user, tokens))))
                // Two first sign-ins at once: one registers or takes the account, the other then finds that user.
                // Or the user was given another role meanwhile.
                .onFailure(SignIn::anotherWasQuicker)
                .retry()
                .atMost(1);
    }

    private static Uni<Void> useUp(Tx tx, Optional<String> nonce) {
        return nonce.map(text -> Nonces.useUp(tx, text))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<User> find(Tx tx, ProviderIdentity identity) {
        return reveal(tx, identity)
                .chain(() -> users.findByGoogleId(identity.googleId()))
                .onItem()
                .ifNull()
                .switchTo(() -> byEmail(tx, identity));
    }

    private static boolean anotherWasQuicker(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure instanceof StaleStateException
                || RoleMoved.is(failure)
                || failure instanceof ConstraintViolationException violation
                        && UNIQUE_VIOLATION.equals(violation.getSQLState());
    }

    /** Row-level security shows a sign-in this person's row alone. */
    private static Uni<Integer> reveal(Tx tx, ProviderIdentity identity) {
        return tx.execute(
                "select set_config('vitae.sign_in_google_id', $1, true), set_config('vitae.sign_in_email', $2, true)",
                identity.googleId(),
                identity.verifiedEmail().filter(EmailAddress::isUsable).orElse(""));
    }

    private Uni<User> byEmail(Tx tx, ProviderIdentity identity) {
        String email = identity.verifiedEmail()
                .orElseThrow(
                        () -> new Problem(
                                403,
                                "email_unverified",
                                "The sign-in provider has not verified your e-mail address. Verify it there, then sign in again."));
        if (!EmailAddress.isUsable(email)) {
            throw Problem.unprocessable(
                    "email_unusable",
                    "Vitae cannot use the e-mail address of this account. Sign in with an account that has another one.");
        }
        return users.findByEmail(email)
                .chain(known -> known == null ? register(tx, identity.googleId(), email) : link(tx, known, identity));
    }

    private Uni<User> register(Tx tx, String googleId, String email) {
        return users.persistAndFlush(User.register(googleId, email)).call(user -> tx.publish(UserRegistered.of(user)));
    }

    private Uni<User> link(Tx tx, User known, ProviderIdentity identity) {
        // Another first sign-in of the same person may have ended since they were looked for.
        if (known.signsInWith(identity.googleId())) {
            return Uni.createFrom().item(known);
        }
        if (known.hasAccount()) {
            return Uni.createFrom()
                    .failure(
                            Problem.conflict(
                                    "email_taken",
                                    "Another account of the sign-in provider signs in with this e-mail address. Use that one."));
        }
        known.link(identity.googleId());
        return tx.execute(
                        "select set_config('vitae.role', $1, true)",
                        known.role().code())
                .chain(() -> users.persistAndFlush(known));
    }
}
