package dev.vitae.usage.operations;

import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.operations.Operations;
import dev.vitae.kit.operations.OperationsResource;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** What every service says of itself to an admin. */
@Path(OperationsResource.PATH)
@RegisterProvider(ServiceAnswerMapper.class)
interface OperationsClient {

    @GET
    Uni<Operations> now(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
