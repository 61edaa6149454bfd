package dev.vitae.generation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkillKeysTest {
    private static final UUID ADA = UUID.fromString("0190d6f4-3c5a-7000-8000-000000000001");

    @Test
    void namesTheSkillsThatAreAskedForAsTheResumeDoes() {
        VacancyTerms vacancy =
                VacancyTerms.extract(null, null, "You must know Kubernetes and Apache Kafka. Docker is a plus.");

        assertThat(SkillKeys.putForward(Resumes.with(List.of(), "k8s", "Cooking", "Kafka"), vacancy))
                .containsExactly("k8s", "Kafka");
    }

    @Test
    void spellingsOfOneNameShareAKey() {
        assertThat(SkillKeys.fold("  Spring\u00a0 Boot ")).isEqualTo("spring boot");
        assertThat(SkillKeys.key(ADA, "Spring  Boot")).isEqualTo(SkillKeys.key(ADA, " spring boot"));
        assertThat(SkillKeys.fold("Ｃ＋＋")).isEqualTo("c++");
    }

    /** Computed with {@code printf '%s\nspring boot' 0190d6f4-… | sha256sum}: resume-service must get the same. */
    @Test
    void isTheSha256OfUserAndFoldedName() {
        assertThat(SkillKeys.key(ADA, "Spring Boot"))
                .isEqualTo("456090adf361cea6d8c22fb3bad68d627c03ef2d6ed7131b34b6a3e8904f36d2");
    }

    @Test
    void differsBetweenUsers() {
        assertThat(SkillKeys.key(ADA, "Java")).isNotEqualTo(SkillKeys.key(new UUID(1, 2), "Java"));
    }
}
