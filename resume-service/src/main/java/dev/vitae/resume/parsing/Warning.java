package dev.vitae.resume.parsing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something a person should look at after their file was read.
 *
 * @param code stable, machine readable: {@code missing_member}, {@code date_year_only}, {@code end_not_stated},
 *     {@code dates_contradict}, {@code member_moved}, {@code entry_unread}, {@code entries_hidden}
 * @param message what was seen, for people; it repeats no personal data
 * @param path JSON pointer into the content, or null when it concerns all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String code, String message, String path) {}
