package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.llm.Choice;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.ModelName;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.Tuning;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.kit.tasks.LeasedTask;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a run of a {@link ModelJob} asks with: the model that its person or the platform chose, and the calls to it. */
@ApplicationScoped
public class ModelRuns {

    private final Models models;
    private final Budgets budgets;
    private final NoteCalls notes;
    private final OwnKeys ownKeys;

    ModelRuns(Models models, Budgets budgets, NoteCalls notes, OwnKeys ownKeys) {
        this.models = models;
        this.budgets = budgets;
        this.notes = notes;
        this.ownKeys = ownKeys;
    }

    /** Fails with {@link PlatformOff} where a provider is named that the platform asks no more. */
    public ChosenModel model(ModelJob job, Switches switched) {
        if (job.agent() != null && job.ownKeyProvider() == null && !switched.platformModels()) {
            throw new PlatformOff();
        }
        LanguageModel model = models.chosen(choice(job, switched));
        return new ChosenModel(model, LocalReason.of(model, switched));
    }

    /** Whom the person, or who wrote what is run, or the platform chose. */
    public static Choice choice(ModelJob job, Switches switched) {
        Optional<Choice> own =
                Optional.ofNullable(job.ownKeyProvider()).flatMap(ModelName::of).map(Choice::ownKey);
        return job.agent() == null
                ? own.orElseGet(switched::platform)
                : own.orElseGet(() -> platform(job.agent(), switched)).tuned(tuning(job.agent()));
    }

    /** With the platform's key. @param agent empty where the platform chooses */
    public static Choice choice(Optional<AgentConfig> agent, Switches switched) {
        return agent.map(it -> platform(it, switched).tuned(tuning(it))).orElseGet(switched::platform);
    }

    private static Choice platform(AgentConfig agent, Switches switched) {
        return switched.platform(ModelName.of(agent.provider()).orElseThrow());
    }

    private static Tuning tuning(AgentConfig agent) {
        return new Tuning(
                Optional.ofNullable(agent.model()),
                Optional.ofNullable(agent.temperature()),
                Optional.ofNullable(agent.maxOutputTokens()));
    }

    /**
     * On the context of the run, on which transactions run.
     *
     * @param table of the task's subject
     */
    public RunCalls calls(String table, LeasedTask task, ModelJob job) {
        Context context = Vertx.currentContext();
        boolean ownKey = job.ownKeyProvider() != null;
        return new RunCalls(
                table,
                task,
                job.tries(),
                job.reservationId(),
                new Cancellation(),
                budgets,
                notes,
                work -> context.runOnContext(ignored -> work.run()),
                new Calls(task.userId(), job.tenantId(), task.subjectId(), job.tries(), ownKey),
                ownKey ? ownKeys.of(task) : Optional.empty());
    }
}
