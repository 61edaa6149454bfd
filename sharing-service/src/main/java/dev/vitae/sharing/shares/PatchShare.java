package dev.vitae.sharing.shares;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.sharing.documents.Refresh;
import dev.vitae.sharing.documents.ShareDocuments;
import dev.vitae.sharing.passcodes.Passcodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;

/** Changes the options of a share that opens, or that more visits would open (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchShare {

    private final TenantSession session;
    private final Shares shares;
    private final PrintShare print;
    private final ShareDocuments documents;
    private final Passcodes passcodes;
    private final Validator validator;
    private final ObjectMapper json;

    public PatchShare(
            TenantSession session,
            Shares shares,
            PrintShare print,
            ShareDocuments documents,
            Passcodes passcodes,
            Validator validator,
            ObjectMapper json) {
        this.session = session;
        this.shares = shares;
        this.print = print;
        this.documents = documents;
        this.passcodes = passcodes;
        this.validator = validator;
        this.json = json;
    }

    /**
     * The share after the change. What visitors will see is made first, and takes the place of what they saw in the
     * transaction of the change. Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409
     * {@code share_ended} for one that opens no more, with 400 or 422 for what cannot be kept, with 503 while the owner of
     * what it shows cannot be asked.
     */
    public Uni<ShareView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(
                        caller, tx -> read(shares.findById(id), ifMatch).chain(share -> merged(caller, share, patch)))
                .chain(this::printed)
                .chain(this::sealed)
                .chain(change -> session.inTransaction(caller, tx -> read(shares.locked(id), change.tag())
                        .chain(share -> write(tx, share, change))
                        .map(ShareView::of)));
    }

    private static Uni<Share> read(Uni<Share> found, String ifMatch) {
        return found.onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(share -> ETags.check(ifMatch, ShareView.of(share).tag()))
                .invoke(PatchShare::checkNotEnded);
    }

    private Uni<OptionsChange> printed(OptionsChange change) {
        return change.showing()
                .map(showing -> print.print(showing).map(change::printed))
                .orElseGet(() -> Uni.createFrom().item(change));
    }

    private Uni<OptionsChange> sealed(OptionsChange change) {
        String passcode = change.options().passcode();
        return passcode == null
                ? Uni.createFrom().item(change)
                : passcodes.seal(passcode).map(change::locked);
    }

    private Uni<Share> write(Tx tx, Share share, OptionsChange change) {
        change.options().checkAgainst(share.accessCount());
        int before = share.version();
        share.write(change.options());
        change.showing().ifPresent(share::show);
        if (change.locks()) {
            share.lock(change.passcode());
        }
        return shares.kept(share)
                .call(kept -> change.document() == null
                        ? Uni.createFrom().voidItem()
                        : documents
                                .store(tx, kept.id(), kept.userId(), kept.edition(), change.document())
                                // A change of the subject since it was fetched may have met the earlier edition.
                                .chain(() -> tx.enqueue(Refresh.anyway(kept.id(), kept.userId()))))
                .call(kept ->
                        kept.version() == before ? Uni.createFrom().voidItem() : tx.publish(ShareChanged.of(kept)));
    }

    private Uni<OptionsChange> merged(Caller caller, Share share, String patch) {
        try {
            JsonNode members = MergePatch.read(patch, json);
            ShareOptions options = MergePatch.apply(members, ShareOptions.of(share), ShareOptions.class, json);
            var violations = validator.validate(options);
            return violations.isEmpty()
                    ? Uni.createFrom()
                            .item(OptionsChange.of(
                                    caller, share, options.checked(share.kind()), members.has("passcode")))
                    : Uni.createFrom().failure(new ConstraintViolationException(violations));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static void checkNotEnded(Share share) {
        ShareStatus status = share.status(Instant.now());
        if (status == ShareStatus.REVOKED || status == ShareStatus.EXPIRED) {
            throw new Problem(409, "share_ended", "The share has ended for good. Make another one.");
        }
    }
}
