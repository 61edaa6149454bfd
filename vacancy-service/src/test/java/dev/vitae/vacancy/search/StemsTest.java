package dev.vitae.vacancy.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource({
        "de, Entwickler, Entwicklerin",
        "de, Entwicklerinnen, Entwickler",
        "de, Geschäftsführer, Geschaeftsfuehrerin",
        "de, Assistent, Assistentin",
        "de, Ärztin, Arzt",
        "de, Juristinnen, Jurist",
        "de, Köchin, Koch",
        "de, Straße, Strasse",
        "fr, développeur, developpeur",
        "fr, développeuse, développeurs",
        "fr, directrice, directeur",
        "fr, ingénieure, ingenieur",
        "es, desarrolladora, desarrollador",
        "it, sviluppatrice, sviluppatore",
        "pt, engenheira, engenheiro",
        "nl, ontwikkelaars, ontwikkelaar",
        "en, services, service",
        "en, Engineers, engineer"
    })
    void makesOneOfTheFormsOfAWord(String language, String one, String other) {
        assertThat(Stems.of(Folding.fold(one), language)).isEqualTo(Stems.of(Folding.fold(other), language));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Berlin, Bern",
        "de, Termin, Term",
        "de, neue, nun",
        "de, Medizin, Medium",
        "en, data, date",
        "fr, poste, post-it",
        "pl, programista, programistka"
    })
    void keepsApartWhatIsAnotherWord(String language, String one, String other) {
        assertThat(Stems.of(Folding.fold(one), language)).isNotEqualTo(Stems.of(Folding.fold(other), language));
    }
}
