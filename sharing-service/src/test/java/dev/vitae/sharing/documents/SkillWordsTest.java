package dev.vitae.sharing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SkillWordsTest {

    private static final Instant LATELY = Instant.parse("2026-02-04T16:02:11Z");

    @Test
    void saysHowOftenASkillWasPutForward() {
        assertThat(SkillWords.uses(3, LATELY)).isEqualTo("used 3 times");
    }

    @Test
    void tellsASkillThatWasOnlyTakenAlongFromOneThatWasNeverUsed() {
        assertThat(SkillWords.uses(0, LATELY)).isEqualTo("in files taken along");
        assertThat(SkillWords.uses(0, null)).isEqualTo("not used yet");
    }
}
