package dev.vitae.usage.ops.settings;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.usage.configuration.ChangeSetting;
import dev.vitae.usage.configuration.ReadConfiguration;
import dev.vitae.usage.configuration.RestoreSetting;
import dev.vitae.usage.configuration.SettingView;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/configuration}: settings with their history, to be changed and rolled back; prices of models. */
@Path("/ops/configuration")
@RolesAllowed(Roles.SUPER_ADMIN)
public class SettingsResource {

    private final CurrentCaller caller;
    private final ShowSettings show;
    private final ReadConfiguration read;
    private final ChangeSetting change;
    private final RestoreSetting restore;

    SettingsResource(
            CurrentCaller caller,
            ShowSettings show,
            ReadConfiguration read,
            ChangeSetting change,
            RestoreSetting restore) {
        this.caller = caller;
        this.show = show;
        this.read = read;
        this.change = change;
        this.restore = restore;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> all() {
        return Pages.of(show.all(caller.get(), caller.token()).map(ConfigurationPage::new));
    }

    @GET
    @Path("/{key}")
    @Operation(hidden = true)
    public Uni<Response> one(@PathParam("key") String key, @BeanParam PageRequest page) {
        return Pages.of(show.one(caller.get(), caller.token(), key, page.after(SettingsResource::version), "")
                .map(SettingPage::new));
    }

    @POST
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> change(@PathParam("key") String key, MultivaluedMap<String, String> form) {
        return after(
                key,
                read.one(caller.get(), key)
                        .chain(setting -> change.change(
                                caller.get(),
                                key,
                                tag(form.getFirst("version")),
                                SettingForm.value(setting.type(), form))));
    }

    @POST
    @Path("/{key}/rollback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> restore(
            @PathParam("key") String key, @FormParam("version") String version, @FormParam("to") int to) {
        return after(key, restore.restore(caller.get(), key, tag(version), to));
    }

    private Uni<Response> after(String key, Uni<SettingView> changed) {
        return changed.map(setting -> Pages.goTo("/ops/configuration/" + key + "#done"))
                .onFailure(SettingsResource::canBeShown)
                .recoverWithUni(refusal -> show.one(
                                caller.get(), caller.token(), key, Optional.empty(), words((Problem) refusal))
                        .chain(page -> Pages.html(((Problem) refusal).status(), new SettingPage(page))));
    }

    private static boolean canBeShown(Throwable failure) {
        return failure instanceof Problem refusal && (refusal.status() == 412 || refusal.status() == 422);
    }

    private static String words(Problem refusal) {
        return refusal.status() == 412
                ? "Somebody else has set it meanwhile: this is what holds now."
                : refusal.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
    }

    /** Of the version that the form was made of. */
    private static String tag(String version) {
        return "\"v" + version + "\"";
    }

    private static Integer version(String cursor) {
        try {
            return Integer.valueOf(TextCursor.decode(cursor));
        } catch (NumberFormatException e) {
            throw TextCursor.invalid();
        }
    }
}
