package dev.vitae.kit.paging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Where a page ends: the time and id of its last row, opaque to clients. Microseconds, as PostgreSQL keeps them. */
public record Cursor(Instant time, UUID id) {

    private static final int BYTES = Long.BYTES * 3;

    /** The end of the year 9999: no row of ours is later, and every time up to it fits PostgreSQL's timestamptz. */
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() * 1_000_000;

    /** Before the first row of a list whose newest comes first. */
    public static final Cursor FROM_THE_START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public Cursor {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    public String encode() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads a cursor back. Fails with 400 {@code cursor_invalid}. */
    public static Cursor decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException("length");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            long micros = buffer.getLong();
            if (micros < 0 || micros > LATEST) {
                throw new IllegalArgumentException("time");
            }
            Instant time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return new Cursor(time, new UUID(buffer.getLong(), buffer.getLong()));
        } catch (IllegalArgumentException e) {
            throw TextCursor.invalid();
        }
    }
}
