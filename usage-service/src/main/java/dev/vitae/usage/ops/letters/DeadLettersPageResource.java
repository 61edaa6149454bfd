package dev.vitae.usage.ops.letters;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.usage.deadletters.DeadLetter;
import dev.vitae.usage.deadletters.DeadLetterFilter;
import dev.vitae.usage.deadletters.DiscardDeadLetter;
import dev.vitae.usage.deadletters.ReadDeadLetters;
import dev.vitae.usage.deadletters.ReplayDeadLetter;
import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/dead-letters}: events that could not be taken in, those that wait where nothing else is asked for. */
@Path("/ops/dead-letters")
@RolesAllowed(Roles.SUPER_ADMIN)
public class DeadLettersPageResource {

    private static final String ALL = "all";

    private final CurrentCaller caller;
    private final ReadDeadLetters read;
    private final ReplayDeadLetter replay;
    private final DiscardDeadLetter discard;

    DeadLettersPageResource(
            CurrentCaller caller, ReadDeadLetters read, ReplayDeadLetter replay, DiscardDeadLetter discard) {
        this.caller = caller;
        this.read = read;
        this.replay = replay;
        this.discard = discard;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("status") Optional<String> status,
            @QueryParam("service") Optional<String> service,
            @QueryParam("type") Optional<String> type,
            @BeanParam PageRequest page) {
        String shown = status.filter(text -> !text.isBlank()).orElse("waiting");
        DeadLetterFilter filter =
                DeadLetterFilter.asked(Optional.of(shown).filter(text -> !text.equals(ALL)), service, type);
        return Pages.of(read.page(caller.get(), filter, page.limit(), page.after())
                .map(found -> new DeadLettersPage(new DeadLettersView(
                        found.items(),
                        shown,
                        service.orElse(""),
                        type.orElse(""),
                        Links.next(
                                "/ops/dead-letters",
                                found.next(),
                                "status",
                                shown,
                                "service",
                                service.orElse(""),
                                "type",
                                type.orElse(""))))));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Uni<Response> one(@PathParam("id") UUID id) {
        return Pages.of(read.one(caller.get(), id).map(letter -> new DeadLetterPage(new DeadLetterView(letter, ""))));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(hidden = true)
    public Uni<Response> replay(@PathParam("id") UUID id) {
        return after(id, replay.replay(caller.get(), id));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(hidden = true)
    public Uni<Response> discard(@PathParam("id") UUID id) {
        return after(id, discard.discard(caller.get(), id));
    }

    private Uni<Response> after(UUID id, Uni<DeadLetter> done) {
        return done.map(letter -> Pages.goTo("/ops/dead-letters/" + id + "#done"))
                .onFailure(failure -> failure instanceof Problem refusal && refusal.status() == 409)
                .recoverWithUni(refusal -> read.one(caller.get(), id)
                        .chain(letter ->
                                Pages.html(409, new DeadLetterPage(new DeadLetterView(letter, refusal.getMessage())))));
    }
}
