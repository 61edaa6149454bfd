package dev.vitae.generation.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.progress.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final Experience HARBOUR =
            new Experience("Harbour Payments", "Engineer", "2019-02", null, "Built services in Java.");
    private static final Experience MADE_UP =
            new Experience("Globex", "Engineer", "2018-02", "2019-01", "Built services in Java.");
    private static final ResumeContent SOURCE = ResumeContent.empty()
            .withPersonalInfo(new PersonalInfo("Ada Brennan", "ada@example.com"))
            .withExperience(List.of(HARBOUR))
            .withSkills(List.of("Java", "SQL"));

    private final Sections sections = new Sections();

    @Test
    void tellsNoSectionInWhichTheGuardFoundSomething() {
        ResumeContent soFar = SOURCE.withExperience(List.of(HARBOUR, MADE_UP));

        List<Step> told =
                sections.soFar(soFar, FabricationGuard.check(SOURCE, soFar).findings());

        assertThat(pointers(told)).contains("/experience/0", "/skills");
        assertThat(told.toString()).doesNotContain("Globex");
    }

    @Test
    void tellsNoListThatHasNotComeYetButOneThatStaysEmpty() {
        ResumeContent withoutSkills = SOURCE.withSkills(List.of());

        List<Step> told = sections.soFar(withoutSkills, List.of());

        assertThat(pointers(told)).contains("/experience/0").doesNotContain("/skills");
        assertThat(pointers(sections.whole(withoutSkills))).contains("/skills");
    }

    @Test
    void tellsOnlyWhatHasChanged() {
        sections.soFar(SOURCE, List.of());

        List<Step> told = sections.whole(SOURCE.withSkills(List.of("SQL", "Java")));

        assertThat(pointers(told)).containsExactly("/skills");
    }

    @Test
    void takesBackWhatIsNotStored() {
        sections.soFar(SOURCE, List.of());

        List<Step> told = sections.whole(SOURCE.withExperience(List.of()));

        assertThat(told)
                .filteredOn(step -> step.data().get("pointer").equals("/experience/0"))
                .singleElement()
                .satisfies(step -> assertThat(step.data().get("content")).hasToString("null"));
    }

    @Test
    void takesBackWhatARunBeforeItToldAndThisOneDoesNot() {
        List<Step> told = new Sections(List.of("/experience/0", "/experience/5")).whole(SOURCE);

        assertThat(told)
                .filteredOn(step -> step.data().get("content").toString().equals("null"))
                .extracting(step -> step.data().get("pointer").toString())
                .containsExactly("/experience/5");
        assertThat(pointers(told)).contains("/experience/0");
    }

    private static List<String> pointers(List<Step> told) {
        return told.stream().map(step -> step.data().get("pointer").toString()).toList();
    }
}
