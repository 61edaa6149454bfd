package dev.vitae.identity.invitations;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.RefusedTokens;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /auth/invitations/{token}}: where an invitation's link leads a browser. Who is signed out signs in first. */
@Path("/auth/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class InvitationPageResource {

    /** A service has scopes, and accepts nothing for anybody. */
    private static final Set<String> PEOPLE = Set.of(Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN);

    private final CurrentIdentityAssociation identity;
    private final CurrentCaller caller;
    private final ShowInvitation show;
    private final AcceptInvitation accept;
    private final InvitationPages pages;
    private final RefusedTokens refused;

    public InvitationPageResource(
            CurrentIdentityAssociation identity,
            CurrentCaller caller,
            ShowInvitation show,
            AcceptInvitation accept,
            InvitationPages pages,
            RefusedTokens refused) {
        this.identity = identity;
        this.caller = caller;
        this.show = show;
        this.accept = accept;
        this.pages = pages;
        this.refused = refused;
    }

    @GET
    @Operation(operationId = "showInvitationPage", summary = "Shows who invites, and a button to accept")
    @Problems({"403 invitation_for_another", "404 invitation_not_found", "429 too_many_attempts"})
    @APIResponse(
            responseCode = "200",
            description = "A page with a button",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> show(@PathParam("token") String token, @Context RoutingContext request) {
        return whenSignedIn(
                request,
                () -> show.show(caller.get(), token)
                        .map(notice -> notice.belongs()
                                ? pages.belongs(notice.company())
                                : pages.invitation(notice.company())),
                () -> pages.toSignIn(token));
    }

    @POST
    @Operation(operationId = "acceptInvitationOnPage", summary = "Accepts the invitation and shows a page")
    @Problems({"403 invitation_for_another", "404 invitation_not_found", "409 tenant_limit", "429 too_many_attempts"})
    @APIResponse(
            responseCode = "200",
            description = "A page that says so",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> accept(@PathParam("token") String token, @Context RoutingContext request) {
        return whenSignedIn(
                request,
                () -> accept.accept(caller.get(), token).map(joined -> pages.belongs(joined.name())),
                // A form's answer may not lead on to the sign-in provider (form-action), a link may.
                () -> pages.signedOut(token));
    }

    /** A session or token that is no longer good is none, but is counted as one. */
    private Uni<Response> whenSignedIn(
            RoutingContext request, Supplier<Uni<Response>> work, Supplier<Response> otherwise) {
        return identity.getDeferredIdentity()
                .onFailure(SecurityException.class)
                .recoverWithUni(failure -> nobody(refused.refusal(failure, request)))
                .chain(who -> {
                    if (who == null || who.isAnonymous()) {
                        return Uni.createFrom().item(otherwise);
                    }
                    if (PEOPLE.stream().noneMatch(who::hasRole)) {
                        return Uni.createFrom().failure(Problem.forbidden());
                    }
                    identity.setIdentity(who);
                    return work.get();
                })
                .onFailure(Problem.class)
                .recoverWithItem(refusal -> pages.refused((Problem) refusal));
    }

    private static Uni<SecurityIdentity> nobody(Problem refusal) {
        return refusal.status() == Response.Status.UNAUTHORIZED.getStatusCode()
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().failure(refusal);
    }
}
