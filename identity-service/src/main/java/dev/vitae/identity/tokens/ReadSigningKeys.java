package dev.vitae.identity.tokens;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
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

    private final TokenKeyTable table;

    public ReadSigningKeys(TokenKeyTable table) {
        this.table = table;
    }

    /** The newest first. */
    public Uni<Page<SigningKeyView>> list(Optional<Cursor> after, int limit) {
        return table.newest(after.map(Cursor::time), limit + 1)
                .map(keys -> Page.of(keys, limit, key -> new Cursor(key.createdAt(), ANY), Function.identity()));
    }
}
