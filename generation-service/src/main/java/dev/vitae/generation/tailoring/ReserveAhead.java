package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.Estimates;
import dev.vitae.generation.jobs.ModelRuns;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.SetAside;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.generation.neighbours.Sources;
import dev.vitae.press.limits.Use;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Reserves the use, and sets money aside for the first call, before a generation is taken: who is over a limit or a budget hears
 * it at once, and which one it is. The run makes the same call, and so finds the same reservation.
 */
@ApplicationScoped
class ReserveAhead {

    private final Models models;
    private final Budgets budgets;
    private final Uses uses;
    private final Estimates estimates;
    private final Jobs jobs;

    ReserveAhead(Models models, Budgets budgets, Uses uses, Estimates estimates, Jobs jobs) {
        this.models = models;
        this.budgets = budgets;
        this.uses = uses;
        this.estimates = estimates;
        this.jobs = jobs;
    }

    /**
     * No money where the person pays, or nobody. Fails with 429 {@code limit_reached} or {@code budget_exhausted}, and where the
     * platform pays with 409 {@code platform_llm_off} where a provider is named, 422 {@code model_without_price} or 503
     * {@code usage_service_unavailable}.
     *
     * @param tries that the generation is going to have
     */
    Uni<SetAside> reserve(
            UUID user, Generation generation, int tries, Sources sources, Switches switched, Optional<OwnKey> ownKey) {
        Use use = generation.use(tries);
        if (ownKey.isPresent()) {
            return withoutMoney(user, use);
        }
        return estimates
                .compute(() -> models.chosen(ModelRuns.choice(jobs.of(generation), switched))
                        .first(TailorResume.request(sources, jobs.of(generation))))
                .chain(first -> first.map(call -> withMoney(user, generation, use, tries, call))
                        .orElseGet(() -> withoutMoney(user, use)));
    }

    private Uni<SetAside> withMoney(UUID user, Generation generation, Use use, int tries, PlannedCall first) {
        Wish wish = Wish.of(generation.id(), Purpose.TAILOR, first).partOf(use);
        return budgets.reserve(user, wish, tries, first.attempt())
                .map(reservation -> new SetAside(reservation.id(), use.id()))
                .onFailure(failure -> Budgets.isOff(failure) && generation.agent() == null)
                .recoverWithUni(() -> withoutMoney(user, use));
    }

    private Uni<SetAside> withoutMoney(UUID user, Use use) {
        return uses.reserve(user, use).map(reserved -> new SetAside(null, reserved ? use.id() : null));
    }
}
