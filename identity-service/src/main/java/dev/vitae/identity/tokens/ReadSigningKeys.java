package dev.vitae.identity.tokens;

import dev.vitae.identity.users.Admins;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shows which keys have signed, sign, and will. */
@ApplicationScoped
public class ReadSigningKeys {

    /** No two keys are made at the same moment, so the time alone says where a page ends. */
    private static final UUID ANY = new UUID(0, 0);

    private final TenantSession session;
    private final Admins admins;
    private final TokenKeyTable table;

    public ReadSigningKeys(TenantSession session, Admins admins, TokenKeyTable table) {
        this.session = session;
        this.admins = admins;
        this.table = table;
    }

    /** The newest first. Fails with 403 for whoever is no admin any more. */
    public Uni<Page<SigningKeyView>> list(Caller caller, Optional<Cursor> after, int limit) {
        return session.onConnection(caller, tx -> admins.require(tx, caller)
                        .chain(() -> table.newest(tx, after.map(Cursor::time), limit + 1)))
                .map(keys -> Page.of(keys, limit, key -> new Cursor(key.createdAt(), ANY), Function.identity()));
    }
}
