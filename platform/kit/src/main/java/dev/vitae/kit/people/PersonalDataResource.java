package dev.vitae.kit.people;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** For identity-service, which gathers a person's export; the edge does not lead here. */
@Path("/internal/personal-data")
@RolesAllowed(PersonalDataResource.SCOPE)
public class PersonalDataResource {

    static final String SCOPE = "person.export";

    private final CurrentCaller caller;
    private final PersonalData data;
    private final FileStore files;

    public PersonalDataResource(CurrentCaller caller, PersonalData data, FileStore files) {
        this.caller = caller;
        this.data = data;
        this.files = files;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(hidden = true)
    public Multi<PersonalData.PersonalRow> rows() {
        UUID person = caller.get().id();
        return RestMulti.fromMultiData(data.of(person)).build();
    }

    @GET
    @Path("/files/{id}")
    @Operation(hidden = true)
    public Uni<Response> file(@PathParam("id") UUID id) {
        return files.get(Caller.eraser(caller.get().id()), id).map(file -> file.map(
                        f -> Response.ok(f.bytes(), f.contentType()).build())
                .orElseThrow(Problem::notFound));
    }
}
