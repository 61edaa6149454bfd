package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** The file of an export, part by part as the reader takes them. */
@ApplicationScoped
public class ReadExport {

    private final TenantSession session;
    private final Exports exports;

    ReadExport(TenantSession session, Exports exports) {
        this.session = session;
        this.exports = exports;
    }

    /** 404 where a part is gone, because the export has expired or a newer one has taken its place meanwhile. */
    public Multi<Buffer> read(Caller caller, ExportView export) {
        int parts = (int) ((export.size() + Exports.PART - 1) / Exports.PART);
        return Multi.createFrom()
                .range(0, parts)
                .onItem()
                .transformToUniAndConcatenate(
                        number -> session.onConnection(caller, tx -> exports.part(tx, export.id(), number)))
                .map(part -> part.orElseThrow(Problem::notFound));
    }
}
