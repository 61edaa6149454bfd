package dev.vitae.kit.idempotency;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** What is replayed: the status, the headers that matter and the JSON body. */
record StoredAnswer(int status, Map<String, String> headers, Object body) {

    Response response() {
        Response.ResponseBuilder answer = Response.status(status).entity(body).header("Idempotency-Replayed", "true");
        // As a URI, so that it is made absolute just as the first answer's was.
        headers.forEach((name, value) -> answer.header(name, name.equals("Location") ? URI.create(value) : value));
        return answer.build();
    }
}
