package dev.vitae.generation.tailoring;

import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A person asks for a résumé to be tailored to a vacancy. */
@ApplicationScoped
public class RequestGeneration {

    private final TenantSession session;
    private final Neighbours neighbours;
    private final Generations generations;
    private final ProgressLog progress;

    RequestGeneration(TenantSession session, Neighbours neighbours, Generations generations, ProgressLog progress) {
        this.session = session;
        this.neighbours = neighbours;
        this.generations = generations;
        this.progress = progress;
    }

    /**
     * Queues it. Fails with 404 when the person has no such résumé or vacancy, with 503 while their services do not
     * answer; then nothing is stored.
     */
    public Uni<GenerationView> request(Caller caller, GenerationBody body) {
        // One after the other: where both are missing the answer is always the same.
        return neighbours
                .resume(caller.id(), body.resumeId())
                .chain(resume -> neighbours.vacancy(caller.id(), body.vacancyId()))
                .chain(vacancy -> queue(caller, body));
    }

    private Uni<GenerationView> queue(Caller caller, GenerationBody body) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return session.inTransaction(caller, tx -> tx.takeTurn(ForgetVacancy.turn(body.vacancyId()))
                .chain(() -> generations.isGone(body.vacancyId()))
                .invoke(RequestGeneration::requireThere)
                .chain(() ->
                        generations.persistAndFlush(new Generation(caller, body.resumeId(), body.vacancyId(), today)))
                .call(generation -> progress.append(tx, generation.id(), caller.id(), Stage.QUEUED, Map.of()))
                .call(generation -> tx.enqueue(Task.of(RunGeneration.KIND, generation.id(), caller.id())))
                .map(GenerationView::of));
    }

    /** It was removed since it was asked for. */
    private static void requireThere(boolean gone) {
        if (gone) {
            throw Neighbours.noVacancy();
        }
    }
}
