package dev.vitae.generation.messages;

import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person says, as it was sent: nothing is checked yet.
 *
 * @param attachmentIds pictures of this session that were not sent yet; may be absent
 */
record NewMessage(@Schema(maxLength = 4_000) String text, @Schema(maxItems = 5) List<UUID> attachmentIds) {

    private static final int LONGEST = 4_000;
    private static final int MOST_PICTURES = 5;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    /** As it is kept. Fails with 422 and a pointer to each member that breaks a rule. */
    NewMessage checked() {
        List<FieldError> errors = new ArrayList<>();
        String said = text == null ? "" : text.strip().replace("\r\n", "\n");
        List<UUID> pictures = attachmentIds == null ? List.of() : attachmentIds;
        if (said.isEmpty()) {
            errors.add(new FieldError("/text", "required", "Say something."));
        } else if (said.codePointCount(0, said.length()) > LONGEST) {
            errors.add(new FieldError(
                    "/text", "too_long", "At most " + LONGEST + " characters. Say it in several messages."));
        }
        if (UNPRINTABLE.matcher(said).find()) {
            errors.add(new FieldError("/text", "invalid_character", "Leave out control characters and broken ones."));
        }
        if (pictures.size() > MOST_PICTURES) {
            errors.add(new FieldError(
                    "/attachmentIds", "too_many", "At most " + MOST_PICTURES + " pictures with a message."));
        }
        if (pictures.stream().anyMatch(Objects::isNull) || new HashSet<>(pictures).size() < pictures.size()) {
            errors.add(new FieldError("/attachmentIds", "repeated", "Name each picture once."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new NewMessage(said, pictures);
    }
}
