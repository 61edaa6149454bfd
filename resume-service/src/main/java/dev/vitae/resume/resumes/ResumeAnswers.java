package dev.vitae.resume.resumes;

import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.Response;

/** A résumé as the answer to a change. */
public final class ResumeAnswers {

    private ResumeAnswers() {}

    /** 200 with its ETag. */
    public static Response kept(ResumeView resume) {
        return ETags.kept(ETags.of(resume.version()), resume);
    }
}
