package dev.vitae.generation.configuration;

import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What generation-service asks of usage-service's configuration. */
@Path("/internal/system-configs")
@RegisterRestClient(configKey = "usage")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface SystemConfigClient {

    /** @param known the tag of what was read before; null for none. 304 without an entity where that is what there is */
    @GET
    Uni<RestResponse<Answer>> all(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known);

    record Answer(List<SystemConfig> items) {}
}
