package dev.vitae.generation.messages;

import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunningCalls;
import dev.vitae.generation.llm.ModelName;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.RunProgress;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import dev.vitae.generation.progress.Subject;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what {@link SayAndFollow} queued, and tells it as it is found. Where that is begun anew, since its process died, the rules
 * alone answer: no call is paid for twice, and nobody else has the person's key.
 */
@ApplicationScoped
public class RunAnswer implements TaskHandler {

    private static final int ATTEMPTS = 4;

    private final EndAnswer end;
    private final FindAnswer answer;
    private final TenantSession session;
    private final ProgressLog progress;
    private final OwnKeys keys;
    private final RunningCalls running;
    private final int concurrency;

    RunAnswer(
            EndAnswer end,
            FindAnswer answer,
            TenantSession session,
            ProgressLog progress,
            OwnKeys keys,
            RunningCalls running,
            @ConfigProperty(name = "vitae.wizard.concurrency") int concurrency) {
        this.end = end;
        this.answer = answer;
        this.session = session;
        this.progress = progress;
        this.keys = keys;
        this.running = running;
        this.concurrency = concurrency;
    }

    @Override
    public String kind() {
        return AnswerTask.KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public int places() {
        return concurrency;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        AnswerTask asked = AnswerTask.of(task);
        return end.begin(task, asked)
                .chain(heard -> heard.isEmpty() ? Uni.createFrom().voidItem() : work(task, asked, heard.get()))
                .invoke(() -> keys.forget(task));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return end.failed(task, AnswerTask.of(task)).invoke(() -> keys.forget(task));
    }

    private Uni<Void> work(LeasedTask task, AnswerTask asked, Heard heard) {
        Cancellation cancellation = new Cancellation();
        RunProgress told =
                new RunProgress(session, progress, Subject.MESSAGE, Vertx.currentContext(), task, cancellation::cancel);
        told.tell(Stage.RUNNING);
        Consumer<String> listener = piece -> told.tell(List.of(new Step(Stage.TEXT, Map.of("piece", piece))));
        return running.during(
                        task.subjectId(), cancellation, () -> answered(task, asked, heard, listener, cancellation))
                .onFailure()
                .call(told::told)
                .chain(answered -> told.rest().chain(untold -> end.given(task, asked, answered, untold)));
    }

    private Uni<Answered> answered(
            LeasedTask task, AnswerTask asked, Heard heard, Consumer<String> listener, Cancellation cancellation) {
        if (task.attempts() > 1) {
            return Uni.createFrom().item(() -> answer.byRulesAlone(heard, listener));
        }
        Optional<OwnKey> own =
                ModelName.of(asked.provider()).flatMap(provider -> keys.of(task).map(key -> new OwnKey(provider, key)));
        return answer.find(asked.worker(task), asked.session(), heard, own, listener, cancellation);
    }
}
