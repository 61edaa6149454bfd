package dev.vitae.generation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HardTokensTest {

    record Probe(String text, String terms) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Probe> probes() throws IOException {
        try (InputStream in = HardTokensTest.class.getClassLoader().getResourceAsStream("terms/hard-tokens.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cell -> new Probe(cell[0], cell[1].equals("-") ? "" : cell[1]))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void findsTheTermsAndNoOthers(Probe probe) {
        String found = Lexicon.standard().mentions(probe.text()).stream()
                .map(mention -> mention.entry().canonical())
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(probe.terms());
    }
}
