package dev.vitae.generation.configuration;

import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service asks of usage-service's configuration. */
@Path("/internal/system-configs")
@RegisterRestClient(configKey = "usage")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface SystemConfigClient {

    @GET
    Uni<Answer> all();

    record Answer(List<SystemConfig> items) {}
}
