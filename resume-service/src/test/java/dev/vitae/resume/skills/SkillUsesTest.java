package dev.vitae.resume.skills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkillUsesTest {

    @Test
    void sharesWholeMinutesThatAddUp() {
        assertThat(SkillUses.share(45, 2)).containsExactly(23, 22);
        assertThat(SkillUses.share(45, 1)).containsExactly(45);
        assertThat(SkillUses.share(2, 4)).containsExactly(1, 1, 0, 0);
        assertThat(SkillUses.share(45, 0)).isEmpty();
    }
}
