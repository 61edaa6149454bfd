package dev.vitae.generation.messages;

import dev.vitae.generation.wizard.ReadSessions;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A person looks at what was said in a session. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadMessages {

    private static final String ATTACHED = "select id, message_id, mime_type, width, height, size from attachments "
            + "where session_id = $1 and message_id is not null order by id";

    private final TenantSession session;
    private final ReadSessions sessions;
    private final Messages messages;

    ReadMessages(TenantSession session, ReadSessions sessions, Messages messages) {
        this.session = session;
        this.sessions = sessions;
        this.messages = messages;
    }

    /** A page, the newest first. */
    Uni<Page<MessageView>> page(Caller caller, UUID id, int limit, Optional<Integer> below) {
        return sessions.one(caller, id)
                .chain(there -> session.inTransaction(caller, tx -> messages.newest(id, limit + 1, below)))
                .chain(rows -> attached(caller, id).map(attached -> rows.stream()
                        .map(row -> MessageView.of(row, of(row, attached)))
                        .toList()))
                .map(views -> Page.sorted(views, limit, ReadMessages::cursor, Function.identity()));
    }

    private Uni<List<AttachmentView>> attached(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> tx.query(ATTACHED, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AttachmentView::of)
                        .toList());
    }

    private static List<AttachmentView> of(Message message, List<AttachmentView> attached) {
        return attached.stream()
                .filter(it -> message.id().equals(it.messageId()))
                .toList();
    }

    private static String cursor(MessageView message) {
        return TextCursor.encode(String.valueOf(message.number()));
    }

    /** Fails with 400 {@code cursor_invalid}. */
    static int below(String cursor) {
        try {
            return Integer.parseInt(TextCursor.decode(cursor));
        } catch (NumberFormatException e) {
            throw TextCursor.invalid();
        }
    }
}
