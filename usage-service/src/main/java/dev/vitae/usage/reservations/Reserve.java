package dev.vitae.usage.reservations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.budgets.Budgets;
import dev.vitae.usage.budgets.Exhausted;
import dev.vitae.usage.budgets.Thresholds;
import dev.vitae.usage.configuration.Configuration;
import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.configuration.Values;
import dev.vitae.usage.limits.LimitReservationRequest;
import dev.vitae.usage.limits.Uses;
import dev.vitae.usage.prices.ModelPrice;
import dev.vitae.usage.prices.Price;
import dev.vitae.usage.prices.Prices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The worst that a call may cost is taken out of the budgets before it is made. */
@ApplicationScoped
public class Reserve {

    /** @param isNew whether money was taken for it by this request */
    public record Reserved(boolean isNew, Reservation reservation) {}

    private static final Logger LOG = Logger.getLogger(Reserve.class);

    private final TenantSession session;
    private final Reservations reservations;
    private final Prices prices;
    private final Budgets budgets;
    private final Thresholds thresholds;
    private final Uses uses;
    private final Configuration configuration;
    private final Clock clock;
    private final Duration lasting;

    Reserve(
            TenantSession session,
            Reservations reservations,
            Prices prices,
            Budgets budgets,
            Thresholds thresholds,
            Uses uses,
            Configuration configuration,
            Clock clock,
            @ConfigProperty(name = "vitae.reservations.lasting") Duration lasting) {
        this.session = session;
        this.reservations = reservations;
        this.prices = prices;
        this.budgets = budgets;
        this.thresholds = thresholds;
        this.uses = uses;
        this.configuration = configuration;
        this.clock = clock;
        this.lasting = lasting;
    }

    /**
     * The reservation with this id, made now or by an earlier request for the same. Fails with 404 for somebody else's id, with
     * 409 {@code reservation_differs} for an id that was used for something else, {@code reservation_settled} for a call that was
     * made, {@code platform_llm_off} while the platform's key is switched off, with 422 {@code model_without_price} and with 429
     * {@code budget_exhausted}, or {@code limit_reached} for the use that the call is part of.
     */
    public Uni<Reserved> reserve(Caller caller, UUID id, ReservationRequest request) {
        return session.onConnection(caller, tx -> reservations.byId(tx, id).chain(there -> there.map(
                                known -> again(tx, caller, known, request))
                        .orElseGet(() -> first(tx, caller, id, request))))
                .onFailure(Problem.class)
                .call(refusal -> told(caller, (Problem) refusal));
    }

    /** In a transaction of its own, since the one that was refused is undone. */
    private Uni<Void> told(Caller caller, Problem refusal) {
        return refusal.current() instanceof Exhausted exhausted
                ? session.onConnection(
                                caller, tx -> thresholds.refused(tx, caller.id(), LocalDate.now(clock), exhausted))
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "threshold not told: %s", failure.getClass().getName()))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private Uni<Reserved> first(SqlTx tx, Caller caller, UUID id, ReservationRequest request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        return terms(tx, request).chain(terms -> reservations
                .add(tx, id, caller.id(), request, terms.price(), today, now.plus(lasting))
                .chain(added -> added.isPresent()
                        ? taken(tx, caller, today, added.get(), terms.values(), request)
                        : reservations
                                .byId(tx, id)
                                .chain(other -> again(tx, caller, other.orElseThrow(Problem::notFound), request))));
    }

    private Uni<Reserved> again(SqlTx tx, Caller caller, Reservation known, ReservationRequest request) {
        if (!known.request().equals(request.call())) {
            throw Problem.conflict(
                    "reservation_differs", "This reservation was made for something else. Use an id of its own.");
        }
        if (known.is("settled")) {
            throw Problem.conflict("reservation_settled", "This call was made. Use another id for another call.");
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        return known.is("released")
                ? terms(tx, request).chain(terms -> reservations
                        .renew(tx, known, terms.price(), today, now.plus(lasting))
                        .chain(renewed -> taken(tx, caller, today, renewed.orElseThrow(), terms.values(), request)))
                : use(tx, caller, request)
                        .chain(() -> reservations.goOn(tx, known, now.plus(lasting)))
                        .map(going -> new Reserved(false, going.orElseThrow()));
    }

    private Uni<Reserved> taken(
            SqlTx tx,
            Caller caller,
            LocalDate day,
            Reservation reservation,
            Values values,
            ReservationRequest request) {
        return use(tx, caller, request)
                .chain(() -> budgets.take(tx, caller.id(), day, reservation.amountMicros(), values))
                .replaceWith(new Reserved(true, reservation));
    }

    private Uni<Void> use(SqlTx tx, Caller caller, ReservationRequest request) {
        return request.use() == null
                ? Uni.createFrom().voidItem()
                : uses.reserve(
                                tx,
                                caller.id(),
                                request.use().id(),
                                new LimitReservationRequest(request.use().operation(), request.subjectId()))
                        .replaceWithVoid();
    }

    private record Terms(Price price, Values values) {}

    private Uni<Terms> terms(SqlTx tx, ReservationRequest request) {
        return configuration
                .values(tx)
                .invoke(values -> {
                    if (!values.isOn(Setting.PLATFORM_LLM_ENABLED)) {
                        throw Problem.conflict(
                                "platform_llm_off", "The platform's key is switched off. Use a key of your own.");
                    }
                })
                .chain(values -> prices.of(tx, request.provider(), request.model())
                        .map(price -> new Terms(price(price), values)));
    }

    private static Price price(Optional<ModelPrice> price) {
        return price.map(ModelPrice::price)
                .orElseThrow(() -> Problem.unprocessable(
                        "model_without_price", "This model has no price, so it is not called. Set one first."));
    }
}
