package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.template.Templates;
import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.jobs.Alongside;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.FewAtATime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person asks for a résumé to be tailored to a vacancy. */
@ApplicationScoped
public class RequestGeneration {

    /**
     * Of one person's in this process, whose transactions wait for each other: one at work, the next ones at hand. Half of the
     * pool's connections stay for others.
     */
    private static final int AT_A_TIME = 4;

    private final TenantSession session;
    private final ReadSwitches switches;
    private final Neighbours neighbours;
    private final ReserveAhead budget;
    private final Generations generations;
    private final ProgressLog progress;
    private final QueueGeneration queue;
    private final GiveBack giveBack;
    private final ObjectMapper json;
    private final FewAtATime fewAtATime = new FewAtATime(AT_A_TIME);

    RequestGeneration(
            TenantSession session,
            ReadSwitches switches,
            Neighbours neighbours,
            ReserveAhead budget,
            Generations generations,
            ProgressLog progress,
            QueueGeneration queue,
            GiveBack giveBack,
            ObjectMapper json) {
        this.session = session;
        this.switches = switches;
        this.neighbours = neighbours;
        this.budget = budget;
        this.generations = generations;
        this.progress = progress;
        this.queue = queue;
        this.giveBack = giveBack;
        this.json = json;
    }

    /**
     * Queues it. Fails with 404 when the person has no such résumé or vacancy, with 429 when a limit is reached or a budget has not
     * enough left, with 503 while somebody who is needed does not answer; then nothing is stored.
     */
    Uni<GenerationView> request(Caller caller, GenerationBody body, Optional<OwnKey> ownKey) {
        return request(caller, body, ownKey, Optional.empty(), Alongside.NOTHING);
    }

    /**
     * As {@link #request(Caller, GenerationBody, Optional)}, for a piece of work that it is part of.
     *
     * @param agent whom to ask, and how; empty where that is left to the platform
     */
    public Uni<GenerationView> request(
            Caller caller,
            GenerationBody body,
            Optional<OwnKey> ownKey,
            Optional<AgentConfig> agent,
            Alongside alongside) {
        Generation generation = new Generation(caller, wanted(body, ownKey, agent));
        return switches.current()
                .invoke(switched -> Permission.check(switched, ownKey, agent.isPresent()))
                .chain(switched -> neighbours
                        .sources(caller.id(), body.resumeId(), body.vacancyId())
                        .chain(sources ->
                                budget.reserve(caller.id(), generation, generation.tries(), sources, switched, ownKey)))
                .invoke(kept -> generation.setAside(kept))
                .chain(kept -> fewAtATime
                        .<GenerationView>run(
                                caller.id(),
                                () -> session.inTransaction(
                                        caller, tx -> store(tx, caller, generation, ownKey, alongside)))
                        .onFailure()
                        .invoke(() -> queue.undo(ownKey))
                        .onFailure()
                        .call(() -> giveBack.unlessStored(caller, generation.id(), generation.tries(), kept)));
    }

    private Uni<GenerationView> store(
            Tx tx, Caller caller, Generation generation, Optional<OwnKey> ownKey, Alongside alongside) {
        return tx.takeTurn(
                        Generations.turn(caller.id()),
                        ForgetResume.turn(generation.resumeId()),
                        ForgetVacancy.turn(generation.vacancyId()))
                .chain(() -> generations.admitOneMore(caller.id()))
                .chain(() -> generations.requireThere(generation.resumeId(), generation.vacancyId()))
                .chain(() -> generations.persistAndFlush(generation))
                .call(() -> progress.append(tx, generation.id(), caller.id(), Stage.QUEUED, Map.of()))
                .call(() -> queue.queue(tx, generation, ownKey))
                .call(() -> alongside.note(tx, generation.id()))
                .map(GenerationView::of);
    }

    private Wanted wanted(GenerationBody body, Optional<OwnKey> ownKey, Optional<AgentConfig> agent) {
        if (body.templateId() != null && Templates.of(body.templateId()).isEmpty()) {
            throw Problem.invalid(List.of(
                    new FieldError("/templateId", "template_unknown", "There is no such template; see the list.")));
        }
        return new Wanted(
                body.resumeId(),
                body.vacancyId(),
                body.asOf() == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(body.asOf()),
                instructions(body.instructions()),
                body.templateId(),
                ownKey.map(key -> key.provider().word()).orElse(null),
                agent.map(this::write).orElse(null));
    }

    private String instructions(InstructionsBody body) {
        return body == null || body.isEmpty() ? null : write(body);
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
