package dev.vitae.kit.etag;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Conditional requests (RFC 9110 §13): a resource's entity tag is its version, and a digest of what it shows beside its own
 * row. {@code If-None-Match} holds against the whole tag, {@code If-Match} against the version: what events have brought
 * meanwhile is no conflict with a person's change, unless the change takes over what was shown ({@link #checkAll}).
 */
public final class ETags {

    private static final int DIGEST_BYTES = 12;
    private static final int STALE = 412;

    private ETags() {}

    public static EntityTag of(int version) {
        return new EntityTag("v" + version);
    }

    /** @param beside what is shown beside the row: values whose text says all of them, such as records; may be null */
    public static EntityTag of(int version, Object... beside) {
        return new EntityTag(
                "v" + version + "-" + digest(Arrays.toString(beside).getBytes(StandardCharsets.UTF_8)));
    }

    /** Of what has no version: other bytes have another tag. */
    public static EntityTag of(byte[] bytes) {
        return new EntityTag(digest(bytes));
    }

    /** {@link #ok(Request, EntityTag, Object)} of a resource that shows its own row alone. */
    public static Response ok(Request request, int version, Object entity) {
        return ok(request, of(version), entity);
    }

    /** The representation with its tag, or 304 when the client has it already. */
    public static Response ok(Request request, EntityTag tag, Object entity) {
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified == null ? Response.ok(entity) : notModified;
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    /** As {@link #ok(Request, EntityTag, Object)}, of what is computed only where the client does not have it already. */
    public static Uni<Response> computed(Request request, EntityTag tag, Supplier<Uni<?>> entity) {
        Uni<?> shown = request.evaluatePreconditions(tag) == null
                ? entity.get()
                : Uni.createFrom().nullItem();
        return shown.map(it -> ok(request, tag, it));
    }

    /** The answer to a change: 200 with what is kept now, and its tag. */
    public static Response kept(EntityTag tag, Object entity) {
        return Response.ok(entity)
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** {@link #check(String, EntityTag)} of a resource that shows its own row alone. */
    public static void check(String ifMatch, int version) {
        check(ifMatch, of(version));
    }

    /**
     * Before a change: 428 without {@code If-Match}, 412 with the current tag when it names another version than the stored
     * one.
     */
    public static void check(String ifMatch, EntityTag current) {
        String tag = "\"" + current.getValue().split("-")[0];
        check(ifMatch, current, given -> given.equals(tag + "\"") || given.startsWith(tag + "-"));
    }

    /** As {@link #check(String, EntityTag)}; the 412 shows what is there now, so that whoever was overtaken need not ask. */
    public static void check(String ifMatch, EntityTag current, Supplier<?> state) {
        try {
            check(ifMatch, current);
        } catch (Problem refusal) {
            throw refusal.status() == STALE ? refusal.showing(state.get()) : refusal;
        }
    }

    /** As {@link #check(String, EntityTag)}, with 412 also when anything else than the row was shown otherwise. */
    public static void checkAll(String ifMatch, EntityTag current) {
        check(ifMatch, current, given -> given.equals("\"" + current.getValue() + "\""));
    }

    private static void check(String ifMatch, EntityTag current, Predicate<String> names) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428, "if_match_missing", "Send the ETag you last read in If-Match, so that no change is lost.");
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(names.or("*"::equals))) {
            throw new Problem(
                    STALE,
                    "stale",
                    "It was changed meanwhile. Read it again and repeat your change.",
                    List.of(),
                    Map.of(HttpHeaders.ETAG, "\"" + current.getValue() + "\""));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
