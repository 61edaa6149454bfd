package dev.vitae.generation.messages;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import dev.vitae.generation.progress.Subject;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person says something in a session, and follows the answer while it comes, or comes back for it. */
@ApplicationScoped
public class SayAndFollow {

    private final TenantSession session;
    private final ReadSwitches switches;
    private final MessageLog log;
    private final ProgressLog progress;
    private final OwnKeys keys;

    SayAndFollow(TenantSession session, ReadSwitches switches, MessageLog log, ProgressLog progress, OwnKeys keys) {
        this.session = session;
        this.switches = switches;
        this.log = log;
        this.progress = progress;
        this.keys = keys;
    }

    /** Fails as {@link SayToAssistant#say}. */
    Uni<FollowedMessage> say(Caller caller, UUID id, NewMessage said, Optional<OwnKey> own) {
        NewMessage checked = said.checked();
        return switches.current()
                .invoke(switched -> Permission.requireOwnKeys(switched, own))
                .chain(() -> session.inTransaction(caller, tx -> log.hear(tx, id, checked, AnswerStatus.COMING)
                        .call(heard -> queue(tx, caller, id, heard, own))))
                .map(heard -> new FollowedMessage(id, heard.message(), heard.number(), AnswerStatus.COMING))
                .onFailure()
                .invoke(() -> own.ifPresent(keys::forget));
    }

    /** Here, where its key is; and no other process has more of it. */
    private Uni<Void> queue(Tx tx, Caller caller, UUID id, Heard heard, Optional<OwnKey> own) {
        Task task = AnswerTask.of(caller, id, heard.message(), own);
        own.ifPresent(key -> keys.hold(task, key.key()));
        return progress.append(tx, Subject.MESSAGE, heard.message(), caller.id(), List.of(Step.of(Stage.QUEUED)))
                .chain(() -> tx.enqueueHere(task));
    }
}
