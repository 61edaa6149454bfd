package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuriedSkillsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Built the payment portal for American Express          | Express",
                "American Express: built the portal in React            | Express",
                "Ported Java 8 code to lambda functions                 | AWS Lambda",
                "Delivered on a tight timescale                         | TimescaleDB",
                "Finished the migration in Spring 2021                  | Spring",
                "Moved to JPA and Gradle in Spring 2021                 | Spring",
                "Won deals against Oracle and SAP                       | Oracle Database",
                "Won deals against Oracle and SAP                       | SAP",
                "Reported to Travis Miller and mentored Julia           | Travis CI",
                "Reported to Travis Miller and mentored Julia           | Julia",
                "Reported to Tom Jenkins and mentored Cassandra         | Jenkins",
                "Reported to Tom Jenkins and mentored Cassandra         | Cassandra",
                "Fitted sonar equipment on two submarines               | SonarQube",
                "Swagger is not my style                                | OpenAPI",
                "Improved airflow in the paint shop                     | Apache Airflow",
                "Built pivot tables in LibreOffice                      | Microsoft Excel",
                "Migrated the product away from Kubernetes              | Kubernetes",
                "Replaced the old Kubernetes cluster with plain servers | Kubernetes",
                "No experience with Kubernetes                          | Kubernetes",
                "Looking for a team that runs Kubernetes                | Kubernetes",
                "Reported to the Head of Sales                          | Sales"
            })
    void listsNothingThatTheTextDoesNotMean(String line, String asked) {
        assertThat(tailored(line, asked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ran forty services on Kubernetes           | Kubernetes         | Kubernetes",
                "Moved everything to k8s                    | Kubernetes         | k8s",
                "Kubernetes clusters for the whole company  | Kubernetes         | Kubernetes clusters",
                "Tuned Kafka                                | Apache Kafka       | Kafka",
                "Built Spring services on JPA               | Spring             | Spring",
                "Used Express with Node.js                  | Express            | Express",
                "Ran Oracle and PostgreSQL for the bank     | Oracle Database    | Oracle",
                "Replaced cron jobs with Kubernetes         | Kubernetes         | Kubernetes",
                "Lohnabrechnung für die Firma und den Chef  | Payroll            | Lohnabrechnung"
            })
    void listsWhatTheTextStatesInItsOwnWords(String line, String asked, String listed) {
        assertThat(tailored(line, asked)).containsExactly(listed);
    }

    @Test
    void aFamilyIsOfOneJob() {
        ResumeContent source = resume(job("Spent the Spring in Rome"), job("Tuned JPA"));

        assertThat(tailored(source, "Spring")).isEmpty();
    }

    private static List<String> tailored(String line, String asked) {
        return tailored(resume(job(line)), asked);
    }

    private static List<String> tailored(ResumeContent source, String asked) {
        TailoringRequest request = TailoringRequest.of(
                source, new TailoringRequest.Vacancy("Acme", null, "Requirements:\n- " + asked), Instructions.NONE);
        assertThat(request.terms().terms()).extracting(term -> term.term()).contains(asked);
        return new RuleBasedModel().tailor(request, Call.PLAIN).content().skills();
    }

    private static Experience job(String description) {
        return new Experience("Northwind", "Specialist", "2020-01", null, description);
    }

    private static ResumeContent resume(Experience... jobs) {
        return ResumeContent.empty().withExperience(List.of(jobs));
    }
}
