package dev.vitae.sharing.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class ShareTokenTest {

    private final ShareToken token = ShareToken.random(new SecureRandom());

    @Test
    void isRecognisedByItsPrefixAndChecksum() {
        assertThat(token.secret()).matches("vt_[0-9A-Za-z]{49}");

        assertThat(ShareToken.parse(token.secret())).hasValueSatisfying(parsed -> {
            assertThat(parsed.secret()).isEqualTo(token.secret());
            assertThat(parsed.hash()).hasSize(32).isEqualTo(token.hash());
        });
    }

    @Test
    void refusesATokenWithOneWrongCharacter() {
        for (int i = 0; i < token.secret().length(); i++) {
            StringBuilder garbled = new StringBuilder(token.secret());
            garbled.setCharAt(i, garbled.charAt(i) == 'x' ? 'y' : 'x');
            assertThat(ShareToken.parse(garbled.toString())).isEmpty();
        }
        assertThat(ShareToken.parse("")).isEmpty();
        assertThat(ShareToken.parse(token.secret() + "0")).isEmpty();
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        assertThat(token.toString()).startsWith(token.prefix()).hasSizeLessThan(12);
    }
}
