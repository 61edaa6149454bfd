package dev.vitae.resume.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the files of the corpus are read, set by set; deploy/corpus/README.md says what it is. */
class CorpusTest {

    @ParameterizedTest
    @CsvSource({"tuning, 0.99", "tuning-2, 0.97", "tuning-3, 0.95", "held-out, 0.94", "held-out-2, 0.93"})
    void readsAtLeastAsWellAsBefore(String set, double floor) throws IOException {
        Path folder = Path.of(System.getProperty("vitae.root"), "resume-service/src/test/resources/corpus", set);

        CorpusScore score = CorpusScore.of(folder);

        System.out.printf("%n%s%n%s", set, Boolean.getBoolean("corpus.verbose") ? score.layoutTable() : "");
        System.out.println(score.table());
        assertThat(score.all().macroF1()).isGreaterThanOrEqualTo(floor);
    }
}
