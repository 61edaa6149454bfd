package dev.vitae.generation.exporting;

import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has the PDF of a version kept, for whoever asks for it later. */
@ApplicationScoped
public class KeepArtifact {

    private final ReadArtifact read;

    KeepArtifact(ReadArtifact read) {
        this.read = read;
    }

    /** Keeping it twice changes nothing. Fails as {@link ReadArtifact}. */
    public Uni<Void> keep(Caller caller, UUID generatedResume, int number) {
        return read.of(caller, generatedResume, number)
                .chain(artifact -> read.file(caller, artifact))
                .replaceWithVoid();
    }
}
