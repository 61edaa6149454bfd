package dev.vitae.identity.invitations;

import dev.vitae.identity.pages.Html;
import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a browser sees of an invitation. */
@ApplicationScoped
public class InvitationPages {

    private final String invitation = Html.read("invitation.html");
    private final String message = Html.read("invitation-message.html");

    Response invitation(String company) {
        return Html.page(200, invitation.replace("{company}", Html.escape(company)))
                .build();
    }

    Response belongs(String company) {
        return message(200, "You belong to " + company, "You can close this page, and go on in Vitae.", "");
    }

    /** To the sign-in and back. What is no token of ours is told so at once. */
    Response toSignIn(String token) {
        return OpaqueToken.parse(Invitation.MARK, token)
                .map(good -> Response.seeOther(signIn(good))
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .build())
                .orElseGet(() -> refused(InvitationLinks.holdsNoMore()));
    }

    Response signedOut(String token) {
        return OpaqueToken.parse(Invitation.MARK, token)
                .map(good -> message(
                        401,
                        "You are signed out",
                        "Sign in to accept the invitation.",
                        "<p><a href=\"" + Html.escape(signIn(good).toString()) + "\">Sign in</a></p>"))
                .orElseGet(() -> refused(InvitationLinks.holdsNoMore()));
    }

    Response refused(Problem problem) {
        Response page = message(problem.status(), "This does not work", problem.getMessage(), "");
        problem.headers().forEach(page.getHeaders()::putSingle);
        return page;
    }

    private static URI signIn(OpaqueToken token) {
        String back = "/auth/invitations/" + token.text();
        return URI.create("/auth/login?redirect=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** Our own words first, so that nothing in a company's name is taken for a place of the page. */
    private Response message(int status, String title, String text, String link) {
        return Html.page(
                        status,
                        message.replace("{link}", link)
                                .replace("{text}", Html.escape(text))
                                .replace("{title}", Html.escape(title)))
                .build();
    }
}
