package dev.vitae.resume.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.versions.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what a person has sent over a résumé, inside a transaction. */
@ApplicationScoped
class WriteResume {

    private final KeepResume keep;

    WriteResume(KeepResume keep) {
        this.keep = keep;
    }

    /** What is sent, given the résumé as it is. */
    interface Sent {
        ResumeBody over(Resume resume) throws JsonProcessingException;
    }

    /** Fails with 428 or 412 for a résumé that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    Uni<ResumeView> write(Tx tx, Resume resume, String ifMatch, Sent sent) {
        ETags.check(ifMatch, resume.version());
        try {
            ResumeRules.Checked checked = ResumeRules.check(sent.over(resume), resume);
            return way(tx, resume, checked)
                    .chain(() -> keep.keep(tx, resume, it -> write(it, checked), Origin.WRITTEN, null))
                    .map(ResumeView::of);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Uni<Void> way(Tx tx, Resume resume, ResumeRules.Checked checked) {
        return checked.isDefault() ? keep.makeWay(tx, resume) : Uni.createFrom().voidItem();
    }

    private static void write(Resume resume, ResumeRules.Checked checked) {
        resume.rename(checked.title());
        resume.say(checked.content(), checked.warnings());
        resume.setDefault(checked.isDefault());
    }
}
