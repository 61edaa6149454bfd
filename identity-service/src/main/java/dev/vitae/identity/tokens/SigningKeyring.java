package dev.vitae.identity.tokens;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/**
 * The key that signs, in memory, read again every minute. The first start of a deployment makes the first key, which
 * signs at once; a later one is in the table, and so published, before its time to sign comes.
 */
@ApplicationScoped
public class SigningKeyring {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TokenKeyTable table;
    private volatile TokenKey signing;

    public SigningKeyring(TokenKeyTable table) {
        this.table = table;
    }

    /** Without a key this service can do nothing useful: a start that finds none fails, and says why. */
    void start(@Observes StartupEvent event) {
        reload().await().atMost(PATIENCE);
    }

    /** While the database is away, the key at hand goes on signing. */
    @Scheduled(every = "1m", delayed = "1m", identity = "signing-keyring")
    Uni<Void> reload() {
        return load().invoke(key -> signing = key).replaceWithVoid();
    }

    TokenKey signing() {
        return signing;
    }

    private Uni<TokenKey> load() {
        return table.signing(Instant.now()).onItem().ifNull().switchTo(() -> table.addFirst(TokenKey.generate())
                .chain(() -> table.signing(Instant.now())));
    }
}
