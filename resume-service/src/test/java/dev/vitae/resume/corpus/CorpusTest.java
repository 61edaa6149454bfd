package dev.vitae.resume.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.LongRunning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the files of the corpus are read, set by set; deploy/corpus/README.md says what it is. Read is the first file of
 * each layout, and all of them in the profile "full".
 */
class CorpusTest {

    private static final int VARIANTS = Integer.getInteger("vitae.corpus.variants", 1);

    @ParameterizedTest
    @CsvSource({
        "tuning, 0.99, 0.99",
        "tuning-15, 0.98, 0.99",
        "held-out, 0.97, 0.96",
        "held-out-5, 0.97, 0.97",
        "held-out + held-out-5, 0.97, 0.97"
    })
    void readsAtLeastAsWellAsBefore(String sets, double floorOfFirst, double floorOfAll) throws IOException {
        reads(sets, floorOfFirst, floorOfAll);
    }

    @LongRunning
    @ParameterizedTest
    @CsvSource({
        "tuning-2, 0.99, 0.98",
        "tuning-3, 0.99, 0.98",
        "tuning-4, 0.99, 0.99",
        "tuning-5, 0.99, 0.99",
        "tuning-6, 0.99, 0.99",
        "tuning-7, 0.99, 0.99",
        "tuning-8, 0.99, 0.99",
        "tuning-9, 0.99, 0.99",
        "tuning-10, 0.98, 0.98",
        "tuning-11, 0.97, 0.97",
        "tuning-12, 0.98, 0.98",
        "tuning-13, 0.99, 0.99",
        "tuning-14, 0.99, 0.99"
    })
    void readsWhatItWasMadeWithAtLeastAsWellAsBefore(String sets, double floorOfFirst, double floorOfAll)
            throws IOException {
        reads(sets, floorOfFirst, floorOfAll);
    }

    private static void reads(String sets, double floorOfFirst, double floorOfAll) throws IOException {
        Path corpus = Path.of(System.getProperty("vitae.root"), "resume-service/src/test/resources/corpus");
        List<Path> folders = Stream.of(sets.split(" \\+ ")).map(corpus::resolve).toList();

        CorpusScore score = CorpusScore.of(folders, VARIANTS);

        System.out.printf("%n%s%n%s", sets, Boolean.getBoolean("corpus.verbose") ? score.layoutTable() : "");
        System.out.println(score.table());
        assertThat(score.all().macroF1()).isGreaterThanOrEqualTo(VARIANTS == 1 ? floorOfFirst : floorOfAll);
    }
}
