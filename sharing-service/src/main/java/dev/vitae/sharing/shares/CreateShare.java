package dev.vitae.sharing.shares;

import static dev.vitae.sharing.shares.ShareOptions.invalid;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.sharing.documents.ReadyDocument;
import dev.vitae.sharing.documents.Refresh;
import dev.vitae.sharing.documents.ShareDocuments;
import dev.vitae.sharing.documents.ShareKind;
import dev.vitae.sharing.passcodes.Passcodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shares something by link. What visitors will see is fetched and rendered first; then one transaction stores share and
 * document together.
 */
@ApplicationScoped
public class CreateShare {

    private final PrintShare print;
    private final TenantSession session;
    private final Shares shares;
    private final ShareDocuments documents;
    private final EndShares end;
    private final Passcodes passcodes;
    private final URI linksUrl;
    private final int most;
    private final SecureRandom random = new SecureRandom();

    public CreateShare(
            PrintShare print,
            TenantSession session,
            Shares shares,
            ShareDocuments documents,
            EndShares end,
            Passcodes passcodes,
            @ConfigProperty(name = "vitae.links.url") URI linksUrl,
            @ConfigProperty(name = "vitae.shares.per-person") int most) {
        this.print = print;
        this.session = session;
        this.shares = shares;
        this.documents = documents;
        this.end = end;
        this.passcodes = passcodes;
        this.linksUrl = linksUrl;
        this.most = most;
    }

    /** The share with its secret. Fails with 422 for what cannot be shared, 409 {@code too_many_shares}, 404 for what is not the caller's. */
    public Uni<ShareView> create(Caller caller, NewShare wanted) {
        ShareToken token = ShareToken.random(random);
        return create(caller, wanted, ShareMark.of(token))
                .map(share -> ShareView.of(share, token.secret(), linksUrl.resolve("/r/" + token.secret())));
    }

    /** As {@link #create(Caller, NewShare)}, under a link that somebody else has made and told. */
    Uni<Share> create(Caller caller, NewShare wanted, ShareMark mark) {
        ShareKind kind = kind(wanted);
        wanted.options().checked(kind);
        return print.print(wanted.showing(caller, kind)).chain(document -> sealed(wanted)
                .chain(passcode -> session.inTransaction(
                        caller, tx -> store(tx, caller, kind, wanted, passcode, document, mark))));
    }

    private Uni<Optional<String>> sealed(NewShare wanted) {
        return wanted.passcode() == null
                ? Uni.createFrom().item(Optional.empty())
                : passcodes.seal(wanted.passcode()).map(Optional::of);
    }

    private Uni<Share> store(
            Tx tx,
            Caller caller,
            ShareKind kind,
            NewShare wanted,
            Optional<String> passcode,
            ReadyDocument document,
            ShareMark mark) {
        Share share = Share.of(caller, kind, wanted, mark);
        share.lock(passcode.orElse(null));
        Uni<Void> makeWay = kind == ShareKind.SKILL_RESUME || wanted.replace()
                ? end.replaced(tx, caller.id(), kind, Optional.ofNullable(wanted.subjectId()))
                : Uni.createFrom().voidItem();
        return makeWay.chain(() -> checkRoom(caller))
                .chain(() -> shares.persistAndFlush(share))
                .chain(() -> documents.store(tx, share.id(), share.userId(), share.edition(), document))
                .chain(() -> tx.publish(ShareCreated.of(share)))
                // A change between the fetch and this commit met no share to refresh.
                .chain(() -> tx.enqueue(Refresh.anyway(share.id(), share.userId())))
                .replaceWith(share);
    }

    private Uni<Void> checkRoom(Caller caller) {
        return shares.inForce(caller.id(), Instant.now())
                .invoke(there -> {
                    if (there >= most) {
                        throw Problem.conflict(
                                "too_many_shares", "There are " + most + " shares in force. Revoke one of them first.");
                    }
                })
                .replaceWithVoid();
    }

    private static ShareKind kind(NewShare wanted) {
        ShareKind kind = ShareKind.of(wanted.kind())
                .orElseThrow(() -> invalid(
                        "/kind",
                        "unknown_kind",
                        "One of skill_resume, resume, generated_resume and resource can be shared."));
        if (kind.hasSubject() && wanted.subjectId() == null) {
            throw invalid("/subjectId", "required", "Name the id of what is to be shared.");
        }
        if (!kind.hasSubject() && wanted.subjectId() != null) {
            throw invalid("/subjectId", "not_applicable", "There is one skills résumé; leave this out.");
        }
        return kind;
    }
}
