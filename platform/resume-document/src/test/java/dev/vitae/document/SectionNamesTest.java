package dev.vitae.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.SectionNames.Kind;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SectionNamesTest {

    @ParameterizedTest
    @CsvSource({
        "en, Experience",
        "de, Berufserfahrung",
        "fr, Expérience professionnelle",
        "es, Experiencia profesional",
        "pt, Experiência profissional",
        "it, Esperienza professionale",
        "nl, Werkervaring"
    })
    void namesSectionsInSevenLanguages(String language, String experience) {
        assertThat(SectionNames.languages()).hasSize(7).contains(language);
        assertThat(SectionNames.in(language).of(Kind.EXPERIENCE)).isEqualTo(experience);
    }

    static List<String> languages() {
        return SectionNames.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEverySectionAndMonthOfALanguage(String language) {
        SectionNames names = SectionNames.in(language);

        assertThat(Arrays.stream(Kind.values()).map(names::of)).doesNotHaveDuplicates();
        assertThat(names.project()).isNotBlank();
        assertThat(DateNames.in(language).of(new MonthDate(YearMonth.of(2019, 12), false)))
                .matches("\\p{L}+ 2019");
    }

    @Test
    void knowsAHeadingInAnyLanguageAndCase() {
        assertThat(SectionNames.kind("EHRENAMT")).contains(Kind.VOLUNTEERING);
        assertThat(SectionNames.kind("Publications")).contains(Kind.PUBLICATIONS);
        assertThat(SectionNames.kind("Boats")).isEmpty();
        assertThat(SectionNames.kind(null)).isEmpty();
    }

    @Test
    void refusesALanguageThatHasNoNames() {
        assertThatThrownBy(() -> SectionNames.in("sv")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateNames.in("sv")).isInstanceOf(IllegalArgumentException.class);
    }
}
