package dev.vitae.generation.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.Alongside;
import dev.vitae.generation.jobs.Estimates;
import dev.vitae.generation.jobs.ModelRuns;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.llm.Choice;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.tailoring.InstructionsBody;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A person asks for the letter of a generation, the first time or anew. */
@ApplicationScoped
public class AskForLetter {

    private final TenantSession session;
    private final ReadSwitches switches;
    private final LetterSources sources;
    private final Estimates estimates;
    private final Models models;
    private final Budgets budgets;
    private final CoverLetters letters;
    private final OwnKeys ownKeys;
    private final ObjectMapper json;

    AskForLetter(
            TenantSession session,
            ReadSwitches switches,
            LetterSources sources,
            Estimates estimates,
            Models models,
            Budgets budgets,
            CoverLetters letters,
            OwnKeys ownKeys,
            ObjectMapper json) {
        this.session = session;
        this.switches = switches;
        this.sources = sources;
        this.estimates = estimates;
        this.models = models;
        this.budgets = budgets;
        this.letters = letters;
        this.ownKeys = ownKeys;
        this.json = json;
    }

    /**
     * Queues it. Fails as {@link LetterSources}, with 409 {@code cover_letter_at_work} while it is being written, with 429 when
     * a budget has not enough left; then nothing is stored.
     */
    Uni<CoverLetterView> ask(Caller caller, UUID generation, CoverLetterBody body, Optional<OwnKey> ownKey) {
        return ask(caller, generation, body, ownKey, Optional.empty(), Alongside.NOTHING);
    }

    /**
     * As {@link #ask(Caller, UUID, CoverLetterBody, Optional)}, for a piece of work that it is part of.
     *
     * @param agent whom to ask, and how; empty where that is left to the platform
     */
    public Uni<CoverLetterView> ask(
            Caller caller,
            UUID generation,
            CoverLetterBody body,
            Optional<OwnKey> ownKey,
            Optional<AgentConfig> agent,
            Alongside alongside) {
        String wishes = wishes(body.instructions());
        return switches.current()
                .invoke(switched -> Permission.check(switched, ownKey))
                .chain(switched -> sources.of(caller, caller.id(), generation, wishes)
                        .chain(request -> session.inTransaction(caller, tx -> letters.of(generation))
                                .chain(there -> ask(
                                        caller,
                                        generation,
                                        there,
                                        body,
                                        wishes,
                                        request,
                                        switched,
                                        ownKey,
                                        agent,
                                        alongside))));
    }

    private Uni<CoverLetterView> ask(
            Caller caller,
            UUID generation,
            CoverLetter there,
            CoverLetterBody body,
            String wishes,
            TailoringRequest request,
            Switches switched,
            Optional<OwnKey> ownKey,
            Optional<AgentConfig> agent,
            Alongside alongside) {
        if (there != null && there.status().isAtWork()) {
            throw CoverLetters.atWork();
        }
        CoverLetter letter = there == null ? new CoverLetter(generation, caller) : there;
        int tries = there == null ? 0 : there.tries() + 1;
        return reserved(caller.id(), letter.id(), tries, request, ModelRuns.choice(agent, switched), ownKey)
                .chain(reservation -> {
                    UUID money = reservation.orElse(null);
                    Task task = Task.of(RunLetter.KIND, letter.id(), caller.id(), new KeepLetterJob.Payload(money));
                    CoverLetter.Asked asked = new CoverLetter.Asked(
                            task.id(),
                            body.asOf() == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(body.asOf()),
                            wishes,
                            agent.map(this::write).orElse(null),
                            ownKey.map(key -> key.provider().word()).orElse(null),
                            tries,
                            money);
                    return session.inTransaction(caller, tx -> store(tx, letter, asked, task, ownKey)
                                    .call(stored -> alongside.note(tx, stored.id())))
                            .onFailure()
                            .invoke(() -> ownKey.ifPresent(ownKeys::forget))
                            .onFailure()
                            .call(() -> giveBack(caller, letter.id(), tries, money));
                });
    }

    /** Money for the first call, so that who is over a budget hears it at once; the run makes the same call. */
    private Uni<Optional<UUID>> reserved(
            UUID user, UUID letter, int tries, TailoringRequest request, Choice choice, Optional<OwnKey> ownKey) {
        if (ownKey.isPresent()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return estimates
                .compute(() -> models.chosen(choice).firstOfLetter(request))
                .chain(first -> first.map(call -> budgets.reserve(
                                        user, Wish.of(letter, Purpose.COVER_LETTER, call), tries, call.attempt())
                                .map(reservation -> Optional.of(reservation.id())))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<CoverLetterView> store(
            Tx tx, CoverLetter asked, CoverLetter.Asked what, Task task, Optional<OwnKey> ownKey) {
        return letters.admitOneMore(tx, asked.userId())
                .chain(() -> letters.turn(tx, asked.generationId()))
                .chain(there -> {
                    // Somebody was faster.
                    if (there != null
                            && (!there.id().equals(asked.id()) || there.status().isAtWork())) {
                        throw CoverLetters.atWork();
                    }
                    CoverLetter letter = there == null ? asked : there;
                    letter.ask(what);
                    Uni<Void> kept = there == null
                            ? letters.persistAndFlush(letter).replaceWithVoid()
                            : letters.flushAndRefresh(letter);
                    return kept.chain(() -> ownKeys.queue(tx, task, ownKey))
                            .replaceWith(() -> CoverLetterView.of(letter));
                });
    }

    /** But not where that try is stored all the same, by somebody who was faster or by a commit that nobody heard of. */
    private Uni<Void> giveBack(Caller caller, UUID letter, int tries, UUID money) {
        if (money == null) {
            return Uni.createFrom().voidItem();
        }
        return session.inTransaction(
                        caller, tx -> letters.findById(letter).map(there -> there != null && there.tries() >= tries))
                .chain(stored -> stored ? Uni.createFrom().voidItem() : budgets.release(caller.id(), money));
    }

    private String wishes(InstructionsBody body) {
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
