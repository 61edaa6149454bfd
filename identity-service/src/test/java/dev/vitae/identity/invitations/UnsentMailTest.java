package dev.vitae.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnsentMailTest {

    @Test
    void isSentByNobodyWhereNoServerIsConfigured() {
        InvitationMail mail = new InvitationMail(
                mails -> {
                    throw new AssertionError("nothing is sent");
                },
                Optional.empty());

        Boolean mailed = mail.send("ada@example.com", "Acme", URI.create("https://vitae.example/"), Instant.now())
                .await()
                .atMost(Duration.ofSeconds(1));

        assertThat(mailed).isFalse();
    }
}
