package dev.vitae.sharing.owners;

import com.fasterxml.jackson.databind.JsonNode;

/** A résumé as resume-service hands it out; {@code content} is a ResumeContent. */
public record OwnedResume(long version, String title, JsonNode content) {}
