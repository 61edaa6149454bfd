package dev.vitae.sharing.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.sharing.documents.DocumentPress;
import dev.vitae.sharing.documents.Look;
import dev.vitae.sharing.documents.Redaction;
import dev.vitae.sharing.documents.Refresh;
import dev.vitae.sharing.documents.ShareDocuments;
import dev.vitae.sharing.documents.ShareKind;
import dev.vitae.sharing.documents.Subject;
import dev.vitae.sharing.documents.SubjectQuery;
import dev.vitae.sharing.documents.Subjects;
import dev.vitae.sharing.shares.EndShares;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings one share's document up to date: asks the subject's owner for what it is now and replaces the document when
 * that is newer. Whoever comes late finds the work done. A subject that is gone ends the share.
 */
@ApplicationScoped
public class RefreshShare implements TaskHandler {

    private static final Logger LOG = Logger.getLogger(RefreshShare.class);
    private static final String SHOWN =
            "select s.kind, s.subject_id, s.user_id, s.tenant_id, s.include_company_skills, "
                    + "s.version_number, s.redactions, s.allow_download, s.allow_fork, s.template, s.accent_color, s.edition, d.edition < s.edition as outdated, "
                    + "d.subject_version from shares s join share_documents d on d.share_id = s.id "
                    + "where s.id = $1 and s.revoked_at is null";

    private final TenantSession session;
    private final Subjects subjects;
    private final DocumentPress press;
    private final ShareDocuments documents;
    private final EndShares end;
    private final ObjectMapper json;

    public RefreshShare(
            TenantSession session,
            Subjects subjects,
            DocumentPress press,
            ShareDocuments documents,
            EndShares end,
            ObjectMapper json) {
        this.session = session;
        this.subjects = subjects;
        this.press = press;
        this.documents = documents;
        this.end = end;
        this.json = json;
    }

    @Override
    public String kind() {
        return Refresh.KIND;
    }

    /** With pauses of a minute, an owner's outage of an hour and a half is survived. */
    @Override
    public int attempts() {
        return 100;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        long atLeast = wanted(task);
        return session.onConnection(task.caller(), tx -> shown(tx, task.subjectId()))
                .chain(shown -> shown.filter(it -> it.outdated() || it.version() < atLeast)
                        .map(it -> refresh(task, it))
                        .orElseGet(() -> done(task)));
    }

    /** The share goes on showing what it showed. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("share %s could not be refreshed: %s", task.subjectId(), failure.toString());
        return done(task);
    }

    private Uni<Void> refresh(LeasedTask task, Shown shown) {
        return subjects.fetch(shown.query())
                .chain(subject -> shown.outdated() || subject.version() > shown.version()
                        ? replace(task, shown, subject)
                        : done(task))
                .onFailure(RefreshShare::isGone)
                .recoverWithUni(
                        () -> session.inTransaction(task.caller(), tx -> end.subjectDeleted(tx, task.subjectId())
                                .chain(() -> tx.complete(task))));
    }

    private Uni<Void> replace(LeasedTask task, Shown shown, Subject subject) {
        return press.print(subject, shown.look())
                .chain(document -> session.onConnection(task.caller(), tx -> documents
                        .store(tx, task.subjectId(), task.userId(), shown.edition(), document)
                        .chain(() -> tx.complete(task))));
    }

    private Uni<Void> done(LeasedTask task) {
        return session.onConnection(task.caller(), tx -> tx.complete(task));
    }

    private static Uni<Optional<Shown>> shown(SqlTx tx, UUID shareId) {
        return tx.query(SHOWN, shareId).map(rows -> {
            Iterator<Row> row = rows.iterator();
            return row.hasNext() ? Optional.of(Shown.of(row.next())) : Optional.empty();
        });
    }

    private long wanted(LeasedTask task) {
        try {
            return json.readValue(task.payload(), Refresh.class).atLeast();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("payload of a refresh", e);
        }
    }

    /** Only where the owner says so itself: ending a share cannot be undone. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof Problem problem
                && problem.status() == 404
                && problem.code().equals("not_found");
    }

    /** What the share shows at the moment; outdated is what was made for an earlier edition of the share. */
    private record Shown(SubjectQuery query, Look look, int edition, boolean outdated, long version) {
        static Shown of(Row row) {
            return new Shown(
                    new SubjectQuery(
                            ShareKind.of(row.getString("kind")).orElseThrow(),
                            row.getUUID("subject_id"),
                            row.getUUID("user_id"),
                            Optional.ofNullable(row.getUUID("tenant_id")),
                            row.getBoolean("include_company_skills"),
                            Optional.ofNullable(row.getInteger("version_number"))),
                    new Look(
                            Arrays.stream(row.getArrayOfStrings("redactions"))
                                    .map(it -> Redaction.of(it).orElseThrow())
                                    .collect(Collectors.toSet()),
                            row.getBoolean("allow_download"),
                            row.getBoolean("allow_fork"),
                            Optional.ofNullable(row.getString("template")),
                            Optional.ofNullable(row.getString("accent_color"))),
                    row.getInteger("edition"),
                    row.getBoolean("outdated"),
                    row.getLong("subject_version"));
        }
    }
}
