package dev.vitae.generation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VacancyTermsTest {

    static Stream<Arguments> wordings() {
        return Stream.of(
                arguments("You must know Kafka.", "Apache Kafka", "required"),
                arguments("Strong Kafka skills.", "Apache Kafka", "required"),
                arguments("Kafka is a plus.", "Apache Kafka", "preferred"),
                arguments("Nice to have: Kafka, Terraform", "Terraform", "preferred"),
                arguments("Our stack runs on Kafka.", "Apache Kafka", "context"),
                arguments("Requirements:\n- Kafka\n- Terraform", "Terraform", "required"),
                arguments("Requirements\n\n* Kafka\n\nBonus points\n* Terraform", "Terraform", "preferred"),
                arguments("Requirements\n* Kafka\nResponsibilities\n* Terraform", "Terraform", "context"),
                arguments("Requirements: Java; Kafka would be nice", "Apache Kafka", "preferred"),
                arguments("Python is required, Kafka a plus.", "Apache Kafka", "preferred"),
                arguments("Python is required, Kafka a plus.", "Python", "required"),
                arguments("Kafka is appreciated but not required.", "Apache Kafka", "preferred"),
                arguments("Ihr Profil:\n- Kafka", "Apache Kafka", "required"),
                arguments("Von Vorteil:\n- Kafka", "Apache Kafka", "preferred"),
                arguments("Kenntnisse in Kafka sind wünschenswert.", "Apache Kafka", "preferred"),
                arguments("Profil recherché :\n- Kafka", "Apache Kafka", "required"),
                arguments("La maîtrise de Kafka est un atout.", "Apache Kafka", "preferred"),
                arguments("Requisitos:\n- Kafka", "Apache Kafka", "required"),
                arguments("Se valorará Kafka.", "Apache Kafka", "preferred"),
                arguments("Diferenciais:\n- Kafka", "Apache Kafka", "preferred"),
                arguments("Requisiti:\n- Kafka", "Apache Kafka", "required"),
                arguments("Kafka è gradito.", "Apache Kafka", "preferred"),
                arguments("Wij vragen:\n- Kafka", "Apache Kafka", "required"),
                arguments("Kafka is een pré.", "Apache Kafka", "preferred"),
                arguments("<ul><li>You need Kafka</li><li>Terraform is a bonus</li></ul>", "Terraform", "preferred"));
    }

    @ParameterizedTest(name = "{0} → {1} is {2}")
    @MethodSource("wordings")
    void readsImportanceFromWordingAndPlace(String description, String term, String importance) {
        assertThat(find(description, term))
                .map(VacancyTerm::importance)
                .contains(Importance.valueOf(importance.toUpperCase()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No Java needed.",
                "No Java or C++ required, we teach you.",
                "You do not need to know Java.",
                "Java is not required.",
                "Python required, no Java.",
                "We are not a Java shop.",
                "Kotlin instead of Java.",
                "Java-Kenntnisse sind nicht erforderlich.",
                "Es sind keine Java Kenntnisse nötig.",
                "Pas besoin de Java.",
                "Java n'est pas nécessaire.",
                "No se requiere Java.",
                "Não é necessário Java.",
                "Non è richiesto Java.",
                "Java is niet nodig.",
                "What we offer:\\n- a Java course",
            })
    void asksForNothingThatItDenies(String description) {
        assertThat(find(description.replace("\\n", "\n"), "Java")).isEmpty();
    }

    @Test
    void notOnlyIsNoDenial() {
        assertThat(find("You must know not only Java but also Kafka.", "Java")).isPresent();
        assertThat(find("No less than 5 years of Java.", "Java")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'At least 5 years of experience with Java.', Java, 5",
        "'5+ years Java', Java, 5",
        "'3-5 years of professional Java experience', Java, 3",
        "'Five years of work experience.', experience, 5",
        "'Requirements: 4 yrs experience', experience, 4",
        "'Mindestens 3 Jahre Berufserfahrung.', experience, 3",
        "'Au moins 3 ans d''expérience.', experience, 3",
        "'Mínimo 2 años de experiencia.', experience, 2",
        "'Almeno 3 anni di esperienza.', experience, 3",
        "'Minimaal 3 jaar ervaring.', experience, 3",
    })
    void readsYears(String description, String subject, int years) {
        assertThat(terms(description))
                .filteredOn(term -> term.kind() == TermKind.YEARS)
                .extracting(VacancyTerm::term, VacancyTerm::minimum)
                .containsExactly(Tuple.tuple(subject, years));
    }

    @Test
    void readsTitleDegreeCertificateAndLanguage() {
        List<VacancyTerm> terms = VacancyTerms.extract(
                        "Clinic",
                        "Senior Nurse (m/w/d)",
                        "Requirements:\n- Bachelor's or Master's degree in Nursing\n- ACLS\n"
                                + "- German C1, English is a plus\n- Wound care and kiln firing")
                .terms();

        assertThat(terms)
                .extracting(VacancyTerm::term, VacancyTerm::kind, VacancyTerm::minimum)
                .contains(
                        Tuple.tuple("Senior Nurse", TermKind.TITLE, 3),
                        Tuple.tuple("Bachelor's degree", TermKind.DEGREE, 3),
                        Tuple.tuple("ACLS", TermKind.CERTIFICATE, null),
                        Tuple.tuple("German", TermKind.LANGUAGE, 5),
                        Tuple.tuple("Wound care", TermKind.SKILL, null));
    }

    @Test
    void findsTermsThatNoListKnows() {
        assertThat(terms("Requirements:\n- Experience with kiln firing and raku glazing\n- ZephyrQX"))
                .extracting(VacancyTerm::term)
                .contains("kiln firing", "raku glazing", "ZephyrQX");
    }

    @Test
    void alternativesShareAGroup() {
        List<VacancyTerm> terms = terms("You must know Amplitude, Mixpanel, or Looker. You need SQL.");

        assertThat(terms)
                .filteredOn(term -> term.group() != null)
                .extracting(VacancyTerm::term)
                .containsExactlyInAnyOrder("Amplitude", "Mixpanel", "Looker");
    }

    @Test
    void joinsLinesThatWereBrokenForTheirLength() {
        String wrapped = "Requirements: 4+ years of professional experience; deep knowledge of async programming and\n"
                + "experience with containers; Kafka";

        assertThat(find(wrapped, "Apache Kafka")).map(VacancyTerm::importance).contains(Importance.REQUIRED);
    }

    /** Each took seconds, or the stack, when it was read in more than one pass; the limit only ends a hang. */
    @ParameterizedTest
    @ValueSource(strings = {"R,", "Go, ", "<a", "R or ", "experience with ", "5 ", "(", "X1y ", "a- "})
    @Timeout(60)
    void readsWhateverIsPastedInOnePass(String piece) {
        String pasted = "Requirements: " + piece.repeat(200_000 / piece.length());

        assertThat(terms(pasted)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void readsTheHeaviestTermsOfALongList() {
        String names = IntStream.range(0, 3_000).mapToObj(i -> "ToolX" + i).collect(Collectors.joining(", "));

        List<VacancyTerm> terms = terms("We like " + names + ".\nNice to have: " + names + "\nRequirements: Kafka");

        assertThat(terms).hasSize(200);
        assertThat(terms.get(0).term()).isEqualTo("Apache Kafka");
    }

    @Test
    void theCompanysOwnNameIsNoTerm() {
        assertThat(VacancyTerms.extract("MongoDB", null, "At MongoDB we build a platform.")
                        .terms())
                .extracting(VacancyTerm::term)
                .doesNotContain("MongoDB");
    }

    @Test
    void anEmptyVacancyAsksForNothing() {
        assertThat(VacancyTerms.extract(null, null, null).terms()).isEmpty();
        assertThat(VacancyTerms.extract("", " ", "").terms()).isEmpty();
    }

    private static List<VacancyTerm> terms(String description) {
        return VacancyTerms.extract("Acme", null, description).terms();
    }

    private static Optional<VacancyTerm> find(String description, String term) {
        return terms(description).stream()
                .filter(found -> found.term().equals(term) && found.kind() != TermKind.YEARS)
                .findFirst();
    }
}
