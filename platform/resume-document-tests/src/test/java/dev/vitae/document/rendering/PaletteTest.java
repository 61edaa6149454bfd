package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffff00", "#c0ffee", "#808080", "#ff0000", "#1f5a73", "#0000ff", "#000000"})
    void canBeReadWhateverTheAccent(String accent) {
        Map<String, String> colors = Palette.of(accent).variables();

        assertThat(contrast(colors, "accent", "paper")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colors, "strong", "chip")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colors, "on-fill", "fill")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colors, "soft-on-fill", "fill")).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(Map<String, String> colors, String first, String second) {
        return Palette.contrast(rgb(colors.get(first)), rgb(colors.get(second)));
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }
}
