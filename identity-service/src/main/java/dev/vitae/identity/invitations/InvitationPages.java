package dev.vitae.identity.invitations;

import dev.vitae.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a browser sees of an invitation; the pages run no script and load nothing. */
@ApplicationScoped
public class InvitationPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final String invitation = read("/pages/invitation.html");
    private final String message = read("/pages/invitation-message.html");

    Response invitation(String company) {
        return page(200, invitation.replace("{company}", Html.escape(company)));
    }

    Response belongs(String company) {
        return message(200, "You belong to " + company, "You can close this page, and go on in Vitae.", "");
    }

    /** To the sign-in and back. What is no token of ours is told so at once. */
    Response toSignIn(String token) {
        return InvitationToken.parse(token)
                .map(good -> Response.seeOther(signIn(good))
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .build())
                .orElseGet(() -> refused(InvitationLinks.holdsNoMore()));
    }

    Response signedOut(String token) {
        return InvitationToken.parse(token)
                .map(good -> message(
                        401,
                        "You are signed out",
                        "Sign in to accept the invitation.",
                        "<p><a href=\"" + Html.escape(signIn(good).toString()) + "\">Sign in</a></p>"))
                .orElseGet(() -> refused(InvitationLinks.holdsNoMore()));
    }

    Response refused(Problem problem) {
        return message(problem.status(), "This does not work", problem.getMessage(), "");
    }

    private static URI signIn(InvitationToken token) {
        String back = "/auth/invitations/" + token.secret();
        return URI.create("/auth/login?redirect=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** Our own words first, so that nothing in a company's name is taken for a place of the page. */
    private Response message(int status, String title, String text, String link) {
        return page(
                status,
                message.replace("{link}", link)
                        .replace("{text}", Html.escape(text))
                        .replace("{title}", Html.escape(title)));
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String read(String resource) {
        try (InputStream page = InvitationPages.class.getResourceAsStream(resource)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
