package dev.vitae.resume.career.imports;

import dev.vitae.resume.career.EducationBody;
import dev.vitae.resume.career.ExperienceBody;
import dev.vitae.resume.career.SkillBody;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All that a résumé says of a career beside the person's records, in the résumé's order. */
public record CareerImport(
        UUID resumeId,
        int resumeVersion,
        List<ImportItem<SkillBody>> skills,
        List<ImportItem<ExperienceBody>> experience,
        List<ImportItem<EducationBody>> education) {

    Stream<ImportItem<?>> items() {
        return Stream.of(skills, experience, education).flatMap(List::stream);
    }
}
