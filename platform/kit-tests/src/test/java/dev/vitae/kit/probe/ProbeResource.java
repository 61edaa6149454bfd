package dev.vitae.kit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** What a service's resources look like to the kit. */
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PUBLIC)
public class ProbeResource {

    private final CurrentCaller caller;
    private final SayWord say;
    private final Idempotency idempotency;

    public ProbeResource(CurrentCaller caller, SayWord say, Idempotency idempotency) {
        this.caller = caller;
        this.say = say;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/words")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> say(
            @HeaderParam(Idempotency.HEADER) String key, @NotNull(message = "Say something.") @Valid Said said) {
        Caller who = caller.get();
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /probe/words", said, () -> say.say(who, said.word())
                        .map(id -> Response.created(URI.create("/probe/words/" + id))
                                .entity(said)
                                .build()));
    }

    @POST
    @Path("/forms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Map<String, String> fill(@FormParam("word") String word) {
        return Map.of("word", word);
    }

    @GET
    @Path("/kinds")
    public Map<String, String> kind() {
        return Map.of("kind", "json");
    }

    @GET
    @Path("/kinds")
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        return "<p>html</p>";
    }

    /** The same over Hibernate's session. */
    @POST
    @Path("/entities")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> persist(@NotNull @Valid Said said) {
        return say.persist(caller.get(), said.word())
                .map(ignored -> Response.ok(said).build());
    }

    @GET
    @Path("/words")
    public Uni<List<String>> words(@BeanParam PageRequest page) {
        return say.words(caller.get(), page.limit(), page.after());
    }

    @GET
    @Path("/versions/{version}")
    public Response version(int version, @Context Request request) {
        return ETags.ok(request, version, Map.of("version", version));
    }

    @PUT
    @Path("/versions/{version}")
    public Response change(int version, @HeaderParam("If-Match") String ifMatch) {
        ETags.check(ifMatch, version);
        return Response.ok(Map.of("version", version + 1))
                .tag(ETags.of(version + 1))
                .build();
    }

    /** Piece by piece, of a length that is known beforehand or not. */
    @GET
    @Path("/stream")
    @Produces(MediaType.TEXT_PLAIN)
    public RestMulti<String> stream(@RestQuery boolean measured) {
        return RestMulti.fromUniResponse(
                Uni.createFrom().item(List.of("one ", "two ", "three")),
                pieces -> Multi.createFrom().iterable(pieces),
                pieces -> measured ? Map.of("Content-Length", List.of("13")) : Map.of());
    }

    @GET
    @Path("/broken")
    public Response broken() {
        throw new WebApplicationException("the cause", 502);
    }

    /** @param tags each with a name */
    public record Said(
            @NotBlank String word,
            List<@Valid Tag> tags,
            List<@NotBlank String> notes,
            Map<String, @Valid Tag> byName,
            JsonNode tree) {}

    public record Tag(@NotBlank String name) {}
}
