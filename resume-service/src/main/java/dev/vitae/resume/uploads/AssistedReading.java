package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.parsing.ParsedResume;
import io.smallrye.mutiny.Uni;

/**
 * Whoever has the last word on what a file says, once the parser has read it: a model of the platform, one that the person
 * brings, or nobody. It states nothing that the file does not.
 */
public interface AssistedReading {

    /** Never fails for want of assistance: then the parser's reading stands. */
    Uni<Reading> read(Caller caller, UploadedFile file, ParsedResume parsed);

    /** @param providerType who has read */
    record Reading(ParsedResume resume, ProviderType providerType) {}
}
