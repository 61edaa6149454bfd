package dev.vitae.generation.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.neighbours.Resume;
import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.generation.versions.VersionView;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person asks how well a résumé meets a vacancy; nothing of either is kept. */
@ApplicationScoped
public class ScoreMatch {

    private final Clock clock = Clock.systemUTC();
    private final Neighbours neighbours;
    private final ReadGeneratedResumes generated;
    private final BoundedPool pool;

    ScoreMatch(
            Neighbours neighbours,
            ReadGeneratedResumes generated,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.scores.workers") int workers,
            @ConfigProperty(name = "vitae.scores.waiting") int waiting,
            @ConfigProperty(name = "vitae.scores.per-person") int perPerson) {
        this.neighbours = neighbours;
        this.generated = generated;
        this.pool = new BoundedPool("scores", workers, waiting, perPerson, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /**
     * Asks other services only for what the body names by id. Fails with 422 where it breaks a rule, with 404 and 503 as
     * {@link Neighbours} and {@link ReadGeneratedResumes} do, and with 503 {@code scores_busy} or 429
     * {@code too_many_at_once} where too much is computed at once.
     */
    public Uni<MatchScore> score(Caller caller, ScoreBody body) throws JsonProcessingException {
        Optional<ResumeContent> sent = ScoreRules.check(body);
        LocalDate asOf =
                body.asOf() == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : LocalDate.parse(body.asOf());
        Uni<ResumeContent> content = sent.map(it -> Uni.createFrom().item(it)).orElseGet(() -> content(caller, body));
        return content.chain(resume -> posting(caller, body)
                .chain(vacancy -> pool.run(
                        caller.id(),
                        () -> MatchScore.of(
                                resume,
                                VacancyTerms.extract(vacancy.company(), vacancy.jobPosition(), vacancy.description()),
                                asOf))));
    }

    private Uni<ResumeContent> content(Caller caller, ScoreBody body) {
        if (body.resumeId() != null) {
            return neighbours
                    .resume(caller.id(), body.resumeId(), Optional.ofNullable(body.version()))
                    .map(Resume::content);
        }
        return body.version() == null
                ? generated.current(caller, body.generatedResumeId()).map(VersionView::content)
                : generated
                        .version(caller, body.generatedResumeId(), body.version())
                        .map(VersionView::content);
    }

    private Uni<ScoreBody.Posting> posting(Caller caller, ScoreBody body) {
        return body.vacancy() != null
                ? Uni.createFrom().item(body.vacancy())
                : neighbours
                        .vacancy(caller.id(), body.vacancyId())
                        .map(kept -> new ScoreBody.Posting(kept.company(), kept.jobPosition(), kept.description()));
    }
}
