package dev.vitae.generation.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.LetterDraft;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.Rejected;
import dev.vitae.generation.llm.RuleBasedModel;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.llm.WrittenLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TailoringTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final TailoringRequest.Vacancy VACANCY = new TailoringRequest.Vacancy(
            "Acme", "Backend Engineer", "You must have Java, PostgreSQL and Kubernetes. Kafka is nice to have.");
    private static final ResumeContent SOURCE = ResumeContent.empty()
            .withPersonalInfo(new PersonalInfo("Ada Brennan", "ada@example.com"))
            .withExperience(List.of(new Experience(
                    "Harbour Payments",
                    "Backend Engineer",
                    "2019-02",
                    null,
                    "Kept the office plants alive.\nBuilt payment services in Java on PostgreSQL.")))
            .withSkills(List.of("Excel", "Java", "PostgreSQL"));
    private static final TailoringRequest REQUEST = TailoringRequest.of(SOURCE, VACANCY, Instructions.NONE);

    @Test
    void raisesWhatIsAskedForAndNeverTheTruth() {
        Tailored tailored = new Tailoring(new RuleBasedModel(), Course.QUIET).tailor(REQUEST, TODAY);

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
        Tailoring tailoring = new Tailoring(new RuleBasedModel(), Course.QUIET);

        assertThat(tailoring.tailor(REQUEST, TODAY)).isEqualTo(tailoring.tailor(REQUEST, TODAY));
    }

    @Test
    void keepsWhatTheModelHasMended() {
        Tailored tailored = proposing(
                content -> content.withSkills(List.of("Kubernetes", "Java", "PostgreSQL")),
                content -> content.withSkills(List.of("Java", "PostgreSQL")));

        assertThat(tailored.content().skills()).containsExactly("Java", "PostgreSQL");
        assertThat(tailored.report().action()).isEqualTo(GuardOutcome.Action.REPAIRED);
        assertThat(tailored.report().cut())
                .extracting(finding -> finding.claim())
                .contains("Kubernetes");
    }

    @Test
    void cutsBackWhatTheModelCannotMend() {
        Tailored tailored =
                proposing(content -> content.withSkills(List.of("Kubernetes", "Java", "PostgreSQL")), content -> {
                    throw new ModelFailure(ModelFailure.Reason.TIMEOUT, "no answer");
                });

        assertThat(tailored.content().skills()).containsExactly("Java", "PostgreSQL");
        assertThat(tailored.report().action()).isEqualTo(GuardOutcome.Action.CUT_BACK);
    }

    @Test
    void letsNoLieOfTheSecondRoundThrough() {
        Tailored tailored = proposing(
                content -> content.withSkills(List.of("Kubernetes", "Java", "PostgreSQL")),
                content -> content.withSkills(List.of("Terraform", "Java", "PostgreSQL")));

        assertThat(tailored.content().skills()).containsExactly("Java", "PostgreSQL");
        assertThat(tailored.report().cut())
                .extracting(finding -> finding.claim())
                .contains("Kubernetes", "Terraform");
    }

    @Test
    void endsWhenItIsCalledOffWhileTheModelMends() {
        assertThatThrownBy(() -> proposing(content -> content.withSkills(List.of("Kubernetes", "Java")), content -> {
                    throw new ModelFailure(ModelFailure.Reason.CANCELLED, "called off");
                }))
                .isInstanceOf(ModelFailure.class);
    }

    private static Tailored proposing(UnaryOperator<ResumeContent> change) {
        return proposing(change, change);
    }

    private static Tailored proposing(UnaryOperator<ResumeContent> first, UnaryOperator<ResumeContent> mended) {
        RuleBasedModel rules = new RuleBasedModel();
        LanguageModel model = new LanguageModel() {
            @Override
            public dev.vitae.generation.llm.Tailored tailor(TailoringRequest request, Call call) {
                return answer(first);
            }

            @Override
            public dev.vitae.generation.llm.Tailored repair(
                    TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call) {
                return answer(mended);
            }

            @Override
            public WrittenLetter write(TailoringRequest request, Call call) {
                throw new UnsupportedOperationException("no letter");
            }

            @Override
            public WrittenLetter rewrite(
                    TailoringRequest request, LetterDraft rejected, List<Rejected> claims, Call call) {
                throw new UnsupportedOperationException("no letter");
            }

            private dev.vitae.generation.llm.Tailored answer(UnaryOperator<ResumeContent> change) {
                return new dev.vitae.generation.llm.Tailored(
                        change.apply(SOURCE), provider(), "any", dev.vitae.generation.llm.Tailored.TokenUsage.NONE);
            }

            @Override
            public String provider() {
                return rules.provider();
            }
        };
        return new Tailoring(model, Course.QUIET).tailor(REQUEST, TODAY);
    }
}
