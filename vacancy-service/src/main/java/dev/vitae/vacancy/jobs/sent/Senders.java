package dev.vitae.vacancy.jobs.sent;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.calls.Answers;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the services that own what people send which version it is. Never called while a transaction is open. */
@ApplicationScoped
public class Senders {

    private static final String NO_GENERATED_RESUME = "generated_resume_not_found";
    private static final String NO_RESUME = "resume_not_found";
    private static final String NO_SHARE = "share_not_found";
    private static final String GENERATION_AWAY = "generation_service_unavailable";
    private static final String RESUME_AWAY = "resume_service_unavailable";
    private static final String SHARING_AWAY = "sharing_service_unavailable";

    private final SentGenerationClient generations;
    private final SentResumeClient resumes;
    private final SentShareClient shares;

    Senders(
            @RestClient SentGenerationClient generations,
            @RestClient SentResumeClient resumes,
            @RestClient SentShareClient shares) {
        this.generations = generations;
        this.resumes = resumes;
        this.shares = shares;
    }

    /**
     * What is named, with the version that it is. Fails with 404 and a code of its own for what is not the person's, with 409
     * {@code share_ended} for a share that shows nothing any more, with 503 while its owner gives no answer.
     */
    public Uni<Sent> exactly(Caller caller, SentBody body) {
        SentKind kind = SentKind.of(body.kind());
        return switch (kind) {
            case GENERATED_RESUME ->
                score(caller, body.id(), number(body))
                        .map(found -> found.orElseThrow(() -> unknown(NO_GENERATED_RESUME, body)))
                        .map(found -> sent(kind, body.id(), found.versionNumber(), found.matchScore()));
            case RESUME ->
                asked(RESUME_AWAY, resumes.version(caller.id(), body.id(), number(body)))
                        .map(found -> found.orElseThrow(() -> unknown(NO_RESUME, body)))
                        .map(found -> sent(kind, body.id(), found.versionNumber(), null));
            case SHARE ->
                asked(SHARING_AWAY, shares.share(caller.id(), body.id()))
                        .map(found -> found.orElseThrow(() -> unknown(NO_SHARE, body)))
                        .invoke(share -> requireShown(share, body))
                        .chain(share -> scoreOf(caller, share)
                                .map(score -> sent(kind, body.id(), share.subjectVersion(), score.orElse(null))));
        };
    }

    private Uni<Optional<Integer>> scoreOf(Caller caller, SentShareClient.Share share) {
        return share.kind().equals(SentKind.GENERATED_RESUME.text())
                ? score(caller, share.subjectId(), share.subjectVersion().toString())
                        .map(found -> found.map(SentGenerationClient.Score::matchScore))
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<SentGenerationClient.Score>> score(Caller caller, UUID id, String number) {
        return asked(GENERATION_AWAY, generations.score(caller.id(), id, number));
    }

    private static <T> Uni<Optional<T>> asked(String code, Uni<T> answer) {
        return Answers.ifThere(code.substring(0, code.indexOf("_unavailable")), answer)
                .onFailure()
                .transform(away -> Problem.unavailable(code));
    }

    private static void requireShown(SentShareClient.Share share, SentBody body) {
        if (share.subjectVersion() == null) {
            throw Problem.conflict("share_ended", "This share shows nothing any more. Name what it showed.");
        }
        if (body.version() != null && !body.version().equals(share.subjectVersion())) {
            throw unknown(NO_SHARE, body);
        }
    }

    private static String number(SentBody body) {
        return body.version() == null ? "current" : body.version().toString();
    }

    private static Sent sent(SentKind kind, UUID id, long version, Integer score) {
        return new Sent(kind, id, version, Instant.now().truncatedTo(ChronoUnit.MICROS), score);
    }

    private static Problem unknown(String code, SentBody body) {
        String detail = body.version() == null
                ? "There is no such thing, or it is not yours. Check the id."
                : "There is no such thing with this version, or it is not yours. Check id and version.";
        String pointer = body.version() == null ? "/id" : "/version";
        return new Problem(404, code, detail, List.of(new FieldError(pointer, "not_found", detail)), Map.of());
    }
}
