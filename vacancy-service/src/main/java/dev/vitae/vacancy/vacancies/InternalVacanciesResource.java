package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /internal/vacancies}: for services that act for a person; contract in {@code contracts/vacancy.json}. */
@Path("/internal/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("vacancy.read")
public class InternalVacanciesResource {

    private final CurrentCaller caller;
    private final ReadVacancies read;

    public InternalVacanciesResource(CurrentCaller caller, ReadVacancies read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Path("/{id}")
    public Uni<VacancyContract> one(UUID id) {
        return read.one(caller.get(), id).map(VacancyContract::of);
    }
}
