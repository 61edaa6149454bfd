package dev.vitae.identity.erasure;

import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What somebody who asked for an erasure is told; quote the id when asking how far it is. */
public record ErasureBegun(UUID erasureId) {

    static Response answer(UUID erasure) {
        return Response.accepted(new ErasureBegun(erasure)).build();
    }
}
