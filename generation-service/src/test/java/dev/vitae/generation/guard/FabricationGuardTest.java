package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FabricationGuardTest {

    static List<GuardCase> fabrications() {
        return GuardCase.fabrications();
    }

    static List<GuardCase> honest() {
        return GuardCase.read("honest.tsv").stream()
                .filter(told -> told.kind() == null)
                .toList();
    }

    @ParameterizedTest(name = "catches {0}")
    @MethodSource("fabrications")
    void catchesWhatTheSourceDoesNotState(GuardCase told) {
        GuardReport report = FabricationGuard.check(told.untold(), told.tailored());

        assertThat(report.supported()).isFalse();
        assertThat(report.findings())
                .extracting(finding -> finding.kind().name().toLowerCase(Locale.ROOT))
                .contains(told.kind());
        assertThat(report.findings()).allSatisfy(finding -> assertThat(finding.path())
                .matches(path -> told.pointer().startsWith(path)
                        || path.startsWith(told.pointer())
                        || path.startsWith(
                                told.pointer().substring(0, told.pointer().lastIndexOf('/')))));
    }

    @ParameterizedTest(name = "lets {0} pass")
    @MethodSource("honest")
    void letsTheSameFactInOtherWordsPass(GuardCase told) {
        GuardReport report = FabricationGuard.check(told.untold(), told.tailored());

        assertThat(report.findings()).isEmpty();
        assertThat(report.supported()).isTrue();
    }

    /** What the guard takes for no claim, each with its reason in the file; fewer is better. */
    @Test
    void letsNoMoreThanThesePass() {
        List<String> passing = GuardCase.unclaimed().stream()
                .filter(told ->
                        FabricationGuard.check(told.untold(), told.tailored()).supported())
                .map(GuardCase::name)
                .toList();

        assertThat(GuardCase.unclaimed()).hasSameSizeAs(passing).hasSizeLessThanOrEqualTo(27);
    }

    @ParameterizedTest(name = "lets {0} out of no run")
    @MethodSource("unclaimed")
    void letsNoneOfTheseOutOfARun(GuardCase told) {
        assertThat(FabricationGuard.checkStrictly(told.untold(), told.tailored())
                        .supported())
                .isFalse();
    }

    static List<GuardCase> unclaimed() {
        return GuardCase.unclaimed();
    }

    /** What is honest and yet cut back: rewording that brings words of its own. Fewer is better, more is a regression. */
    @Test
    void cutsBackNoMoreHonestRewritesThanThese() {
        List<GuardCase> all = GuardCase.read("honest.tsv");

        List<String> passing = all.stream()
                .filter(told ->
                        FabricationGuard.check(told.untold(), told.tailored()).supported())
                .map(GuardCase::name)
                .toList();

        assertThat(all).hasSize(89);
        assertThat(passing).hasSizeGreaterThanOrEqualTo(85);
    }

    /** The limit is there to catch a check that grows with the square of a line. */
    @Test
    @Timeout(60)
    void readsNoSentenceThatNobodyWouldRead() {
        String endless = "mentored 3 junior engineers by 40% and ".repeat(2000);
        ResumeContent tailored =
                GuardCase.of("/experience/0/description", endless).tailored().withSummary(endless);

        assertThat(FabricationGuard.check(GuardCase.sample(), tailored).supported())
                .isFalse();
    }

    @Test
    void aSummaryMayOpenWithAWholeTitle() {
        GuardCase told = new GuardCase("lawyer.json", "", "/summary", "Clerk to the President – GDPR", "");

        assertThat(FabricationGuard.check(told.untold(), told.tailored()).findings())
                .isEmpty();
    }

    @Test
    void aSourceSupportsItself() {
        ResumeContent source = GuardCase.sample();

        assertThat(FabricationGuard.check(source, source).supported()).isTrue();
    }

    @Test
    void saysWhatTheSourceSaysInstead() {
        GuardCase told = GuardCase.of("/experience/0/position", "Staff Software Engineer");

        Finding finding = FabricationGuard.check(told.untold(), told.tailored())
                .findings()
                .get(0);

        assertThat(finding)
                .isEqualTo(new Finding(
                        ClaimKind.TITLE,
                        Severity.HIGH,
                        "/experience/0/position",
                        "Staff",
                        "The source's title is another.",
                        "Senior Software Engineer"));
    }

    @Test
    void givesTheSameReportForTheSameInput() {
        ResumeContent tailored = GuardCase.read("fabrications.tsv").get(60).tailored();

        assertThat(FabricationGuard.check(GuardCase.sample(), tailored))
                .hasToString(
                        FabricationGuard.check(GuardCase.sample(), tailored).toString());
    }

    @Test
    void jobsMayBeDroppedAndReordered() {
        ResumeContent source = GuardCase.sample();
        ResumeContent tailored = new ResumeContent(
                source.personalInfo(),
                null,
                List.of(source.experience().get(2), source.experience().get(0)),
                null,
                List.of("Kafka", "Java"),
                null,
                null,
                null,
                null);

        assertThat(FabricationGuard.check(source, tailored).supported()).isTrue();
    }

    @Test
    void aJobOfNobodyIsNoJob() {
        ResumeContent source = GuardCase.sample();
        ResumeContent empty = new ResumeContent(null, null, null, null, null, null, null, null, null);

        assertThat(FabricationGuard.check(empty, source).findings())
                .extracting(Finding::kind)
                .contains(ClaimKind.EMPLOYER, ClaimKind.INSTITUTION, ClaimKind.SKILL, ClaimKind.CONTACT);
    }
}
