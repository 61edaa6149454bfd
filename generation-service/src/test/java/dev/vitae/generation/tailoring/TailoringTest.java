package dev.vitae.generation.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.Rejected;
import dev.vitae.generation.llm.RuleBasedModel;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.neighbours.Vacancy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TailoringTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Vacancy VACANCY = new Vacancy(
            UUID.randomUUID(),
            0,
            "Acme",
            "Backend Engineer",
            "You must have Java, PostgreSQL and Kubernetes. Kafka is nice to have.");
    private static final ResumeContent SOURCE = ResumeContent.empty()
            .withPersonalInfo(new PersonalInfo("Ada Brennan", "ada@example.com"))
            .withExperience(List.of(new Experience(
                    "Harbour Payments",
                    "Backend Engineer",
                    "2019-02",
                    null,
                    "Kept the office plants alive.\nBuilt payment services in Java on PostgreSQL.")))
            .withSkills(List.of("Excel", "Java", "PostgreSQL"));

    @Test
    void raisesWhatIsAskedForAndNeverTheTruth() {
        Tailored tailored = new Tailoring(new RuleBasedModel()).tailor(SOURCE, VACANCY, TODAY);

        assertThat(tailored.after().score())
                .isGreaterThanOrEqualTo(tailored.before().score());
        assertThat(tailored.report().action()).isEqualTo(GuardOutcome.Action.NONE);
        assertThat(tailored.content().skills()).contains("Java", "PostgreSQL").doesNotContain("Kubernetes");
        assertThat(tailored.skills()).containsExactlyInAnyOrder("Java", "PostgreSQL");
        assertThat(FabricationGuard.check(SOURCE, tailored.content()).supported())
                .isTrue();
    }

    @Test
    void letsNothingThroughThatTheModelMadeUp() {
        Tailored tailored = proposing(content -> content.withSkills(List.of("Kubernetes", "Java", "PostgreSQL")));

        assertThat(tailored.content().skills()).containsExactly("Java", "PostgreSQL");
        assertThat(tailored.report().action()).isEqualTo(GuardOutcome.Action.CUT_BACK);
        assertThat(tailored.report().cut())
                .extracting(finding -> finding.claim())
                .contains("Kubernetes");
    }

    @Test
    void keepsTheSourceRatherThanALowerScore() {
        Tailored tailored =
                proposing(content -> content.withSkills(List.of("Excel")).withExperience(List.of()));

        assertThat(tailored.content()).isEqualTo(SOURCE);
        assertThat(tailored.report().action()).isEqualTo(GuardOutcome.Action.SOURCE_KEPT);
        assertThat(tailored.after()).isEqualTo(tailored.before());
    }

    @Test
    void saysThatTheSourceIsKeptAlsoOfAnHonestProposalThatScoresLower() {
        Tailored tailored = proposing(content -> content.withSkills(List.of("Excel")));

        assertThat(tailored.report().cut()).isEmpty();
        assertThat(tailored.report().action()).isEqualTo(GuardOutcome.Action.SOURCE_KEPT);
    }

    @Test
    void answersTheSameForTheSame() {
        Tailoring tailoring = new Tailoring(new RuleBasedModel());

        assertThat(tailoring.tailor(SOURCE, VACANCY, TODAY)).isEqualTo(tailoring.tailor(SOURCE, VACANCY, TODAY));
    }

    private static Tailored proposing(UnaryOperator<ResumeContent> change) {
        RuleBasedModel rules = new RuleBasedModel();
        return new Tailoring(new LanguageModel() {
                    @Override
                    public dev.vitae.generation.llm.Tailored tailor(TailoringRequest request, Call call) {
                        var honest = rules.tailor(request, call);
                        return new dev.vitae.generation.llm.Tailored(
                                change.apply(request.source()), honest.provider(), honest.model(), honest.usage());
                    }

                    @Override
                    public dev.vitae.generation.llm.Tailored repair(
                            TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call) {
                        return rules.repair(request, rejected, claims, call);
                    }

                    @Override
                    public String provider() {
                        return rules.provider();
                    }
                })
                .tailor(SOURCE, VACANCY, TODAY);
    }
}
