package dev.vitae.kit.download;

import jakarta.ws.rs.core.Response;

/** A file that was made for a person, to be saved and never opened by a browser on this origin. */
public record Download(byte[] content, String mediaType, String fileName) {

    public Response response() {
        return Response.ok(content)
                .type(mediaType)
                .header(ContentDisposition.HEADER, ContentDisposition.attachment(fileName))
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
