package dev.vitae.usage.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code /internal/system-configs}: for services that have heard no SystemConfigChanged yet, or want to be sure. They act for
 * nobody; contract in {@code contracts/system-configs.json}.
 */
@Path("/internal/system-configs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("usage.config")
public class InternalSystemConfigsResource {

    private final ReadConfiguration read;

    InternalSystemConfigsResource(ReadConfiguration read) {
        this.read = read;
    }

    /** With a tag that is another one where anything is set otherwise; 304 for who names it. */
    @GET
    public Uni<Response> all(@Context Request request) {
        return read.all(Caller.relay())
                .map(InternalSystemConfigsResource::contract)
                .map(all -> ETags.ok(request, ETags.of(all.toString().getBytes(StandardCharsets.UTF_8)), all));
    }

    private static SettingsContract contract(List<SettingView> all) {
        return new SettingsContract(all.stream()
                .filter(setting -> !setting.readOnly())
                .map(setting -> new SettingContract(setting.key(), setting.value(), setting.version()))
                .toList());
    }

    /** All settings but those that are reckoned. */
    public record SettingsContract(List<SettingContract> items) {}

    /** @param configVersion as in SystemConfigChanged; 0 before the first one */
    public record SettingContract(String key, @JsonInclude JsonNode value, int configVersion) {}
}
