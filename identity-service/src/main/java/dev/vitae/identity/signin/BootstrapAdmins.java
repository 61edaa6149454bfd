package dev.vitae.identity.signin;

import dev.vitae.identity.users.GiveRole;
import dev.vitae.identity.users.Role;
import dev.vitae.identity.users.User;
import dev.vitae.identity.users.UserRoleChanged;
import dev.vitae.identity.users.Users;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom the configuration makes an admin ({@code vitae.bootstrap.admin}) while there is none: somebody must be the first. Later
 * ones are made by an admin, and whom an admin demotes stays so, since there is always one left.
 */
@ApplicationScoped
public class BootstrapAdmins {

    private static final String CROWN_THE_FIRST = "update users set role = 'super_admin', version = version + 1 "
            + "where id = $1 and not exists (select from users where role = 'super_admin')";

    private final Users users;
    private final List<String> emails;

    public BootstrapAdmins(Users users, @ConfigProperty(name = "vitae.bootstrap.admin") Optional<List<String>> emails) {
        this.users = users;
        this.emails = emails.orElse(List.of());
    }

    /**
     * The user, as {@code super_admin} when there is none and the address that the provider has verified is named, and is the
     * user's; a change is announced as UserRoleChanged. Changes nobody else, also not when a name is taken off the list.
     */
    Uni<User> crown(Tx tx, User user, ProviderIdentity identity) {
        Optional<String> email = identity.verifiedEmail()
                .filter(user.email()::equalsIgnoreCase)
                .filter(address -> emails.stream().anyMatch(address::equalsIgnoreCase));
        return email.isEmpty() || user.role() == Role.SUPER_ADMIN
                ? Uni.createFrom().item(user)
                : promote(tx, user, email.get());
    }

    private Uni<User> promote(Tx tx, User user, String email) {
        return tx.takeTurn(GiveRole.ROLES)
                .chain(() -> tx.execute("select set_config('vitae.sign_in_admin', $1, true)", email))
                .chain(() -> tx.execute(CROWN_THE_FIRST, user.id()))
                .chain(changed -> users.getSession()
                        .chain(session -> session.refresh(user))
                        .chain(() -> changed == 0 ? Uni.createFrom().voidItem() : tx.publish(UserRoleChanged.of(user))))
                .replaceWith(user);
    }
}
