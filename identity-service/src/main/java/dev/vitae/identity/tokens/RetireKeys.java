package dev.vitae.identity.tokens;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Retires keys that another one has followed so long ago that no live token can be of them. They stay published for the
 * same time again: a replica that could not read the table may have gone on signing.
 */
@ApplicationScoped
public class RetireKeys {

    private final TokenKeyTable table;

    public RetireKeys(TokenKeyTable table) {
        this.table = table;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "signing-keys-superseded")
    public Uni<Void> retire() {
        return table.retireSuperseded();
    }
}
