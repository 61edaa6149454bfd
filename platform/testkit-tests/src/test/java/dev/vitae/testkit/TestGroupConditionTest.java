package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class TestGroupConditionTest {
    private final TestGroup browser = Browser.class.getAnnotation(TestGroup.class);

    @TempDir
    Path folder;

    @Test
    void runsAGroupWhoseToolIsFound() throws IOException {
        Path tool = Files.createFile(folder.resolve("google-chrome"));
        assertThat(tool.toFile().setExecutable(true)).isTrue();

        assertThat(condition("browser").decide(browser).isDisabled()).isFalse();
    }

    @Test
    void skipsAGroupByNameWhereItsToolIsNotFound() {
        var decision = condition("node,ops").decide(browser);

        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).hasValueSatisfying(reason -> assertThat(reason)
                .isEqualTo("Test group browser does not run: "
                        + "none of chromium, chromium-browser, google-chrome is on the PATH."));
    }

    @Test
    void failsWhereTheGroupIsRequired() {
        assertThatThrownBy(() -> condition("node,browser").decide(browser))
                .hasMessageStartingWith("Test group browser does not run");
    }

    private TestGroupCondition condition(String required) {
        return new TestGroupCondition(folder.toString(), required);
    }
}
