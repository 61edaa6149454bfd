package dev.vitae.resume.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillKeyTest {

    private static final UUID ADA = UUID.fromString("0197a3c2-6f10-7c41-9d52-3b8f0a1e2c34");

    @Test
    void isTheDigestOfUserAndFoldedName() {
        // printf '0197a3c2-6f10-7c41-9d52-3b8f0a1e2c34\napache kafka' | sha256sum
        assertThat(SkillKey.of(ADA, "Apache Kafka"))
                .isEqualTo("3af0186ef27efbb08436322b43ef2d854e5d7d7140d5f7f0684eabb3f40623b7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache kafka", "  Apache \t Kafka ", "APACHE\u00a0KAFKA", "Ａｐａｃｈｅ　Ｋａｆｋａ"})
    void isTheSameForNamesThatDifferInCaseWidthAndSpacing(String name) {
        assertThat(SkillKey.of(ADA, name)).isEqualTo(SkillKey.of(ADA, "Apache Kafka"));
    }

    @Test
    void tellsPeopleAndSkillsApart() {
        assertThat(SkillKey.of(ADA, "C++")).isNotEqualTo(SkillKey.of(ADA, "C"));
        assertThat(SkillKey.of(UUID.randomUUID(), "Java")).isNotEqualTo(SkillKey.of(ADA, "Java"));
    }
}
