package dev.vitae.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(Instant.parse("2026-01-02T03:04:05.678901Z"), UUID.randomUUID());

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(Cursor.decode(CURSOR.encode())).isEqualTo(CURSOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "AAAA", "gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoneOfOurs(String text) {
        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void endsAPageWithACursorOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of(1, 2, 3), 2, row -> CURSOR, Function.identity()))
                .isEqualTo(new Page<>(List.of(1, 2), CURSOR.encode()));
        assertThat(Page.of(List.of(1, 2), 2, row -> CURSOR, Function.identity()))
                .isEqualTo(new Page<>(List.of(1, 2), null));
    }
}
