package dev.vitae.generation.letters;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person looks at the letter of a generation. */
@ApplicationScoped
public class ReadLetter {

    private final TenantSession session;
    private final CoverLetters letters;

    ReadLetter(TenantSession session, CoverLetters letters) {
        this.session = session;
        this.letters = letters;
    }

    /** Fails with 404 {@code cover_letter_not_found} when there is none or it is somebody else's. */
    public Uni<CoverLetterView> of(Caller caller, UUID generation) {
        return session.inTransaction(caller, tx -> letters.of(generation)
                .onItem()
                .ifNull()
                .failWith(CoverLetters::none)
                .map(CoverLetterView::of));
    }
}
