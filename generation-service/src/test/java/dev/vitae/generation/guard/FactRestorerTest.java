package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactRestorerTest {
    private final ResumeContent source = GuardCase.sample();

    static List<GuardCase> everyCase() {
        return GuardCase.all().toList();
    }

    @ParameterizedTest(name = "after {0}")
    @MethodSource("everyCase")
    void whatIsLeftPassesTheGuard(GuardCase told) {
        ResumeContent kept = cutBack(told.untold(), told.tailored());

        assertThat(FabricationGuard.check(told.untold(), kept).findings()).isEmpty();
    }

    /** Many changes at once, drawn by a fixed seed, so that a failure can be repeated. */
    @RepeatedTest(40)
    void whateverIsToldWhatIsLeftPassesTheGuard(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<GuardCase> cases = everyCase();
        ResumeContent tailored = source;
        for (int i = 0; i < 12; i++) {
            tailored = cases.get(random.nextInt(cases.size())).applyTo(tailored);
        }

        ResumeContent kept = cutBack(source, tailored);

        assertThat(FabricationGuard.check(source, kept).findings()).isEmpty();
    }

    @Test
    void replacesAnUnsupportedLineByTheSourcesOwn() {
        GuardCase told = GuardCase.of(
                "/experience/0/description",
                "Cut checkout latency by 70% by tuning PostgreSQL queries\\nMentored three junior engineers");

        ResumeContent kept = cutBack(source, told.tailored());

        assertThat(kept.experience().get(0).description())
                .isEqualTo("Reduced checkout latency by 40% by tuning PostgreSQL queries\n"
                        + "Mentored three junior engineers");
    }

    @Test
    void keepsWhatIsSupportedAsItWasTold() {
        ResumeContent tailored = GuardCase.of("/summary", "Backend engineer in payments. Expert in Terraform.")
                .tailored();

        ResumeContent kept = cutBack(source, tailored);

        assertThat(kept.summary()).isEqualTo("Backend engineer in payments.");
        assertThat(kept.experience()).isEqualTo(source.experience());
    }

    @Test
    void dropsSkillsThatOnlyTheVacancyNames() {
        ResumeContent kept =
                cutBack(source, GuardCase.of("/skills/0", "Terraform").tailored());

        assertThat(kept.skills())
                .containsExactly("Kafka", "PostgreSQL", "Docker", "React Native", "NoSQL", "project planning");
    }

    @Test
    void cutsAnotherPersonsResumeDownToNothingForeign() {
        ResumeContent nobody = new ResumeContent(null, null, null, null, null, null, null, null, null);

        ResumeContent kept = cutBack(nobody, source);

        assertThat(kept.experience()).isEmpty();
        assertThat(kept.skills()).isEmpty();
        assertThat(kept.personalInfo()).isEqualTo(nobody.personalInfo());
    }

    @Test
    void doesNotBelieveAReportThatAllIsWell() {
        ResumeContent tailored = GuardCase.of("/experience/0/company", "Google").tailored();

        ResumeContent kept =
                FactRestorer.cutBack(FabricationGuard.of(source), tailored, new GuardReport(true, List.of()));

        assertThat(kept.experience().get(0).company()).isEqualTo("Northwind Payments GmbH");
    }

    private static ResumeContent cutBack(ResumeContent source, ResumeContent tailored) {
        FabricationGuard guard = FabricationGuard.of(source);
        return FactRestorer.cutBack(guard, tailored, guard.check(tailored));
    }
}
