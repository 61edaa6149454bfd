package dev.vitae.generation.budgets;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells of the calls that could not be told of as they ended, in the transaction that stores what came of them. */
public final class RecordedCalls {

    private RecordedCalls() {}

    public static Uni<Void> tell(Tx tx, List<AiCallRecorded> calls) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (AiCallRecorded call : calls) {
            told = told.chain(() -> tx.publish(call.event()));
        }
        return told;
    }
}
