package dev.vitae.resume.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedSkillTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    @Test
    void sharesAnOperationEquallyAndWholly() {
        assertThat(NamedSkill.of(List.of(A, B, C), List.of()))
                .extracting(NamedSkill::share)
                .containsExactly(333_334, 333_333, 333_333);
        assertThat(NamedSkill.of(List.of(A), List.of()))
                .extracting(NamedSkill::share)
                .containsExactly(1_000_000);
        assertThat(NamedSkill.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrderAndHoweverOftenASkillIsNamed() {
        List<NamedSkill> named = NamedSkill.of(List.of(C, A, B, A), List.of(new EmploymentsOfSkill(B, List.of(0, 2))));

        assertThat(named).isEqualTo(NamedSkill.of(List.of(B, C, A), List.of(new EmploymentsOfSkill(B, List.of(0, 2)))));
        assertThat(named).extracting(NamedSkill::key).containsExactly(A, B, C);
        assertThat(named).extracting(NamedSkill::employments).containsExactly(List.of(), List.of(0, 2), List.of());
    }

    @Test
    void isNamedByAKeyAlone() {
        assertThatThrownBy(() -> NamedSkill.of(List.of("Java"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
