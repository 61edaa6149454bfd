package dev.vitae.kit.download;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** A file that was made for a person, to be saved and never opened by a browser on this origin. */
public record Download(byte[] content, String mediaType, String fileName) {

    public Response response() {
        return answer().header("Cache-Control", "private, no-store").build();
    }

    /** Of one that stays the same for as long as its tag does: whoever has it need not be sent it again. */
    public Response response(EntityTag tag) {
        return answer().header("Cache-Control", "private, no-cache").tag(tag).build();
    }

    private Response.ResponseBuilder answer() {
        return Response.ok(content)
                .type(mediaType)
                .header(ContentDisposition.HEADER, ContentDisposition.attachment(fileName))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
