package dev.vitae.usage.ops.generations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.usage.aicalls.ReadAiCalls;
import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.Part;
import dev.vitae.usage.ops.generations.GenerationClient.Outcomes;
import dev.vitae.usage.ops.people.Identity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An operator finds out why generations failed: what generation-service knows of them, with their calls to models. */
@ApplicationScoped
public class ShowGenerations {

    private static final String NAME = "generation";
    private static final int PAGE = 50;
    private static final int CALLS = 50;

    private final GenerationClient generations;
    private final ReadAiCalls calls;
    private final Identity identity;

    ShowGenerations(@RestClient GenerationClient generations, ReadAiCalls calls, Identity identity) {
        this.generations = generations;
        this.calls = calls;
        this.identity = identity;
    }

    /** @param status empty for all @param code empty for all */
    Uni<GenerationsView> page(String token, String status, String code, String cursor) {
        return Part.of(NAME, generations.page("Bearer " + token, given(status), given(code), cursor, PAGE))
                .chain(found -> identity.emails(
                                token,
                                items(found).stream().map(Outcome::userId).toList())
                        .map(emails -> new GenerationsView(
                                found,
                                emails,
                                status,
                                code,
                                Links.next(
                                        "/ops/generations",
                                        found.isThere() ? found.value().next() : null,
                                        "status",
                                        status.isEmpty() ? "all" : status,
                                        "code",
                                        code))));
    }

    /** Fails with 404, and with 503 where generation-service is away. */
    Uni<GenerationView> one(Caller caller, String token, UUID id) {
        return generations.one("Bearer " + token, id).chain(outcome -> calls.ofPerson(
                        caller, outcome.userId(), Optional.of(id), CALLS, Optional.empty())
                .chain(made -> identity.emails(token, List.of(outcome.userId()))
                        .map(emails -> new GenerationView(outcome, made.items(), emails))));
    }

    private static List<Outcome> items(Part<Outcomes> found) {
        return found.isThere() ? found.value().items() : List.of();
    }

    private static String given(String filter) {
        return filter.isEmpty() ? null : filter;
    }
}
