package dev.vitae.usage.ops.overview;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.problem.Problem;
import dev.vitae.usage.configuration.ChangeSetting;
import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.ops.Pages;
import io.quarkus.qute.RawString;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops}: how everything is, and the switch that stops the platform's key. */
@Path("/ops")
@RolesAllowed(Roles.SUPER_ADMIN)
public class OverviewResource {

    private static final String ANY = "*";

    private final CurrentCaller caller;
    private final ShowOverview show;
    private final ChangeSetting change;

    OverviewResource(CurrentCaller caller, ShowOverview show, ChangeSetting change) {
        this.caller = caller;
        this.show = show;
        this.change = change;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page() {
        return Pages.of(show.key(caller.get(), "")
                .chain(key -> new PlatformKey(key).createUni())
                .chain(key -> show.now(caller.get(), caller.token())
                        .chain(now -> new OverviewNow(now).createUni())
                        .map(now -> new OverviewPage(new RawString(key), new RawString(now)))));
    }

    /** Stopping it comes first, whoever has set what meanwhile; who turns it on again has seen why it was stopped. */
    @POST
    @Path("/platform-key")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> setPlatformKey(
            @FormParam("on") boolean on,
            @FormParam("version") String version,
            @HeaderParam("HX-Request") String script) {
        return change.change(
                        caller.get(),
                        Setting.PLATFORM_LLM_ENABLED.key(),
                        on ? "\"v" + version + "\"" : ANY,
                        BooleanNode.valueOf(on))
                .replaceWith(on ? "It is used again." : "It is stopped: no call is made with it any more.")
                .onFailure(failure -> failure instanceof Problem refusal && refusal.status() == 412)
                .recoverWithItem("Somebody else has set it meanwhile: this is what holds now.")
                .chain(message -> script == null
                        ? Uni.createFrom().item(Pages.goTo("/ops"))
                        : Pages.of(show.key(caller.get(), message).map(PlatformKey::new)));
    }
}
