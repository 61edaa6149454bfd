package dev.vitae.sharing.owners;

import com.fasterxml.jackson.databind.JsonNode;

/** One version of a tailored résumé; {@code content} is a ResumeContent. */
public record GeneratedResumeVersion(int versionNumber, String title, JsonNode content) {}
