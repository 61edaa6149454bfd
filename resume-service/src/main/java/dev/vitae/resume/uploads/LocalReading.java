package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.parsing.ParsedResume;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The parser's reading stands, always. */
@ApplicationScoped
class LocalReading implements AssistedReading {

    @Override
    public Uni<Reading> read(Caller caller, UploadedFile file, ParsedResume parsed) {
        return Uni.createFrom().item(new Reading(parsed, ProviderType.LOCAL));
    }
}
