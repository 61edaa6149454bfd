package dev.vitae.usage.configuration;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.paging.TextCursor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/system-config}: how the platform is set up, for admins. */
@Path("/api/v1/system-config")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class SystemConfigResource {

    private final CurrentCaller caller;
    private final ReadConfiguration read;
    private final ChangeSetting change;
    private final RestoreSetting restore;

    SystemConfigResource(CurrentCaller caller, ReadConfiguration read, ChangeSetting change, RestoreSetting restore) {
        this.caller = caller;
        this.read = read;
        this.change = change;
        this.restore = restore;
    }

    @GET
    @Operation(operationId = "listSettings", summary = "Lists all settings with their values, defaults and rules")
    @APIResponse(
            responseCode = "200",
            description = "The only page",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SettingView.class)))
    public Uni<Response> all(@Context UriInfo uri) {
        return read.all(caller.get()).map(settings -> new Page<>(settings, null).response(uri));
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getSetting", summary = "Shows a setting")
    @APIResponse(
            responseCode = "200",
            description = "The setting, with its ETag",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    public Uni<Response> one(@PathParam("key") String key, @Context Request request) {
        return read.one(caller.get(), key)
                .map(setting -> ETags.ok(request, ETags.of(setting.version(), setting), setting));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putSetting", summary = "Sets a value; every service hears of it")
    @APIResponse(
            responseCode = "200",
            description = "The setting as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    public Uni<Response> change(
            @PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewValue body) {
        return change.change(caller.get(), key, ifMatch, NewValue.of(body))
                .map(setting -> ETags.kept(ETags.of(setting.version(), setting), setting));
    }

    @GET
    @Path("/{key}/history")
    @Operation(
            operationId = "listSettingHistory",
            summary = "Lists what was set, by whom and what held before, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SettingChange.class)))
    public Uni<Response> history(@PathParam("key") String key, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.history(caller.get(), key, page.limit(), page.after(SystemConfigResource::version))
                .map(found -> found.response(uri));
    }

    @POST
    @Path("/{key}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rollBackSetting",
            summary = "Sets what held at an earlier version once more; every service hears of it")
    @APIResponse(
            responseCode = "200",
            description = "The setting as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    public Uni<Response> rollback(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EarlierVersion body) {
        return restore.restore(caller.get(), key, ifMatch, body.version())
                .map(setting -> ETags.kept(ETags.of(setting.version(), setting), setting));
    }

    private static Integer version(String cursor) {
        try {
            return Integer.valueOf(TextCursor.decode(cursor));
        } catch (NumberFormatException e) {
            throw TextCursor.invalid();
        }
    }
}
