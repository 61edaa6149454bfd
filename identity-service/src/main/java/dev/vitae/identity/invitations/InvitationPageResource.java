package dev.vitae.identity.invitations;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.problem.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /auth/invitations/{token}}: where an invitation's link leads a browser. Who is signed out signs in first. */
@Path("/auth/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class InvitationPageResource {

    private final CurrentIdentityAssociation identity;
    private final CurrentCaller caller;
    private final ShowInvitation show;
    private final AcceptInvitation accept;
    private final InvitationPages pages;

    public InvitationPageResource(
            CurrentIdentityAssociation identity,
            CurrentCaller caller,
            ShowInvitation show,
            AcceptInvitation accept,
            InvitationPages pages) {
        this.identity = identity;
        this.caller = caller;
        this.show = show;
        this.accept = accept;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "Shows who invites, and a button to accept")
    public Uni<Response> show(@PathParam("token") String token) {
        return whenSignedIn(
                () -> show.show(caller.get(), token)
                        .map(notice -> notice.belongs()
                                ? pages.belongs(notice.company())
                                : pages.invitation(notice.company())),
                () -> pages.toSignIn(token));
    }

    @POST
    @Operation(summary = "Accepts the invitation and shows a page")
    public Uni<Response> accept(@PathParam("token") String token) {
        return whenSignedIn(
                () -> accept.accept(caller.get(), token).map(joined -> pages.belongs(joined.name())),
                // A form's answer may not lead on to the sign-in provider (form-action), a link may.
                () -> pages.signedOut(token));
    }

    /** A session or token that is no longer good is none. */
    private Uni<Response> whenSignedIn(Supplier<Uni<Response>> work, Supplier<Response> otherwise) {
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .chain(who -> {
                    if (who == null || who.isAnonymous()) {
                        return Uni.createFrom().item(otherwise);
                    }
                    identity.setIdentity(who);
                    return work.get();
                })
                .onFailure(Problem.class)
                .recoverWithItem(refusal -> pages.refused((Problem) refusal));
    }
}
