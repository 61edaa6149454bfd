package dev.vitae.kit.etag;

import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;

/** Conditional requests (RFC 9110 §13): a resource's entity tag is its version. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(int version) {
        return new EntityTag("v" + version);
    }

    /** The representation with its tag, or 304 when the client has it already. */
    public static Response ok(Request request, int version, Object entity) {
        EntityTag tag = of(version);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified == null ? Response.ok(entity) : notModified;
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    /** Before a change: 428 without {@code If-Match}, 412 when it names another version than the stored one. */
    public static void check(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428, "if_match_missing", "Send the ETag you last read in If-Match, so that no change is lost.");
        }
        String stored = "\"" + of(version).getValue() + "\"";
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(Set.of("*", stored)::contains)) {
            throw new Problem(412, "stale", "It was changed meanwhile. Read it again and repeat your change.");
        }
    }
}
