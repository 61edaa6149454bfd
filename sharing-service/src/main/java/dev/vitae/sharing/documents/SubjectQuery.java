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
 */
public record SubjectQuery(
        ShareKind kind, UUID subjectId, UUID userId, Optional<UUID> tenantId, boolean companySkills) {}
