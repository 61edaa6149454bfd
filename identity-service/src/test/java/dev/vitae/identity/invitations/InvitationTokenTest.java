package dev.vitae.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTokenTest {

    private final InvitationToken token = InvitationToken.random(new SecureRandom());

    @Test
    void isReadBack() {
        assertThat(InvitationToken.parse(token.secret()))
                .hasValueSatisfying(read -> assertThat(read.hash()).isEqualTo(token.hash()));
    }

    @Test
    void isAnotherEachTime() {
        InvitationToken other = InvitationToken.random(new SecureRandom());

        assertThat(other.hash()).isNotEqualTo(token.hash());
    }

    @Test
    void saysNothingWhereItIsLogged() {
        assertThat(token.toString()).isEqualTo("vi_…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vi_", "vi_short", "vt_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void knowsWhatCanBeNone(String text) {
        assertThat(InvitationToken.parse(text)).isEmpty();
    }

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
