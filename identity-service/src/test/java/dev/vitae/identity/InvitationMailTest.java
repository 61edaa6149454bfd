package dev.vitae.identity;

import static dev.vitae.identity.Companies.accept;
import static dev.vitae.identity.Companies.invited;
import static dev.vitae.identity.Companies.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vitae.identity.Companies.SignedIn;
import dev.vitae.testkit.Json;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations on their way through a real SMTP conversation, and what becomes of them without a server. */
@IdentityServiceTest
class InvitationMailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(
            ConfigProvider.getConfig().getValue("vitae.mail.port", Integer.class),
            "127.0.0.1",
            ServerSetup.PROTOCOL_SMTP));
    private SignedIn ada;
    private SignedIn bob;
    private String company;

    @BeforeEach
    void adaHasACompany() {
        ada = SignedIn.someone();
        bob = SignedIn.someone();
        company = made(ada, "Ada & Söhne");
    }

    @Test
    void sendsTheLinkAsTextAndAsHtml() throws Exception {
        server.start();
        try {
            // When
            Json made = invite(bob.person().email());

            // Then
            assertThat(made.getBoolean("mailed")).isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly(bob.person().email());
            assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Vitae <vitae@localhost>");
            assertThat(mail.getSubject()).isEqualTo("Ada & Söhne invites you to Vitae");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("Ada & Söhne invites you", made.getString("url"));
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("<strong>Ada &amp; Söhne</strong>", "<a href=\"" + made.getString("url") + "\">");
            accept(bob, made.getString("token")).statusCode(200);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsNothingWhereThereIsNoAddress() {
        server.start();
        try {
            Json made = invited(ada, company, Map.of("role", "member"));

            assertThat(made.getMap("$")).doesNotContainKey("mailed");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void invitesAlsoWhileTheServerIsAway() throws Exception {
        // Given
        Log log = new Log();
        Logger.getLogger("").addHandler(log);

        // When
        Json made = invite(bob.person().email());
        Logger.getLogger("").removeHandler(log);

        // Then
        assertThat(made.getBoolean("mailed")).isFalse();
        String token = made.getString("token");
        assertThat(String.join("", log.lines))
                .contains("an invitation could not be sent")
                .doesNotContain(bob.person().email(), token);
        assertThat(Accounts.rows(
                        "select payload from outbox where payload::text like '%%%s%%' or payload::text like '%%%s%%'"
                                .formatted(token, bob.person().email())))
                .isEmpty();
        accept(bob, token).statusCode(200);
    }

    private Json invite(String email) {
        return invited(ada, company, Map.of("role", "member", "email", email));
    }

    /** What this process logs. */
    private static final class Log extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final PatternFormatter formatter = new PatternFormatter("%p %c %X %s%e%n");

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
