package dev.vitae.usage.prices;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** A super_admin looks at what models cost. */
@ApplicationScoped
public class ReadPrices {

    /** In no name of a provider. */
    private static final String BETWEEN = "/";

    private final TenantSession session;
    private final Prices prices;

    ReadPrices(TenantSession session, Prices prices) {
        this.session = session;
        this.prices = prices;
    }

    /** By provider and model. */
    public Uni<Page<ModelPrice>> page(Caller caller, int limit, Optional<String> after) {
        String[] from = after.orElse(BETWEEN).split(BETWEEN, 2);
        if (from.length != 2) {
            throw TextCursor.invalid();
        }
        return session.onConnection(caller, tx -> prices.page(tx, from[0], from[1], limit + 1))
                .map(rows -> Page.sorted(
                        rows,
                        limit,
                        price -> TextCursor.encode(price.provider() + BETWEEN + price.model()),
                        Function.identity()));
    }

    /** Fails with 404 for a model without a price. */
    public Uni<ModelPrice> one(Caller caller, String provider, String model) {
        return session.onConnection(caller, tx -> prices.of(tx, provider, model))
                .map(price -> price.orElseThrow(Problem::notFound));
    }
}
