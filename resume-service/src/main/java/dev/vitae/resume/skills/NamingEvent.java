package dev.vitae.resume.skills;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is read here of the events that name skills of a person, GenerationCompleted, ResumeParsed and the exported events:
 * whose, which, and what it was about. What an event does not have is null.
 *
 * @param skillKeys see {@link SkillKey}; none in exports from before they named them
 * @param employments where in the experience of a parsed résumé a skill is named
 */
record NamingEvent(
        UUID userId,
        UUID tenantId,
        UUID exportId,
        UUID resumeId,
        Integer resumeVersion,
        UUID builderDocumentId,
        UUID generationId,
        UUID vacancyId,
        UUID generatedResumeId,
        Integer versionNumber,
        Integer matchScoreBefore,
        Integer matchScoreAfter,
        List<String> skillKeys,
        List<EmploymentsOfSkill> employments) {

    NamingEvent {
        Objects.requireNonNull(userId, "userId");
        skillKeys = skillKeys == null ? List.of() : List.copyOf(skillKeys);
        employments = employments == null ? List.of() : List.copyOf(employments);
    }
}
