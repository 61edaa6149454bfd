package dev.vitae.kit.people;

import dev.vitae.kit.caller.Tokens;
import dev.vitae.kit.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives a person whose role has changed since their token was made the role they have now; refuses one who is gone. */
@ApplicationScoped
public class CurrentRoles implements SecurityIdentityAugmentor {

    /** A sign-in that read the old role may have made its token a moment after the change. */
    private static final long MOMENT_SECONDS = 10;

    private final RecentChanges changes;

    public CurrentRoles(RecentChanges changes) {
        this.changes = changes;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || !Tokens.PERSON.equals(token.getClaim(Tokens.KIND))) {
            return Uni.createFrom().item(identity);
        }
        return changes.of(UUID.fromString(token.getSubject()))
                .filter(change -> token.getIssuedAtTime() <= change.at().getEpochSecond() + MOMENT_SECONDS)
                .map(change -> current(identity, change))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    private static Uni<SecurityIdentity> current(SecurityIdentity identity, RecentChanges.Change change) {
        return change.role()
                .map(role -> Uni.createFrom().<SecurityIdentity>item(withRole(identity, role)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException(Problem.accountGone())));
    }

    private static SecurityIdentity withRole(SecurityIdentity identity, String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRole(role)
                .build();
    }
}
