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

    @Test
    void aDepartmentThatMostEntriesNameIsNoPartOfACompany() {
        List<JobNames.Names> names = new JobNames(wording)
                .of(List.of(
                        pieces("Chemist, Department of Planning, Oakfield Dairy"),
                        pieces("Sampler, Quality Office, Harbour Foods")));

        assertThat(names).extracting(JobNames.Names::company).containsExactly("Oakfield Dairy", "Harbour Foods");
        assertThat(names.get(1).others()).containsExactly("Quality Office");
    }

    @Test
    void aTownWithItsStateIsAPlaceThoughItReadsLikeAJob() {
        EntryPlace.Parted parted = new EntryPlace(wording)
                .part(List.of(pieces("Oakfield Dairy", "Macon, GA", "Chemist")))
                .get(0);

        assertThat(parted.place()).isEqualTo("Macon, GA");
    }

    @Test
    void whatStandsBehindEveryTitleIsSomebodysTown() {
        List<EntryPlace.Parted> parted = new EntryPlace(wording)
                .part(List.of(
                        pieces("Oakfield Dairy", "Chemist, Smallville"),
                        pieces("Harbour Foods", "Sampler, Smallville"),
                        pieces("Elm Grove", "Packer, Smallville")));

        assertThat(parted).extracting(EntryPlace.Parted::place).containsOnly("Smallville");
    }

    @Test
    void aFieldInBoldBelowItsDegreeGoesOnWithIt() {
        Piece degree = new Piece("Bachelor of Science in Civil", true, false, 10, 0, false);
        Piece rest = new Piece("Engineering", true, false, 10, 1, false);
        Piece school = new Piece("University of Kent", false, false, 10, 2, false);

        StudyNames.Names names = new StudyNames(wording)
                .of(List.of(List.of(degree, rest, school)))
                .get(0);

        assertThat(names.field()).isEqualTo("Civil Engineering");
        assertThat(names.institution()).isEqualTo("University of Kent");
    }
}
