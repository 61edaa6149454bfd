package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SampleTest {
    private final Sample sample = new Sample();

    @Test
    void isARealPdfOfAFictionalPerson() {
        byte[] pdf = sample.resumePdf();

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(sample.resume().personalInfo().email()).isEqualTo(Sample.EMAIL);
    }

    @Test
    void comesWithAVacancyThatAsksForSomeOfHerSkills() {
        assertThat(sample.vacancy().path("company").asText()).isNotBlank();
        assertThat(sample.resume().skills())
                .anyMatch(skill -> sample.vacancy().path("description").asText().contains(skill));
    }
}
