package dev.vitae.vacancy.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.vacancy.jobs.JobBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which job of a file is one that is there already. */
class KnownTest {

    private static final String ADDRESS = "https://a.example/1";

    private final Known known = new Known();

    @Test
    void goesByTheAddressWhereThereAreTwo() {
        known.add("Engineer", "Acme", ADDRESS, "2026-03-01");

        assertThat(known.has(job("Other words", "Acme Ltd", ADDRESS, null))).isTrue();
        assertThat(known.has(job("Engineer", "Acme", "https://a.example/2", "2026-03-01")))
                .isFalse();
    }

    @Test
    void goesByTitleAndCompanyAndDayWhereAnAddressIsMissing() {
        known.add("Développeur", "Acme GmbH", null, "2026-03-01");

        assertThat(known.has(job("developpeur", "ACME, GmbH", null, "2026-03-01")))
                .isTrue();
        assertThat(known.has(job("Développeur", "Acme GmbH", ADDRESS, "2026-03-01")))
                .isTrue();
        assertThat(known.has(job("Développeur", "Acme GmbH", null, null))).isTrue();
        assertThat(known.has(job("Développeur", "Acme GmbH", null, "2026-04-01")))
                .isFalse();
        assertThat(known.has(job("Développeur", "Bolt", null, "2026-03-01"))).isFalse();
    }

    @Test
    void takesADayThatNobodySaidForAnyDay() {
        known.add("Engineer", "Acme", ADDRESS, null);

        assertThat(known.has(job("Engineer", "Acme", null, "2026-03-01"))).isTrue();
    }

    private static JobBody job(String title, String company, String url, String applied) {
        return new JobBody(
                title, company, null, null, url, "saved", null, applied, null, null, null, null, List.of(), false);
    }
}
