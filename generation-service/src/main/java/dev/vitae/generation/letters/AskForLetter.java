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
import dev.vitae.generation.jobs.SetAside;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.tailoring.GiveBack;
import dev.vitae.generation.tailoring.InstructionsBody;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import dev.vitae.press.limits.Use;
import dev.vitae.press.limits.Uses;
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
    private final Uses uses;
    private final GiveBack giveBack;
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
            Uses uses,
            GiveBack giveBack,
            CoverLetters letters,
            OwnKeys ownKeys,
            ObjectMapper json) {
        this.session = session;
        this.switches = switches;
        this.sources = sources;
        this.estimates = estimates;
        this.models = models;
        this.budgets = budgets;
        this.uses = uses;
        this.giveBack = giveBack;
        this.letters = letters;
        this.ownKeys = ownKeys;
        this.json = json;
    }

    /**
     * Queues it. Fails as {@link LetterSources}, with 409 {@code cover_letter_at_work} while it is being written, with 429 when
     * a limit is reached or a budget has not enough left; then nothing is stored.
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
                .invoke(switched -> Permission.check(switched, ownKey, agent.isPresent()))
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
        return reserved(caller.id(), letter, tries, request, switched, agent, ownKey)
                .chain(kept -> {
                    Task task = Task.of(RunLetter.KIND, letter.id(), caller.id(), KeepLetterJob.Payload.of(kept));
                    CoverLetter.Asked asked = new CoverLetter.Asked(
                            task.id(),
                            body.asOf() == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(body.asOf()),
                            wishes,
                            agent.map(this::write).orElse(null),
                            ownKey.map(key -> key.provider().word()).orElse(null),
                            tries,
                            kept);
                    return session.inTransaction(caller, tx -> store(tx, letter, asked, task, ownKey)
                                    .call(stored -> alongside.note(tx, stored.id())))
                            .onFailure()
                            .invoke(() -> ownKey.ifPresent(ownKeys::forget))
                            .onFailure()
                            .call(() -> unlessStored(caller, letter.id(), tries, kept));
                });
    }

    /** The use and money for the first call, so that who has none left hears it at once; the run makes the same call. */
    private Uni<SetAside> reserved(
            UUID user,
            CoverLetter letter,
            int tries,
            TailoringRequest request,
            Switches switched,
            Optional<AgentConfig> agent,
            Optional<OwnKey> ownKey) {
        Use use = letter.use(tries);
        if (ownKey.isPresent()) {
            return withoutMoney(user, use);
        }
        return estimates
                .compute(() -> models.chosen(ModelRuns.choice(agent, switched)).firstOfLetter(request))
                .chain(first -> first.map(call -> budgets.reserve(
                                        user,
                                        Wish.of(letter.id(), Purpose.COVER_LETTER, call)
                                                .partOf(use),
                                        tries,
                                        call.attempt())
                                .map(reservation -> new SetAside(reservation.id(), use.id()))
                                .onFailure(failure -> Budgets.isOff(failure) && agent.isEmpty())
                                .recoverWithUni(() -> withoutMoney(user, use)))
                        .orElseGet(() -> withoutMoney(user, use)));
    }

    private Uni<SetAside> withoutMoney(UUID user, Use use) {
        return uses.reserve(user, use).map(reserved -> new SetAside(null, reserved ? use.id() : null));
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
    private Uni<Void> unlessStored(Caller caller, UUID letter, int tries, SetAside kept) {
        return session.inTransaction(
                        caller, tx -> letters.findById(letter).map(there -> there != null && there.tries() >= tries))
                .chain(stored -> stored ? Uni.createFrom().voidItem() : giveBack.now(caller.id(), kept));
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
