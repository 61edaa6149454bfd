package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * A service that acts for a person opens a link whose address it has made and told that person: all that comes here is the
 * hash of its secret. One hash is one share, so asking twice opens one.
 */
@ApplicationScoped
public class OpenGivenLink {

    private final TenantSession session;
    private final Shares shares;
    private final CreateShare create;

    OpenGivenLink(TenantSession session, Shares shares, CreateShare create) {
        this.session = session;
        this.shares = shares;
        this.create = create;
    }

    /** The id of the share. Fails as {@link CreateShare}. */
    Uni<UUID> open(Caller service, LinkedShare wanted) {
        Caller caller =
                new Caller(service.actor(), service.userId(), Optional.ofNullable(wanted.tenantId()), service.roles());
        return session.inTransaction(caller, tx -> shares.under(wanted.tokenHash()))
                .chain(there -> there == null
                        ? create.create(caller, wanted.share(), new ShareMark(wanted.tokenHash(), wanted.tokenPrefix()))
                        : Uni.createFrom().item(there))
                .map(Share::id);
    }
}
