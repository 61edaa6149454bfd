package dev.vitae.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.WithoutStack;
import dev.vitae.e2e.guide.GuidePage.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@WithoutStack
class GuidePageTest {

    @Test
    void takesDotsForAnythingAndAllElseAtItsWord() {
        Step step = new Step("", Optional.of("{\n  \"id\": \"…\",\n  \"role\": \"public\"\n}\n"));

        assertThat(step.matches("{\n  \"id\": \"1\",\n  \"role\": \"public\"\n}\n"))
                .isTrue();
        assertThat(step.matches("{\n  \"id\": \"1\",\n  \"role\": \"friend\"\n}\n"))
                .isFalse();
        assertThat(step.matches("")).isFalse();
        assertThat(new Step("", Optional.empty()).matches("anything")).isTrue();
    }
}
