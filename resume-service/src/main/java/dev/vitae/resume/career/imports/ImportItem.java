package dev.vitae.resume.career.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.problem.FieldError;
import java.util.List;
import java.util.UUID;

/**
 * A skill, a job or a study of a résumé beside the person's records.
 *
 * @param path JSON pointer into the résumé's content
 * @param id of the record that tells of it; absent where none does
 * @param differs members of that record that would change
 * @param record what it is, or would be when it is taken
 * @param errors why no record can hold it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportItem<B>(
        String path, ImportState state, UUID id, List<String> differs, B record, List<FieldError> errors) {}
