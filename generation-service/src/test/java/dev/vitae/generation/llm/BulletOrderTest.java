package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.generation.matching.VacancyTerms;
import org.junit.jupiter.api.Test;

class BulletOrderTest {
    private static final Relevance KAFKA =
            new Relevance(VacancyTerms.extract(null, null, "You must know Kafka and Terraform."));

    @Test
    void keepsADeedWithItsClient() {
        String clients =
                """
                Project Alpha, Acme Bank
                Wrote the manual
                Ran Terraform
                Project Beta, Globex
                Wrote the tests
                Built Kafka pipelines""";

        assertThat(ordered(clients))
                .isEqualTo(
                        """
                Project Alpha, Acme Bank
                Ran Terraform
                Wrote the manual
                Project Beta, Globex
                Built Kafka pipelines
                Wrote the tests""");
    }

    @Test
    void keepsADeedWithItsDatesAndItsHeading() {
        String dated = "2019 – 2020\nWrote the manual\n2021\nBuilt Kafka pipelines";
        String headed = "Wrote the manual\nDelivered for Globex:\nBuilt Kafka pipelines";
        String team = "Wrote the manual\nDistributed Systems Group\nBuilt Kafka pipelines";

        assertThat(ordered(dated)).isEqualTo(dated);
        assertThat(ordered(headed)).isEqualTo(headed);
        assertThat(ordered(team)).isEqualTo(team);
    }

    @Test
    void keepsProseTogether() {
        String prose = "Wrote the manual of a product\nthat nobody knew.\nBuilt Kafka pipelines";

        assertThat(ordered(prose)).isEqualTo(prose);
    }

    private static String ordered(String description) {
        Experience job = new Experience("Northwind", "Developer", "2020-01", null, description);
        return BulletOrder.tailored(job, KAFKA).description();
    }
}
