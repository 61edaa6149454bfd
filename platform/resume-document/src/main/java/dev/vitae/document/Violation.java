package dev.vitae.document;

/**
 * A rule that content, or what else a person gives as JSON, breaks.
 *
 * @param pointer JSON pointer (RFC 6901) to the member, from its root: {@code /experience/0/startDate}
 * @param code stable, for machines: {@code required}, {@code blank}, {@code too_long}, {@code too_many},
 *     {@code invalid_date}, {@code invalid_email}, {@code invalid_url}, {@code end_before_start},
 *     {@code invalid_precision}, {@code invalid_character}; of a template's options {@code invalid_option},
 *     {@code unknown_option}; of an export's parameters also {@code repeated}, {@code format_unsupported},
 *     {@code template_unknown}
 * @param message for people
 */
public record Violation(String pointer, String code, String message) {

    /** To a member of the root, whatever its name holds. */
    public static String pointer(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
