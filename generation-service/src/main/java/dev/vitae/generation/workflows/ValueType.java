package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a value of a workflow is. One of one type never goes where another is wanted. */
public enum ValueType {
    RESUME_ID("resumeId"),
    VACANCY_ID("vacancyId"),
    GENERATION_ID("generationId"),
    GENERATED_RESUME_ID("generatedResumeId"),
    COVER_LETTER_ID("coverLetterId"),
    SHARE_ID("shareId"),
    NUMBER("number"),
    TEXT("text"),
    LANGUAGE("language"),
    FLAG("flag");

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE_FORM = Pattern.compile("[a-z]{2}");

    private final String word;

    ValueType(String word) {
        this.word = word;
    }

    /** As definitions write it. */
    public String word() {
        return word;
    }

    static Optional<ValueType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** Whether a value has the form of this type. */
    boolean fits(JsonNode value) {
        return switch (this) {
            case NUMBER -> value.canConvertToInt() && value.isIntegralNumber();
            case FLAG -> value.isBoolean();
            // PostgreSQL keeps no NUL.
            case TEXT ->
                value.isTextual()
                        && !value.textValue().isBlank()
                        && value.textValue().indexOf('\0') < 0;
            case LANGUAGE ->
                value.isTextual() && LANGUAGE_FORM.matcher(value.textValue()).matches();
            default -> value.isTextual() && UUID_FORM.matcher(value.textValue()).matches();
        };
    }

    /** What a value of it looks like, for people. */
    String form() {
        return switch (this) {
            case NUMBER -> "a whole number";
            case FLAG -> "true or false";
            case TEXT -> "a text that is not blank";
            case LANGUAGE -> "two letters (ISO 639-1), such as en";
            default -> "a UUID";
        };
    }
}
