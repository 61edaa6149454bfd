package dev.vitae.generation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vacancy asks for, and how much, by its wording and its headings in several languages. */
class ReadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "What you will need to succeed:\\n- Kafka | REQUIRED",
                "You might be a fit if\\n\\n* You know Kafka | REQUIRED",
                "Person specification\\nKafka | REQUIRED",
                "## Your background\\nKafka | REQUIRED",
                "It would be great if you also have:\\n- Kafka | PREFERRED",
                "Preferred qualifications and skills:\\n- Kafka | PREFERRED",
                "What you'll be doing\\n- Kafka | CONTEXT",
                "Das solltest du mitbringen:\\n- Kafka | REQUIRED",
                "Damit überzeugst du uns:\\n- Kafka | REQUIRED",
                "Deine Kenntnisse und Fähigkeiten:\\n- Kafka | REQUIRED",
                "Pluspunkte sammelst du mit:\\n- Kafka | PREFERRED",
                "Kafka ist kein Muss, aber gern gesehen. | PREFERRED",
                "Kafka wäre toll. | PREFERRED",
                "Wir setzen Kafka voraus, das wird vorausgesetzt. | REQUIRED",
                "Was du machst\\n- Kafka | CONTEXT",
                "Ce que nous recherchons chez vous :\\n- Kafka | REQUIRED",
                "Vous maîtrisez Kafka. | REQUIRED",
                "Une expérience de Kafka serait appréciée. | PREFERRED",
                "Les petits plus :\\n- Kafka | PREFERRED",
                "Vos missions au quotidien :\\n- Kafka | CONTEXT",
                "Qué esperamos de ti:\\n- Kafka | REQUIRED",
                "Imprescindible Kafka. | REQUIRED",
                "Se valorarán conocimientos de Kafka. | PREFERRED",
                "O que esperamos de você:\\n- Kafka | REQUIRED",
                "Kafka será um diferencial. | PREFERRED",
                "Cosa cerchiamo in te:\\n- Kafka | REQUIRED",
                "Sono graditi Kafka e Terraform. | PREFERRED",
                "Wat breng je mee:\\n- Kafka | REQUIRED",
                "Kafka strekt tot aanbeveling. | PREFERRED",
                "Wymagania:\\n- Kafka | REQUIRED",
                "Требования:\\n- Kafka | REQUIRED",
                "応募資格：\\nKafka | REQUIRED",
                "Requirements:\\n- Nice to have: Terraform\\n- Kafka | REQUIRED",
                "About us\\n- A bakery\\n\\nThe mission\\nYou work with Kafka. | CONTEXT",
            })
    void readsImportanceFromHeadingsAndSentences(String vacancy, Importance importance) {
        assertThat(find(vacancy, "Apache Kafka")).map(VacancyTerm::importance).contains(importance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We offer free coffee in our Java house.",
                "Benefits\n- Free coffee, Java house next door",
                "Warum wir?\nWir bieten Java-Kurse.",
                "Darauf kannst du dich freuen:\n- Java-Kurse",
                "Ce que nous proposons :\n- Une formation Java",
                "Qué te ofrecemos:\n- Cursos de Java",
                "O que oferecemos:\n- Cursos de Java",
                "Chi siamo:\n- Una squadra Java",
                "Wat wij bieden:\n- Een cursus Java",
                "Why join us?\n- Learn Java",
            })
    void whatACompanyGivesIsAskedOfNobody(String vacancy) {
        assertThat(find(vacancy, "Java")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are a company with over 30 years of experience.",
                "Unser Unternehmen hat seit 25 Jahren Erfahrung.",
                "Founded in 1990, we have 30 years of experience in Java.",
                "You must be at least 18 years old.",
                "Requirements:\n- 21 years of age",
                "Requirements:\n- Mindestens 18 Jahre alt",
                "Profil :\n- Avoir 18 ans d'âge minimum",
                "Requisitos:\n- 18 años de edad",
            })
    void yearsOfACompanyOrOfAgeAreNoExperience(String vacancy) {
        assertThat(years(vacancy)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Requirements: between 3 and 5 years of experience | 3",
                "Requirements: three to five years of experience | 3",
                "Requirements: a minimum of seven (7) years of experience | 7",
                "Requirements: several years of experience | 2",
                "Anforderungen: Mindestens fünf Jahre Berufserfahrung | 5",
                "Anforderungen: 3 bis 5 Jahre Erfahrung | 3",
                "Anforderungen: dreijährige Berufserfahrung | 3",
                "Anforderungen: 5-jährige einschlägige Erfahrung | 5",
                "Anforderungen: mehrjährige Berufserfahrung | 2",
                "Profil recherché : 5+ ans d'expérience | 5",
                "Profil recherché : 3 à 5 ans d'expérience | 3",
                "Requisitos: entre 2 y 4 años de experiencia | 2",
                "Requisitos: al menos tres años de experiencia | 3",
                "Requisitos: pelo menos três anos de experiência | 3",
                "Requisiti: almeno cinque anni di esperienza | 5",
                "Functie-eisen: minimaal twee jaar ervaring | 2",
                "Wymagania: 3 lata doświadczenia, 5 lat w branży | 5",
                "Требования: опыт от 3 лет | 3",
                "応募資格：開発経験3年以上 | 3",
            })
    void readsYearsInManyLanguages(String vacancy, int years) {
        assertThat(years(vacancy)).contains(years);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "You speak fluent English and German. | German | 5",
                "Deutsch und Englisch fließend in Wort und Schrift. | German | 5",
                "Verhandlungssicheres Englisch ist erforderlich. | English | 5",
                "Requirements:\\n- English (C1), French (B2) | French | 4",
                "Requirements:\\n- Native German | German | 7",
                "Anglais courant exigé. | English | 5",
                "Requisitos:\\n- Inglés nivel B2 | English | 4",
                "Requisitos:\\n- Inglês fluente | English | 5",
                "Requisiti:\\n- Ottima conoscenza dell'inglese | English | 5",
                "Functie-eisen:\\n- Vloeiend Nederlands | Dutch | 5",
                "Требования:\\n- Английский язык B2 | English | 4",
            })
    void readsHowWellALanguageIsSpoken(String vacancy, String language, int level) {
        assertThat(find(vacancy, language)).map(VacancyTerm::minimum).contains(level);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Requirements:\\n- Full UK driving licence | Driving licence",
                "Anforderungen:\\n- Führerschein der Klasse B | Driving licence",
                "Profil :\\n- Permis B exigé | Driving licence",
                "Requisitos:\\n- Carnet de conducir | Driving licence",
                "Requirements:\\n- Active NMC registration | NMC registration",
                "Requirements:\\n- RN license in Texas | Registered Nurse",
                "Anforderungen:\\n- Deutsche Approbation | Medical licence",
                "Requirements:\\n- Admitted to the bar in New York | Bar admission",
                "Requirements:\\n- M.Sc. in physics | Master of Science",
                "Requirements:\\n- Ph.D. in chemistry | Doctor of Philosophy",
                "Anforderungen:\\n- Dipl.-Ing. Elektrotechnik | Diplom",
            })
    void readsLicencesAndDegrees(String vacancy, String term) {
        assertThat(find(vacancy, term)).map(VacancyTerm::importance).contains(Importance.REQUIRED);
    }

    @Test
    void wordsThatNoListKnowsAreTermsOnlyWhereTheyStandAsOne() {
        String vacancy = "Requirements:\n- Raku firing\n- You write well and like people\n- Friendly personality\n"
                + "- CV in PDF\nSave this job\nFirst name";

        assertThat(VacancyTerms.extract("Acme", null, vacancy).terms())
                .extracting(VacancyTerm::term)
                .containsExactly("Raku firing");
    }

    private static List<Integer> years(String vacancy) {
        return VacancyTerms.extract("Acme", null, lines(vacancy)).terms().stream()
                .filter(term -> term.kind() == TermKind.YEARS)
                .map(VacancyTerm::minimum)
                .toList();
    }

    private static Optional<VacancyTerm> find(String vacancy, String term) {
        return VacancyTerms.extract("Acme", null, lines(vacancy)).terms().stream()
                .filter(found -> found.term().equals(term) && found.kind() != TermKind.YEARS)
                .findFirst();
    }

    private static String lines(String vacancy) {
        return vacancy.replace("\\n", "\n");
    }
}
