package dev.vitae.identity.invitations;

import dev.vitae.identity.pages.Html;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends an invitation's link by SMTP, where a server is configured. */
@ApplicationScoped
public class InvitationMail {

    private static final Logger LOG = Logger.getLogger(InvitationMail.class);

    /** Somebody waits for the answer; what has not left by then is handed over by hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ReactiveMailer mailer;
    private final boolean configured;

    public InvitationMail(ReactiveMailer mailer, @ConfigProperty(name = "vitae.mail.host") Optional<String> host) {
        this.mailer = mailer;
        this.configured = host.isPresent();
    }

    /** Whether the server has taken it. Never fails: the invitation stands, and its maker has the link. */
    Uni<Boolean> send(String email, String company, URI url, Instant expiresAt) {
        if (!configured) {
            return Uni.createFrom().item(false);
        }
        String until = DAY.format(expiresAt);
        Mail mail = Mail.withText(email, company + " invites you to Vitae", text(company, url, until))
                .setHtml(html(company, url, until));
        return mailer.send(mail)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(true)
                // What the server says may quote the address.
                .onFailure()
                .invoke(e -> LOG.warnf(
                        "an invitation could not be sent: %s", e.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(false);
    }

    private static String text(String company, URI url, String until) {
        return """
                %s invites you to join them on Vitae.

                To accept, open this link until %s and sign in with this e-mail address:
                %s

                If you did not expect this, there is nothing to do.
                """
                .formatted(company, until, url);
    }

    private static String html(String company, URI url, String until) {
        return """
                <!doctype html>
                <html lang="en">
                <body>
                  <p><strong>%s</strong> invites you to join them on Vitae.</p>
                  <p><a href="%s">Accept the invitation</a> until %s, signed in with this e-mail address.</p>
                  <p>If you did not expect this, there is nothing to do.</p>
                </body>
                </html>
                """
                .formatted(Html.escape(company), Html.escape(url.toString()), until);
    }
}
