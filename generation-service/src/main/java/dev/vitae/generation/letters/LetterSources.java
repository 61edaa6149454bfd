package dev.vitae.generation.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.neighbours.Vacancy;
import dev.vitae.generation.tailoring.InstructionsBody;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.generation.tailoring.TailoredFrom;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a letter is made of: the résumé that its generation read, and the vacancy as it is now. */
@ApplicationScoped
class LetterSources {

    private final ReadGenerations generations;
    private final Neighbours neighbours;
    private final ObjectMapper json;

    LetterSources(ReadGenerations generations, Neighbours neighbours, ObjectMapper json) {
        this.generations = generations;
        this.neighbours = neighbours;
        this.json = json;
    }

    /**
     * Fails with 404 where there is no such generation or its vacancy is gone, with 409 {@code generation_not_completed} or
     * {@code source_not_kept}, with 503 while vacancy-service does not answer.
     *
     * @param instructions as JSON; null for none
     */
    Uni<TailoringRequest> of(Caller caller, UUID user, UUID generation, String instructions) {
        return generations
                .source(caller, generation)
                .invoke(LetterSources::requireSource)
                .chain(from -> neighbours
                        .vacancy(user, from.vacancyId())
                        .map(vacancy -> request(from, vacancy, instructions)));
    }

    private static void requireSource(TailoredFrom generation) {
        if (generation.source() == null) {
            throw Problem.conflict(
                    "source_not_kept", "This generation does not have the résumé it read. Tailor the résumé again.");
        }
    }

    private TailoringRequest request(TailoredFrom from, Vacancy vacancy, String instructions) {
        return TailoringRequest.of(
                from.source(),
                new TailoringRequest.Vacancy(vacancy.company(), vacancy.jobPosition(), vacancy.description()),
                wishes(instructions));
    }

    private Instructions wishes(String stored) {
        try {
            return stored == null
                    ? Instructions.NONE
                    : json.readValue(stored, InstructionsBody.class).forModels();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored instructions", e);
        }
    }
}
