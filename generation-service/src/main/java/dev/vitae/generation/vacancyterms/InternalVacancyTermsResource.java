package dev.vitae.generation.vacancyterms;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /internal/vacancies/{id}/terms}: for services that act for a person; contract in
 * {@code contracts/vacancy-terms.json}.
 */
@Path("/internal/vacancies/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("generation.read")
public class InternalVacancyTermsResource {

    private final CurrentCaller caller;
    private final ReadVacancyTerms read;

    InternalVacancyTermsResource(CurrentCaller caller, ReadVacancyTerms read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(hidden = true)
    public Uni<VacancyTermsContract> terms(@PathParam("id") UUID id) {
        return read.of(caller.get(), id);
    }
}
