package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {

    private final Wording wording = Wording.load();

    private static List<Piece> pieces(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Piece(text, false, false, 0, false))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Head of Sales",
                "Leiterin Einkauf",
                "Tragwerksplanerin",
                "Ingénieure logiciel",
                "Cheffe de cuisine",
                "Jefa de ventas / Zona Norte",
                "Técnico de nóminas",
                "Enfermeira supervisora",
                "Addetta alla segreteria",
                "Wijkverpleegkundige",
                "Picker/Packer"
            })
    void knowsPositions(String text) {
        assertThat(new JobEvidence(wording).of(text)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Director Foods Ltd",
                "Meister & Koch KG",
                "Kestrel.io",
                "Ceramica Nova S.p.A.",
                "Clínica Boa Vista",
                "Zorggroep Oost"
            })
    void knowsCompanies(String text) {
        assertThat(new JobEvidence(wording).of(text)).isNegative();
    }

    @Test
    void aSlashBelongsToAPositionThatHasTwoNames() {
        JobNames.Names names = new JobNames(wording)
                .of(List.of(pieces("Project Engineer / Site Supervisor", "Ridge Rail Ltd")))
                .get(0);

        assertThat(names.position()).isEqualTo("Project Engineer / Site Supervisor");
        assertThat(names.company()).isEqualTo("Ridge Rail Ltd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "High School Diploma | Crestwood High School",
                "Fachhochschulreife | Berufskolleg Technik",
                "Licenza media | Scuola Media Verdi",
                "GED | Lake County Adult Education",
                "Diplom-Betriebswirt (FH) | Hochschule Hof",
                "Técnico en Enfermería | IES Las Flores",
                "Curso profissional de logística | Escola Profissional do Sul"
            })
    void tellsDegreesFromSchools(String degree, String school) {
        StudyNames names = new StudyNames(wording);

        StudyNames.Names schoolFirst = names.of(List.of(pieces(school, degree))).get(0);
        StudyNames.Names degreeFirst = names.of(List.of(pieces(degree, school))).get(0);

        assertThat(schoolFirst.institution()).isEqualTo(school);
        assertThat(degreeFirst.institution()).isEqualTo(school);
        assertThat(degreeFirst.degree()).isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "University of Kent, Canterbury | University of Kent",
                "Hochschule Nord, Kleinstadt | Hochschule Nord",
                "University of California, Berkeley | University of California, Berkeley",
                "Martin, Moore & Sons | Martin, Moore & Sons"
            })
    void takesTheTownOffASchool(String text, String name) {
        EntryPlace.Parted parted =
                new EntryPlace(wording).part(List.of(pieces(text))).get(0);

        assertThat(parted.pieces()).extracting(Piece::text).containsExactly(name);
    }

    @Test
    void takesForATownWhatStandsWhereOtherEntriesHaveOne() {
        List<EntryPlace.Parted> parted = new EntryPlace(wording)
                .part(List.of(pieces("Initech, Boston"), pieces("Globex, Chicago"), pieces("Acme, Smallville")));

        assertThat(parted.get(2).place()).isEqualTo("Smallville");
        assertThat(parted.get(2).pieces()).extracting(Piece::text).containsExactly("Acme");
    }

    @Test
    void aPlaceSaidTwiceIsANameAndItsPlace() {
        EntryPlace.Parted parted = new EntryPlace(wording)
                .part(List.of(pieces("Exchange year", "Boston", "Boston")))
                .get(0);

        assertThat(parted.place()).isEqualTo("Boston");
        assertThat(parted.pieces()).extracting(Piece::text).containsExactly("Exchange year", "Boston");
    }

    @Test
    void aNameThatBeginsLikeAPrepositionStaysWhole() {
        JobNames.Names names = new JobNames(wording)
                .of(List.of(pieces("Serveuse, Chez Odette")))
                .get(0);

        assertThat(names.company()).isEqualTo("Chez Odette");
        assertThat(names.position()).isEqualTo("Serveuse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross- | device testing | cross-device testing",
                "Arbeits- | sicherheit | Arbeitssicherheit",
                "Hoch- | und Tiefbau | Hoch- und Tiefbau",
                "inter- | pretation | interpretation"
            })
    void joinsWhatALinesEndBroke(String above, String below, String whole) {
        assertThat(LineJoin.join(above, below)).isEqualTo(whole);
    }
}
