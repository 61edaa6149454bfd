package dev.vitae.sharing.gateway;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a visit is known again by, as {@code share_visit_mark} of the database makes it too. A mark is that of all visits of its half
 * hour, so those that were made last are remembered.
 */
final class VisitMarks {

    /** Marks that are remembered, each at the one place that is its share's. */
    private static final int ROOM = 1 << 10;

    private static final long HALF_HOUR_MILLIS = 30 * 60 * 1000L;
    /** What PostgreSQL counts from, 2000-01-01T00:00:00Z, in milliseconds since 1970. */
    private static final long EPOCH_MILLIS = 946_684_800_000L;

    private final Made[] last = new Made[ROOM];

    private record Made(UUID key, long begun, String mark) {}

    /**
     * @param key of the share
     * @param millis when the visit begins, since 1970
     * @return SHA-256 of the key (16 bytes) and the microseconds since 2000 at which that half hour began (8 bytes), in 64 digits
     */
    String of(UUID key, long millis) {
        long begun = millis - Math.floorMod(millis, HALF_HOUR_MILLIS);
        int place = key.hashCode() & (ROOM - 1);
        Made made = last[place];
        if (made == null || made.begun() != begun || !made.key().equals(key)) {
            made = new Made(key, begun, make(key, begun));
            last[place] = made;
        }
        return made.mark();
    }

    private static String make(UUID key, long begun) {
        byte[] made = ByteBuffer.allocate(2 * Long.BYTES + Long.BYTES)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .putLong((begun - EPOCH_MILLIS) * 1000)
                .array();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(made));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
