package dev.vitae.generation.jobs;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What whoever asks for a piece of work notes in the transaction that takes it: both or neither. */
public interface Alongside {

    /** Nothing is to be noted. */
    Alongside NOTHING = (tx, id) -> Uni.createFrom().voidItem();

    /** @param id of what was asked for */
    Uni<Void> note(Tx tx, UUID id);
}
