package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.Estimates;
import dev.vitae.generation.jobs.ModelRuns;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.generation.neighbours.Sources;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets money aside for the first call before a generation is taken: who is over a budget hears it at once, and which one it is.
 * The run makes the same call, and so finds the same reservation.
 */
@ApplicationScoped
class ReserveAhead {

    private final Models models;
    private final Budgets budgets;
    private final Estimates estimates;
    private final Jobs jobs;

    ReserveAhead(Models models, Budgets budgets, Estimates estimates, Jobs jobs) {
        this.models = models;
        this.budgets = budgets;
        this.estimates = estimates;
        this.jobs = jobs;
    }

    /** @param reservation null where nothing was set aside */
    record Kept(UUID reservation) {

        static final Kept NOTHING = new Kept(null);
    }

    /**
     * Nothing where the person pays. Fails with 429 {@code budget_exhausted}, 422 {@code model_without_price} or 503
     * {@code usage_service_unavailable}.
     *
     * @param tries that the generation is going to have
     */
    Uni<Kept> reserve(
            UUID user, Generation generation, int tries, Sources sources, Switches switched, Optional<OwnKey> ownKey) {
        if (ownKey.isPresent()) {
            return Uni.createFrom().item(Kept.NOTHING);
        }
        return estimates
                .compute(() -> models.chosen(ModelRuns.choice(jobs.of(generation), switched))
                        .first(TailorResume.request(sources, jobs.of(generation))))
                .chain(first -> first.map(call -> reserve(user, generation, tries, call))
                        .orElseGet(() -> Uni.createFrom().item(Kept.NOTHING)));
    }

    private Uni<Kept> reserve(UUID user, Generation generation, int tries, PlannedCall first) {
        return budgets.reserve(user, Wish.of(generation.id(), Purpose.TAILOR, first), tries, first.attempt())
                .map(reservation -> new Kept(reservation.id()));
    }
}
