package dev.vitae.generation.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a résumé shows a term.
 *
 * @param path JSON pointer (RFC 6901) into the ResumeContent
 * @param quote the résumé's own words there; of a long text, the line that shows it
 */
@Schema(name = "TermEvidence")
public record Evidence(String path, String quote) {}
