package dev.vitae.sharing.documents;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders a subject as HTML, JSON and PDF. That computes for tens of milliseconds, so never on an event loop. */
@ApplicationScoped
public class DocumentPress {

    private final Vertx vertx;
    private final ResumePress resumes;
    private final SkillResumePress skills;

    public DocumentPress(Vertx vertx, ResumePress resumes, SkillResumePress skills) {
        this.vertx = vertx;
        this.resumes = resumes;
        this.skills = skills;
    }

    public Uni<ReadyDocument> print(Subject subject) {
        return vertx.executeBlocking(() -> render(subject), false);
    }

    private ReadyDocument render(Subject subject) {
        if (subject instanceof Subject.Resume resume) {
            return resumes.print(resume);
        }
        return skills.print((Subject.Skills) subject);
    }
}
