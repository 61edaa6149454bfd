package dev.vitae.resume.parsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a person should look at after their file was read.
 *
 * @param code stable, machine readable: {@code missing_member}, {@code date_year_only}, {@code end_not_stated},
 *     {@code dates_contradict}, {@code member_moved}, {@code entry_unread}, {@code entries_hidden}, {@code unread_line},
 *     {@code hidden_text}
 * @param message what was seen, for people; it repeats no personal data
 * @param path JSON pointer into the content, or null when it concerns all of it
 * @param page of the file where it was seen, from 1, or null
 * @param line on that page, from 1, as in {@link dev.vitae.resume.parsing.provenance.Origin}, or null
 * @param characters how many it concerns, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ParsingWarning")
public record Warning(String code, String message, String path, Integer page, Integer line, Integer characters) {

    public Warning(String code, String message, String path) {
        this(code, message, path, null, null, null);
    }
}
