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
                .map(text -> new Piece(text, false, false, 10, 0, false))
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
                "General Educational Development (GED) | Idaho Adult Learning",
                "A Levels | Caedmon Sixth Form",
                "Legal Practice Course (Distinction) | University of Kent",
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
                "Hochschule Nord in Kleinstadt | Hochschule Nord",
                "Clinic of Smallville (Smallville) | Clinic of Smallville",
                "Oakfield Dairy, 3511 AB Smallville | Oakfield Dairy",
                "Oakfield Dairy (Denver, CO) | Oakfield Dairy",
                "University of California, Berkeley | University of California, Berkeley",
                "Martin, Moore & Sons | Martin, Moore & Sons"
            })
    void takesTheTownOffAName(String text, String name) {
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

    @Test
    void theWordThatPartsMostEntriesPartsAll() {
        List<JobNames.Names> names = new JobNames(wording)
                .of(List.of(pieces("Chemist at Harbour Foods"), pieces("Milk Whisperer at Oakfield Dairy")));

        assertThat(names).extracting(JobNames.Names::company).containsExactly("Harbour Foods", "Oakfield Dairy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross- | device testing | cross-device testing",
                "Arbeits- | sicherheit | Arbeitssicherheit",
                "Hoch- | und Tiefbau | Hoch- und Tiefbau",
                "inter- | pretation | interpretation",
                "Anna-Seghers- | Schule | Anna-Seghers-Schule"
            })
    void joinsWhatALinesEndBroke(String above, String below, String whole) {
        assertThat(LineJoin.join(above, below)).isEqualTo(whole);
    }

    private List<JobNames.Names> jobs(List<List<Piece>> entries) {
        return new JobNames(wording).of(SharedSeparators.parted(entries, new JobEvidence(wording)::of));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Oakfield Dairy / Chemist # Harbour Foods / Packer",
                "Oakfield Dairy: Chemist # Harbour Foods Ltd: Packer",
                "Oakfield Dairy Ltd; Chemist # Harbour Foods; Packer",
                "Chemist (Oakfield Dairy Ltd) # Packer (Harbour Foods Ltd)",
                "Chemist. Oakfield Dairy # Packer. Harbour Foods"
            })
    void aMarkThatMostEntriesHavePartsThem(String one, String other) {
        List<JobNames.Names> names = jobs(List.of(pieces(one, "Smallville"), pieces(other, "Smallville")));

        assertThat(names).extracting(JobNames.Names::position).containsExactly("Chemist", "Packer");
        assertThat(names).extracting(JobNames.Names::company).allMatch(company -> company.matches("(Oak|Har)\\D+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Cajera en Quesos del Norte S.L. # Cajera # Quesos del Norte S.L.",
                "Motorista na Padaria Sol Ltda. # Motorista # Padaria Sol Ltda.",
                "Técnico en Electricidad # Técnico en Electricidad #"
            })
    void aSmallWordPartsAPositionFromWhatIsACompany(String text, String position, String company) {
        JobNames.Names names = jobs(List.of(pieces(text))).get(0);

        assertThat(names.position()).isEqualTo(position);
        assertThat(names.company()).isEqualTo(company);
    }

    @Test
    void termsOfAnEmploymentAreNoNames() {
        List<JobNames.Names> names = jobs(List.of(
                pieces("Chemist (part-time)", "Oakfield Dairy", "Pensum 80 %"),
                pieces("Packer", "Harbour Foods", "Vollzeit")));

        assertThat(names).extracting(JobNames.Names::position).containsExactly("Chemist", "Packer");
        assertThat(names).extracting(JobNames.Names::company).containsExactly("Oakfield Dairy", "Harbour Foods");
        assertThat(names.get(0).others()).containsExactly("part-time", "Pensum 80 %");
    }

    @Test
    void aHyphenThatOneEntryHasIsItsNames() {
        Piece institute = new Piece("Institute of Milk", false, true, 10, 0, false, true);
        List<JobNames.Names> names = jobs(List.of(
                List.of(piece("Chemist", true), piece("NDC", false), institute),
                List.of(piece("Packer", true), piece("Harbour Foods", false)),
                List.of(piece("Driver", true), piece("Oakfield Dairy", false))));

        assertThat(names.get(0).company()).isEqualTo("NDC - Institute of Milk");
    }

    private static Piece piece(String text, boolean bold) {
        return new Piece(text, bold, !bold, 10, 0, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MSc in Botany (Grade: Merit), University of Norbury | MSc | Botany | University of Norbury",
                "MSc in Botany. University of Norbury. Thesis | MSc | Botany | University of Norbury",
                "University of Norbury: MSc in Botany | MSc | Botany | University of Norbury"
            })
    void gradesAndThesesAreNoPartOfADegree(String text, String degree, String field, String school) {
        List<List<Piece>> entries = List.of(pieces(text), pieces(text));
        StudyNames.Names names = new StudyNames(wording)
                .of(SharedSeparators.parted(entries, new StudyEvidence(wording)::of))
                .get(0);

        assertThat(names.degree()).isEqualTo(degree);
        assertThat(names.field()).isEqualTo(field);
        assertThat(names.institution()).isEqualTo(school);
    }

    @Test
    void aNameThatItsColumnBrokeIsWhole() {
        List<Piece> broken = List.of(
                new Piece("Universidade Federal de Norbury", true, false, 10, 0, false),
                new Piece("Mestrado", false, false, 9, 0, true),
                new Piece("Gerais", true, false, 10, 1, false));
        List<Piece> whole = List.of(
                new Piece("Escola Normal", true, false, 10, 0, false),
                new Piece("Licenciatura", false, false, 9, 0, true));

        assertThat(WrappedPieces.joined(List.of(broken, whole), new StudyEvidence(wording)::of)
                        .get(0))
                .extracting(Piece::text)
                .containsExactly("Universidade Federal de Norbury Gerais", "Mestrado");
    }
}
