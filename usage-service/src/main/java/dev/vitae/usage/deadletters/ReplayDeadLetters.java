package dev.vitae.usage.deadletters;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A super_admin has many events told once more, after their common cause was mended. */
@ApplicationScoped
public class ReplayDeadLetters {

    /** As many as one transaction settles; further ones wait for the next call. */
    private static final int MOST = 100;

    private final TenantSession session;
    private final DeadLetters letters;
    private final ReplayDeadLetter replay;

    ReplayDeadLetters(TenantSession session, DeadLetters letters, ReplayDeadLetter replay) {
        this.session = session;
        this.letters = letters;
        this.replay = replay;
    }

    /** Answers those that were replayed, the oldest first: none when there is nothing left to replay. */
    public Uni<List<DeadLetter>> replay(Caller admin, DeadLetterFilter filter) {
        return session.onConnection(
                admin, tx -> letters.replayable(tx, filter, MOST).chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(letter -> replay.tell(tx, admin, letter))
                        .collect()
                        .asList()));
    }
}
