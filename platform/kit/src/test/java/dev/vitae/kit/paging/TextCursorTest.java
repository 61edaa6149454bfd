package dev.vitae.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCursorTest {

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(TextCursor.decode(TextCursor.encode("ça va? 🐍 / +"))).isEqualTo("ça va? 🐍 / +");
    }

    /** Not Base64, not UTF-8, U+0000. */
    @ParameterizedTest
    @ValueSource(strings = {"%%%", "_w", "AA"})
    void refusesWhatIsNoneOfOurs(String text) {
        assertThatThrownBy(() -> TextCursor.decode(text))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cursor");
    }
}
