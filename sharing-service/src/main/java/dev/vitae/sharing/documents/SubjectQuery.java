package dev.vitae.sharing.documents;

import java.util.Optional;
import java.util.UUID;

/**
 * What a share is to show.
 *
 * @param subjectId null for the skills résumé alone
 * @param userId whose it is
 * @param tenantId the company that the person was signed in to when sharing it
 * @param companySkills whether a skills résumé has the skills that this company has given the person
 * @param versionNumber of a generated résumé; empty for the version in use
 */
public record SubjectQuery(
        ShareKind kind,
        UUID subjectId,
        UUID userId,
        Optional<UUID> tenantId,
        boolean companySkills,
        Optional<Integer> versionNumber) {

    /** The same as it is in use. */
    public SubjectQuery current() {
        return new SubjectQuery(kind, subjectId, userId, tenantId, companySkills, Optional.empty());
    }
}
