package dev.vitae.usage.prices;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A super_admin says what a model costs from now on; earlier prices are kept, and reservations keep theirs. */
@ApplicationScoped
public class SetPrice {

    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");

    private final TenantSession session;
    private final Prices prices;

    SetPrice(TenantSession session, Prices prices) {
        this.session = session;
        this.prices = prices;
    }

    /**
     * The price as it is kept; its version is 1 where the model had none. Fails with 422 for names that are none, with 428 or
     * 412 where the model has another price meanwhile.
     */
    public Uni<ModelPrice> set(Caller caller, String provider, String model, String ifMatch, Price price) {
        require("/provider", PROVIDER, provider, "It has small letters, digits and underscores, at most 50.");
        require(
                "/model",
                MODEL,
                model,
                "It has letters, digits, dots, colons, slashes, hyphens and underscores, at most 100.");
        return session.onConnection(caller, tx -> tx.takeTurn("vitae.model-prices")
                .chain(() -> prices.of(tx, provider, model))
                .invoke(before ->
                        before.ifPresent(known -> ETags.check(ifMatch, ETags.of(known.version()), () -> known)))
                .chain(before -> prices.add(tx, provider, model, next(before), price))
                .chain(() -> prices.of(tx, provider, model))
                .map(Optional::orElseThrow));
    }

    private static int next(Optional<ModelPrice> before) {
        return before.map(ModelPrice::version).orElse(0) + 1;
    }

    private static void require(String pointer, Pattern pattern, String name, String rule) {
        if (!pattern.matcher(name).matches()) {
            throw Problem.invalid(List.of(new FieldError(pointer, "pattern", rule)));
        }
    }
}
