package dev.vitae.kit.download;

import static dev.vitae.kit.probe.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.kit.KitTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class OneLengthTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void saysTheLengthOfAStreamOnce() {
        as(ada).get("/probe/stream?measured=true")
                .then()
                .statusCode(200)
                .header("Content-Length", "13")
                .header("Transfer-Encoding", nullValue())
                .body(equalTo("one two three"));
    }

    @Test
    void sendsAStreamOfUnknownLengthInChunks() {
        as(ada).get("/probe/stream?measured=false")
                .then()
                .statusCode(200)
                .header("Content-Length", nullValue())
                .header("Transfer-Encoding", "chunked")
                .body(equalTo("one two three"));
    }
}
