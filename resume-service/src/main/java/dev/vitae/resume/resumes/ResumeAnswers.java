package dev.vitae.resume.resumes;

import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.Response;

/** A résumé as the answer to a change. */
public final class ResumeAnswers {

    private ResumeAnswers() {}

    /** 200 with its ETag. */
    public static Response kept(ResumeView resume) {
        return Response.ok(resume)
                .tag(ETags.of(resume.version()))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
