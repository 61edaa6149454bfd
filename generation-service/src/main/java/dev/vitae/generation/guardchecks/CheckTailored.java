package dev.vitae.generation.guardchecks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.guard.GuardReport;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person holds a tailored résumé against its source; neither is kept or logged. */
@ApplicationScoped
public class CheckTailored {

    private final ContentJson contents = new ContentJson();
    private final BoundedPool pool;

    CheckTailored(
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.checks.workers") int workers,
            @ConfigProperty(name = "vitae.checks.waiting") int waiting,
            @ConfigProperty(name = "vitae.checks.per-person") int perPerson) {
        this.pool = new BoundedPool("checks", workers, waiting, perPerson, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /**
     * Fails with 422 and a pointer to each member that breaks a rule, and with 503 {@code checks_busy} or 429
     * {@code too_many_at_once} where too much is checked at once.
     */
    public Uni<GuardReport> check(Caller caller, CheckBody body) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        ResumeContent source = read(body, "source", body.source(), errors);
        ResumeContent tailored = read(body, "tailored", body.tailored(), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return check(caller, source, tailored, body.asOf() == null ? today() : LocalDate.parse(body.asOf()));
    }

    /** As {@link #check(Caller, CheckBody)}, of contents that keep the rules, today. */
    public Uni<GuardReport> check(Caller caller, ResumeContent source, ResumeContent tailored) {
        return check(caller, source, tailored, today());
    }

    private Uni<GuardReport> check(Caller caller, ResumeContent source, ResumeContent tailored, LocalDate asOf) {
        return pool.run(caller.id(), () -> FabricationGuard.of(source, asOf).check(tailored));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private ResumeContent read(CheckBody body, String member, JsonNode sent, List<FieldError> errors)
            throws JsonProcessingException {
        try {
            // As text, since the depth of a tree is not bounded.
            ResumeContent content = contents.read(sent.toString());
            ContentRules.parsed().check(content).stream()
                    .map(broken -> new FieldError("/" + member + broken.pointer(), broken.code(), broken.message()))
                    .forEach(errors::add);
            return content;
        } catch (JsonMappingException e) {
            e.prependPath(body, member);
            throw e;
        }
    }
}
