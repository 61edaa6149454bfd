package dev.vitae.vacancy.insights;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service tells this one, with the scope {@code generation.read}. Fails with 404 for others' ids. */
@Path("/internal/vacancies")
@RegisterRestClient(configKey = "generation")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface GenerationClient {

    @GET
    @Path("/{id}/terms")
    Uni<VacancyTerms> terms(@PathParam("id") UUID vacancy, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** The members that matter here. */
    record VacancyTerms(int vacancyVersion, List<Insights.Term> terms) {

        public VacancyTerms {
            terms = List.copyOf(terms);
        }
    }
}
