package dev.vitae.resume.wanted;

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
interface TermsClient {

    @GET
    @Path("/{id}/terms")
    Uni<VacancyTerms> terms(@PathParam("id") UUID vacancy, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** @param terms the heaviest first */
    record VacancyTerms(int vacancyVersion, List<Term> terms) {

        public VacancyTerms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * @param otherNames what else it is called
     * @param common whether everyone claims it
     * @param group terms with the same number are alternatives; null where it stands alone
     */
    record Term(String term, String kind, String importance, List<String> otherNames, boolean common, Integer group) {

        public Term {
            // Older answers have none.
            otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
        }
    }
}
