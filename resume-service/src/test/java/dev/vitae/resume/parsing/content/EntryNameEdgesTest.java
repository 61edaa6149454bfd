package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the names of an entry begin and end. */
class EntryNameEdgesTest {

    private final Wording wording = Wording.load();

    private static List<Piece> pieces(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Piece(text, false, false, 10, 0, false))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chemist | at Oakfield Dairy",
                "Konditorin | bei Oakfield Dairy",
                "Conductrice de travaux | chez Oakfield Dairy",
                "Oakfield Dairy | als Konditorin",
                "Oakfield Dairy | tätig als Konditorin",
                "Oakfield Dairy | as Chemist"
            })
    void theWordThatJoinsAPositionAndItsCompanyIsNoPartOfEither(String first, String second) {
        JobNames.Names names =
                new JobNames(wording).of(List.of(pieces(first, second))).get(0);

        assertThat(names.company()).isEqualTo("Oakfield Dairy");
        assertThat(names.position()).isIn("Chemist", "Konditorin", "Conductrice de travaux");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Certificate IV in Live Production, TAFE SA | TAFE SA",
                "Art & Design Foundation Diploma, Quay Mill | Quay Mill",
                "MSc in Physics, Chemistry and Biology |",
                "BSc Chemistry, with honours |"
            })
    void aSchoolThatOnlyItsNameTellsStandsBehindADegree(String text, String school) {
        StudyNames.Names names =
                new StudyNames(wording).of(List.of(pieces(text))).get(0);

        assertThat(names.institution()).isEqualTo(school);
    }

    @Test
    void aSchoolKeepsTheTownInItsNameWhereThePlaceIsSaidAsWell() {
        EntryPlace.Parted parted = new EntryPlace(wording)
                .part(List.of(pieces("FernUniversität in Hagen", "Hagen")))
                .get(0);

        assertThat(parted.place()).isEqualTo("Hagen");
        assertThat(parted.pieces()).extracting(Piece::text).containsExactly("FernUniversität in Hagen");
    }

    @Test
    void theStopOfAShortFormPartsNoName() {
        List<List<Piece>> entries =
                List.of(pieces("Talleres Hnos. Ruiz", "Mecánico"), pieces("Talleres Hnos. Ruiz", "Aprendiz"));

        List<List<Piece>> parted = SharedSeparators.parted(entries, new JobEvidence(wording)::of);

        assertThat(parted).isEqualTo(entries);
    }
}
