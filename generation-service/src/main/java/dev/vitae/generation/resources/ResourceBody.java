package dev.vitae.generation.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.SentContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person says of a resource, as it was sent: nothing is checked yet.
 *
 * @param resourceType of a new one alone; {@code workflow} where none is given
 * @param isPublic whether everybody may see, run and fork it; absent for no
 * @param pinned whether it comes first in the person's list; absent for no
 */
record ResourceBody(
        @Schema(minLength = 1, maxLength = 255) String name,
        @Schema(maxLength = 2_000) String description,
        @Schema(enumeration = {"workflow", "prompt", "agent_config"}) String resourceType,
        @Schema(type = SchemaType.OBJECT, description = "As the schema of its type says") JsonNode content,
        @JsonProperty("isPublic") Boolean isPublic,
        Boolean pinned) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_CONTENT = 100_000;

    /** Line breaks and tabs are a description's own. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\r\t]]");

    /** As it is kept. Fails with 422 and a pointer to each member that breaks a rule. */
    ResourceBody checked(ContentSchemas schemas) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank()) {
            errors.add(new FieldError("/name", "required", "Give it a name."));
        } else {
            SentContent.line("name", name, LONGEST_NAME).ifPresent(errors::add);
        }
        wrongDescription().ifPresent(errors::add);
        Optional<ResourceType> type = type();
        if (type.isEmpty()) {
            errors.add(new FieldError(
                    "/resourceType", "resource_type_unknown", "It is workflow, prompt or agent_config."));
        }
        if (!(content instanceof ObjectNode)) {
            errors.add(new FieldError("/content", "required", "Say what it is, as the schema of its type has it."));
        } else if (content.toString().length() > LONGEST_CONTENT) {
            errors.add(new FieldError("/content", "too_long", "At most " + LONGEST_CONTENT + " characters of JSON."));
        } else {
            type.ifPresent(known -> errors.addAll(schemas.errors(known, content)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new ResourceBody(
                name.strip(),
                description == null || description.isBlank() ? null : description.strip(),
                type.get().text(),
                content,
                Boolean.TRUE.equals(isPublic),
                Boolean.TRUE.equals(pinned));
    }

    /** The same of that type, whatever was sent. */
    ResourceBody of(ResourceType known) {
        return new ResourceBody(name, description, known.text(), content, isPublic, pinned);
    }

    /** The type; empty where there is no such. */
    Optional<ResourceType> type() {
        return resourceType == null ? Optional.of(ResourceType.WORKFLOW) : ResourceType.of(resourceType);
    }

    private Optional<FieldError> wrongDescription() {
        String text = description == null ? "" : description.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_DESCRIPTION) {
            return Optional.of(
                    new FieldError("/description", "too_long", "At most " + LONGEST_DESCRIPTION + " characters."));
        }
        return UNPRINTABLE.matcher(text).find()
                ? Optional.of(new FieldError(
                        "/description", "invalid_character", "Leave out control characters and broken ones."))
                : Optional.empty();
    }
}
