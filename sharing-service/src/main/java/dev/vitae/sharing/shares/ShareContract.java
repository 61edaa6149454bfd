package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.sharing.documents.ShareKind;
import java.util.UUID;

/**
 * What other services read of a share.
 *
 * @param subjectId absent for the skills résumé alone
 * @param subjectVersion of what it shows now; absent once it shows nothing any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareContract(UUID id, ShareKind kind, UUID subjectId, Long subjectVersion) {}
