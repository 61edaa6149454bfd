package dev.vitae.generation.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes on: that is a new version, in their own words, which nobody checks. */
@ApplicationScoped
public class WriteVersion {

    private final NextVersion next;

    WriteVersion(NextVersion next) {
        this.next = next;
    }

    /**
     * Fails with 404, with 412 where {@code If-Match} is sent for a résumé that was changed meanwhile, with 400 or 422 for
     * what cannot be kept.
     */
    Uni<NextVersion.Outcome> write(Caller caller, UUID id, String ifMatch, WrittenVersion written) {
        return next.make(caller, id, ifMatch, (resume, said) -> {
            try {
                return Uni.createFrom()
                        .item(new NextVersion.Next(written.checked(said), Author.PERSON, written.noteOrNone(), null));
            } catch (JsonProcessingException e) {
                return Uni.createFrom().failure(e);
            }
        });
    }
}
