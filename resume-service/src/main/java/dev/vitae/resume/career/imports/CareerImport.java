package dev.vitae.resume.career.imports;

import dev.vitae.kit.etag.ETags;
import dev.vitae.resume.career.EducationBody;
import dev.vitae.resume.career.ExperienceBody;
import dev.vitae.resume.career.SkillBody;
import jakarta.ws.rs.core.EntityTag;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a résumé says of a career beside the person's records, in the résumé's order. */
@Schema(requiredProperties = {"resumeId", "resumeVersion", "skills", "experience", "education"})
public record CareerImport(
        UUID resumeId,
        int resumeVersion,
        List<ImportItem<SkillBody>> skills,
        List<ImportItem<ExperienceBody>> experience,
        List<ImportItem<EducationBody>> education) {

    /** The records are shown beside the résumé. */
    EntityTag tag() {
        return ETags.of(resumeVersion, skills, experience, education);
    }

    /** Whether the records say all of this already. */
    boolean isTaken(Collection<String> paths) {
        Set<String> same = items().filter(item -> item.state() == ImportState.SAME)
                .map(ImportItem::path)
                .collect(Collectors.toSet());
        return same.containsAll(paths);
    }

    Stream<ImportItem<?>> items() {
        return Stream.of(skills, experience, education).flatMap(List::stream);
    }
}
