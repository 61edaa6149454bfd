package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What the visitors of a day are hashed with: random, the same in every process, thrown away when the day is over. After that
 * nobody can find out whose a hash was, nor see that somebody came again on another day.
 */
@Singleton
class Salts {

    private static final String MAKE = "insert into share_visit_salts (day) "
            + "values (share_visits_today()), (share_visits_today() + 1) on conflict do nothing";
    private static final String READ = "select day, salt from share_visit_salts where day >= share_visits_today()";
    private static final String THROW_AWAY = "delete from share_visit_salts where day < share_visits_today()";

    private final TenantSession session;
    private volatile Map<LocalDate, byte[]> salts = Map.of();

    Salts(TenantSession session) {
        this.session = session;
    }

    /** Sees to it that those of today and tomorrow are here. */
    Uni<Void> renew(LocalDate today) {
        if (salts.containsKey(today) && salts.containsKey(today.plusDays(1))) {
            return Uni.createFrom().voidItem();
        }
        return session.onConnection(Caller.relay(), tx -> tx.execute(MAKE).chain(() -> tx.query(READ)))
                .invoke(rows -> {
                    Map<LocalDate, byte[]> read = new HashMap<>();
                    for (Row row : rows) {
                        read.put(row.getLocalDate("day"), row.getBuffer("salt").getBytes());
                    }
                    salts = Map.copyOf(read);
                })
                .replaceWithVoid();
    }

    /** Throws away those of earlier days, and the visitors with them. */
    Uni<Void> throwAway() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(THROW_AWAY))
                .replaceWithVoid();
    }

    /** 64 bits that tell one visitor of a share's day from others; empty while there is no salt of the day. */
    OptionalLong hash(UUID share, LocalDate day, Seen.Mark mark) {
        byte[] salt = salts.get(day);
        if (salt == null) {
            return OptionalLong.empty();
        }
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(ByteBuffer.allocate(16)
                .putLong(share.getMostSignificantBits())
                .putLong(share.getLeastSignificantBits())
                .flip());
        digest.update((mark.address() + "\n" + mark.agent()).getBytes(StandardCharsets.UTF_8));
        return OptionalLong.of(ByteBuffer.wrap(digest.digest()).getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
