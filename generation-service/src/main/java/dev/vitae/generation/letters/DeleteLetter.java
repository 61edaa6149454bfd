package dev.vitae.generation.letters;

import dev.vitae.generation.tailoring.GiveBack;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes the letter of a generation; the generation stays. */
@ApplicationScoped
public class DeleteLetter {

    private final TenantSession session;
    private final CoverLetters letters;
    private final GiveBack giveBack;

    DeleteLetter(TenantSession session, CoverLetters letters, GiveBack giveBack) {
        this.session = session;
        this.letters = letters;
        this.giveBack = giveBack;
    }

    /** Fails with 404, with 412 where {@code If-Match} is sent for one that was changed, with 409 while it is at work. */
    public Uni<Void> delete(Caller caller, UUID generation, String ifMatch) {
        return session.inTransaction(caller, tx -> letters.lockedOf(generation)
                .invoke(letter -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, letter.version());
                    }
                    if (letter.status().isAtWork()) {
                        throw CoverLetters.atWork();
                    }
                })
                .call(letter -> giveBack.later(tx, letter.userId(), letter.giveUp()))
                .chain(letters::remove));
    }
}
