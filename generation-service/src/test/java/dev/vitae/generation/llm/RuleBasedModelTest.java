package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.matching.MatchScore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBasedModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final String BACKEND =
            "Requirements: Java, Kafka and Kubernetes. Terraform is a plus. 3 years of Java.";

    private final ResumeContent engineer = resume(
            "Backend engineer. Plays chess. Builds Kafka systems with care.",
            List.of(
                    job(
                            "Backend Developer",
                            "2020-01",
                            null,
                            "Wrote documentation\nMoved Java services to k8s\nTuned Kafka"),
                    job("Web Developer", "2017-01", "2019-12", "Built pages in React\nNo experience with Terraform")),
            "React",
            "Java",
            "Chess");
    private final ResumeContent nurse = resume(
            null,
            List.of(job(
                    "Registered Nurse",
                    "2018-03",
                    null,
                    "Cleaned rooms\nWound care on the intensive care unit\nTrained five nurses")),
            "Patient care");
    private final ResumeContent accountant = resume(
            "Buchhalterin mit Freude an Zahlen. Arbeitet gern im Team. Kennt IFRS und die Lohnabrechnung.",
            List.of(job("Bilanzbuchhalterin", "2015-01", null, "Jahresabschluss und Lohnabrechnung für die Firma")),
            "DATEV");

    static Stream<Arguments> vacancies() {
        return Stream.of(
                arguments("Backend Engineer", BACKEND),
                arguments("Nurse", "Requirements:\n- Wound care\n- Intensive care\n- BLS\nNice to have: pediatrics"),
                arguments(
                        "Accountant",
                        "Anforderungen:\n- Lohnabrechnung\n- IFRS\n- SAP von Vorteil\n"
                                + "Wir bieten der Person mit Freude viel"),
                arguments("Chef", "You will cook. Food safety is a must."),
                arguments(null, ""));
    }

    @ParameterizedTest
    @MethodSource("vacancies")
    void neverLowersTheScoreAndNeverInvents(String position, String description) {
        for (ResumeContent source : List.of(engineer, nurse, accountant)) {
            TailoringRequest request = request(source, position, description);

            ResumeContent tailored =
                    new RuleBasedModel().tailor(request, Call.PLAIN).content();

            assertThat(FabricationGuard.check(source, tailored).findings()).isEmpty();
            assertThat(MatchScore.of(tailored, request.terms(), TODAY).score())
                    .isGreaterThanOrEqualTo(
                            MatchScore.of(source, request.terms(), TODAY).score());
        }
    }

    @Test
    void raisesTheScoreWhereEvidenceWasBuried() {
        for (TailoringRequest request : List.of(
                request(engineer, "Backend Engineer", BACKEND),
                request(nurse, "Nurse", "Requirements:\n- Wound care\n- Intensive care"),
                request(accountant, "Accountant", "Anforderungen:\n- Lohnabrechnung für die Kunden und den Chef"))) {
            ResumeContent tailored =
                    new RuleBasedModel().tailor(request, Call.PLAIN).content();

            assertThat(MatchScore.of(tailored, request.terms(), TODAY).score())
                    .isGreaterThan(MatchScore.of(request.source(), request.terms(), TODAY)
                            .score());
        }
    }

    @Test
    void putsSkillsThatAreAskedForFirstAndListsThoseThatWereBuriedInThePersonsOwnWords() {
        ResumeContent tailored = tailor(engineer, BACKEND);

        assertThat(tailored.skills()).containsExactly("Java", "Kafka", "k8s", "React", "Chess");
    }

    @Test
    void doesNotListWhatTheTextDenies() {
        assertThat(tailor(engineer, BACKEND).skills()).doesNotContain("Terraform");
    }

    @Test
    void putsBulletsThatAnswerTheVacancyFirstAndKeepsTheOrderOfJobs() {
        ResumeContent tailored = tailor(engineer, BACKEND);

        assertThat(tailored.experience())
                .extracting(Experience::position)
                .containsExactly("Backend Developer", "Web Developer");
        assertThat(tailored.experience().get(0).description())
                .isEqualTo("Moved Java services to k8s\nTuned Kafka\nWrote documentation");
    }

    @Test
    void leavesProseAsItIs() {
        ResumeContent source = resume(null, List.of(job("Dev", "2020-01", null, "Wrote much\nand then moved to Java")));

        assertThat(tailor(source, BACKEND).experience()).isEqualTo(source.experience());
    }

    @Test
    void keepsTheFirstSentenceOfTheSummaryFirst() {
        assertThat(tailor(engineer, BACKEND).summary())
                .isEqualTo("Backend engineer. Builds Kafka systems with care. Plays chess.");
    }

    @Test
    void writesAMissingSummaryFromFacts() {
        ResumeContent source =
                resume(null, List.of(job("Backend Developer", "2020-01", null, "")), "Chess", "Java", "Kafka");

        assertThat(tailor(source, BACKEND).summary()).isEqualTo("Backend Developer – Java, Kafka");
    }

    @Test
    void repairsBySayingWhatTheSourceSays() {
        ResumeContent rejected = nurse.withSummary("Head of a hospital.");
        List<Rejected> claims = List.of(new Rejected("/summary", "Head of a hospital.", "not in the source"));

        Tailored answer = new RuleBasedModel().repair(request(nurse, null, ""), rejected, claims, Call.PLAIN);

        assertThat(answer.content()).isEqualTo(nurse);
    }

    @Test
    void saysWhoAnswered() {
        Tailored answer = new RuleBasedModel().tailor(request(nurse, null, ""), Call.PLAIN);

        assertThat(answer.provider()).isEqualTo("rule_based");
        assertThat(answer.usage()).isEqualTo(Tailored.TokenUsage.NONE);
        assertThat(answer.content()).isEqualTo(nurse);
    }

    private static ResumeContent tailor(ResumeContent source, String description) {
        return new RuleBasedModel()
                .tailor(request(source, "Backend Engineer", description), Call.PLAIN)
                .content();
    }

    private static TailoringRequest request(ResumeContent source, String position, String description) {
        return TailoringRequest.of(
                source, new TailoringRequest.Vacancy("Acme", position, description), Instructions.NONE);
    }

    private static ResumeContent resume(String summary, List<Experience> jobs, String... skills) {
        return new ResumeContent(null, summary, jobs, null, List.of(skills), null, null, null, null);
    }

    private static Experience job(String position, String from, String to, String description) {
        return new Experience("Northwind", position, from, null, to, null, description, null, null, null);
    }
}
