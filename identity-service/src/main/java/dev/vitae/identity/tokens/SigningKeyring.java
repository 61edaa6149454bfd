package dev.vitae.identity.tokens;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The key that signs, in memory. The first start of a deployment makes it; every later start finds it again. */
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
        signing = load().await().atMost(PATIENCE);
    }

    TokenKey signing() {
        return signing;
    }

    private Uni<TokenKey> load() {
        return table.signing().onItem().ifNull().switchTo(() -> table.add(TokenKey.generate())
                .chain(table::signing));
    }
}
