package dev.vitae.generation.budgets;

import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.PlannedCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls to providers that one run of a generation makes, and what they cost. */
public final class Calls {

    private final UUID user;
    private final UUID tenant;
    private final UUID generation;
    private final int tries;
    private final boolean ownKey;
    private final Map<String, Reservation> reserved = new HashMap<>();
    private final List<AiCallRecorded> ended = new CopyOnWriteArrayList<>();
    private final List<AiCallRecorded> untold = new CopyOnWriteArrayList<>();
    private long costMicros;
    private String currency = "USD";

    /**
     * @param tenant null outside a tenant
     * @param tries of the generation
     */
    public Calls(UUID user, UUID tenant, UUID generation, int tries, boolean ownKey) {
        this.user = user;
        this.tenant = tenant;
        this.generation = generation;
        this.tries = tries;
        this.ownKey = ownKey;
    }

    public boolean ownKey() {
        return ownKey;
    }

    /** The call may be made now. */
    public synchronized void reserved(Purpose purpose, PlannedCall planned, Reservation reservation) {
        reserved.put(key(purpose, planned.attempt()), reservation);
    }

    /** The call has been made; it is to be told of. */
    public synchronized AiCallRecorded ended(Purpose purpose, ModelCall call) {
        Reservation reservation = reserved.get(key(purpose, call.attempt()));
        UUID id = reservation == null
                ? new Wish(call.provider(), call.model(), purpose, generation, 0, 0).id(tries, call.attempt(), 0)
                : reservation.id();
        AiCallRecorded record = AiCallRecorded.of(id, reservation, user, tenant, generation, purpose, call);
        ended.add(record);
        untold.add(record);
        if (reservation != null) {
            costMicros += reservation.cost(call.inputTokens(), call.outputTokens(), call.mayCost());
            currency = reservation.currency();
        }
        return record;
    }

    public void told(AiCallRecorded call) {
        untold.remove(call);
    }

    /** Those that could not be told of yet, in their order. */
    public List<AiCallRecorded> untold() {
        return List.copyOf(untold);
    }

    /** In their order. */
    public List<AiCallRecorded> all() {
        return List.copyOf(ended);
    }

    public synchronized long costMicros() {
        return costMicros;
    }

    public synchronized String currency() {
        return currency;
    }

    private static String key(Purpose purpose, int attempt) {
        return purpose.text() + attempt;
    }
}
