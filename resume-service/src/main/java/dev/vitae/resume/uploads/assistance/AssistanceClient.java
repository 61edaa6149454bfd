package dev.vitae.resume.uploads.assistance;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceCallFilter;
import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.assistance.Doubts;
import dev.vitae.resume.parsing.assistance.NamedValue;
import dev.vitae.resume.parsing.assistance.OpenMember;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service asks of a model about a file, with the scope {@code reading.assist}. */
@Path("/internal/assisted-readings")
@RegisterRestClient(configKey = "assistance")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(AssistanceRefusals.class)
public interface AssistanceClient {

    /** Whether the platform has a model that may be asked. */
    @GET
    Uni<Available> available();

    /** Fails with {@link AssistanceRefused}. @param key null where the platform's is to be used */
    @POST
    Uni<Answer> read(
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user,
            @HeaderParam(OwnKey.KEY_HEADER) String key,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String provider,
            Question question);

    record Available(boolean platform) {}

    /**
     * @param readingId what the call and its money are known by
     * @param tenantId null outside a tenant
     * @param withinMs after which nobody waits for the answer
     * @param lines of the file, as data
     */
    record Question(
            UUID readingId,
            UUID tenantId,
            long withinMs,
            List<TextLine> lines,
            List<OpenMember> members,
            List<Doubts.Place> unread) {}

    /**
     * @param providerType {@code platform}, {@code byok}, or {@code local}: nobody was asked
     * @param values that the model names; whether the file states them nobody has checked
     * @param costMicros in millionths of the currency; 0 where the platform paid nothing
     */
    record Answer(
            String providerType,
            List<NamedValue> values,
            long inputTokens,
            long outputTokens,
            long costMicros,
            String currency) {}
}
