package dev.vitae.vacancy.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's calendar feed.
 *
 * @param url what a calendar subscribes to; only in the answer that makes it, never again
 * @param prefix how the secret in the address begins, to know it by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"prefix", "createdAt", "updatedAt"})
public record CalendarView(URI url, String prefix, Instant createdAt, Instant updatedAt) {}
