package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The file of an export, part by part as the reader takes them. */
@ApplicationScoped
public class ReadExport {

    private final TenantSession session;
    private final Exports exports;

    ReadExport(TenantSession session, Exports exports) {
        this.session = session;
        this.exports = exports;
    }

    public Multi<Buffer> read(Caller caller, UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(
                        AtomicInteger::new,
                        next -> session.onConnection(caller, tx -> exports.part(tx, id, next.getAndIncrement())))
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }
}
