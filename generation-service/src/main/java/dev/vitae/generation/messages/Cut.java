package dev.vitae.generation.messages;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a model added, which nobody had said: it is no proposal.
 *
 * @param path JSON pointer into the draft
 * @param reason a sentence for the person
 */
@Schema(name = "ClaimCut")
public record Cut(String path, String claim, String reason) {}
