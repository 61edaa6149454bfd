package dev.vitae.generation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.comparison.WordDiff.Fate;
import dev.vitae.generation.comparison.WordDiff.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void tellsWhichWordsBecameOthers() {
        assertThat(WordDiff.of("Led a team of four in Dublin.", "Led a team of nine people in Dublin."))
                .containsExactly(
                        new Words(Fate.SAME, "Led a team of "),
                        new Words(Fate.REMOVED, "four "),
                        new Words(Fate.ADDED, "nine people "),
                        new Words(Fate.SAME, "in Dublin."));
    }

    @Test
    void tellsOneRunOfWhatIsTheSame() {
        assertThat(WordDiff.of("Köln, 東京", "Köln, 東京")).containsExactly(new Words(Fate.SAME, "Köln, 東京"));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @Test
    void tellsTextsThatAreTooLongAsOthers() {
        String before = "a b ".repeat(1_500);
        String after = "c b ".repeat(1_500);

        assertThat(WordDiff.of(before, after))
                .extracting(Words::fate)
                .containsExactly(Fate.REMOVED, Fate.ADDED, Fate.SAME);
    }

    /** What is the same is in both, and the two texts can be read from it. */
    @Test
    void losesNothingOfEitherText() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            String before = text(random);
            String after = text(random);

            List<Words> words = WordDiff.of(before, after);

            assertThat(without(Fate.ADDED, words)).isEqualTo(before);
            assertThat(without(Fate.REMOVED, words)).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        String[] words = {"Kafka", " ", "und", "  ", "\n", "élan", ",", "42", "c++", "दिल्ली"};
        return random.ints(random.nextInt(12), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining());
    }

    private static String without(Fate fate, List<Words> words) {
        return words.stream().filter(run -> run.fate() != fate).map(Words::text).collect(Collectors.joining());
    }
}
