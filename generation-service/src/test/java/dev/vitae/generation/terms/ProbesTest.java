package dev.vitae.generation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hard tokens in many languages: prints how many of the probes are right, and those that are not. */
class ProbesTest {
    private static final double RIGHT = 0.97;
    private static final double FALSE_MATCHES = 0.02;

    record Probe(String language, String text, String term, boolean expected) {
        boolean found() {
            Set<String> found = Lexicon.standard().mentions(text).stream()
                    .map(mention -> mention.entry().canonical())
                    .collect(Collectors.toSet());
            return found.contains(term);
        }
    }

    @Test
    void findsWhatIsMeantAndNothingElse() {
        List<Probe> probes = probes();
        List<Probe> wrong = probes.stream()
                .filter(probe -> probe.found() != probe.expected())
                .toList();
        long negatives = probes.stream().filter(probe -> !probe.expected()).count();
        long falseMatches = wrong.stream().filter(probe -> !probe.expected()).count();

        wrong.forEach(probe -> System.out.println((probe.expected() ? "missed " : "false  ") + probe));
        System.out.printf(
                "probes: %d of %d right, %d false matches of %d%n",
                probes.size() - wrong.size(), probes.size(), falseMatches, negatives);
        assertThat(probes).hasSizeGreaterThanOrEqualTo(400);
        assertThat(probes.stream().map(Probe::language).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat((double) wrong.size() / probes.size()).isLessThanOrEqualTo(1 - RIGHT);
        assertThat((double) falseMatches / negatives).isLessThan(FALSE_MATCHES);
    }

    @Test
    void asksForNothingThatTheListDoesNotHave() {
        assertThat(probes()).allSatisfy(probe -> assertThat(Lexicon.standard().entry(probe.term()))
                .as(probe.term())
                .isPresent());
    }

    private static List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (String[] row : DataFile.rows("terms/probes.tsv")) {
            add(probes, row, 2, true);
            add(probes, row, 3, false);
        }
        return probes;
    }

    private static void add(List<Probe> probes, String[] row, int column, boolean expected) {
        if (row.length > column && !row[column].isEmpty()) {
            for (String term : row[column].split(";")) {
                probes.add(new Probe(row[0], row[1], term, expected));
            }
        }
    }
}
