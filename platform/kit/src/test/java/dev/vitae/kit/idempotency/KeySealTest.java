package dev.vitae.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeySealTest {

    private static final byte[] ANSWER = "the share token".getBytes(StandardCharsets.UTF_8);

    private final UUID ada = UUID.randomUUID();
    private final KeySeal seal = new KeySeal(ada, "key");

    @Test
    void opensWithTheSameKeyOfTheSamePersonAlone() {
        byte[] sealed = seal.seal(ANSWER);

        assertThat(new KeySeal(ada, "key").open(sealed)).isEqualTo(ANSWER);
        assertThatThrownBy(() -> new KeySeal(ada, "other").open(sealed)).isNotNull();
        assertThatThrownBy(() -> new KeySeal(UUID.randomUUID(), "key").open(sealed))
                .isNotNull();
    }

    @Test
    void sealsTheSameAnswerDifferentlyEachTime() {
        assertThat(seal.seal(ANSWER)).isNotEqualTo(seal.seal(ANSWER));
    }

    @Test
    void opensNothingThatWasTamperedWith() {
        byte[] sealed = seal.seal(ANSWER);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed)).isNotNull();
    }
}
