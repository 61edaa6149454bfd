package dev.vitae.sharing.documents;

import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders a subject as HTML, JSON and PDF. That computes for tens of milliseconds, so never on an event loop. */
@ApplicationScoped
public class DocumentPress {

    private final ResumePress resumes;
    private final SkillResumePress skills;
    private final ReusablePress reusable;
    private final BoundedPool rendering;

    public DocumentPress(
            ResumePress resumes,
            SkillResumePress skills,
            ReusablePress reusable,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.rendering.workers") int workers,
            @ConfigProperty(name = "vitae.rendering.waiting") int waiting) {
        this.resumes = resumes;
        this.skills = skills;
        this.reusable = reusable;
        this.rendering = new BoundedPool("rendering", workers, waiting, metrics);
    }

    @PreDestroy
    void stop() {
        rendering.close();
    }

    /** Fails with 503 {@code rendering_busy} when too many wait already. */
    public Uni<ReadyDocument> print(Subject subject, Look look) {
        return rendering.run(() -> render(subject, look));
    }

    private ReadyDocument render(Subject subject, Look look) {
        if (subject instanceof Subject.Resume resume) {
            return resumes.print(resume.version(), Redactor.redact(resume.content(), look), look);
        }
        if (subject instanceof Subject.Reusable resource) {
            return reusable.print(resource, look);
        }
        return skills.print(subject.version(), Redactor.redact(((Subject.Skills) subject).skills(), look), look);
    }
}
