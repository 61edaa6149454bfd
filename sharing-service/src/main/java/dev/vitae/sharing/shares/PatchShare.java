package dev.vitae.sharing.shares;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
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
    private final Validator validator;
    private final ObjectMapper json;

    public PatchShare(TenantSession session, Shares shares, Validator validator, ObjectMapper json) {
        this.session = session;
        this.shares = shares;
        this.validator = validator;
        this.json = json;
    }

    /**
     * The share after the change. Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409
     * {@code share_ended} for one that opens no more, with 400 or 422 for what cannot be kept.
     */
    public Uni<ShareView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> shares.locked(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(share -> ETags.check(ifMatch, ShareView.of(share).tag()))
                .invoke(PatchShare::checkNotEnded)
                .chain(share -> change(tx, share, patch))
                .map(ShareView::of));
    }

    private Uni<Share> change(Tx tx, Share share, String patch) {
        return merged(share, patch).chain(options -> {
            options.checkAgainst(share.accessCount());
            int before = share.version();
            share.write(options);
            return shares.kept(share)
                    .call(kept ->
                            kept.version() == before ? Uni.createFrom().voidItem() : tx.publish(ShareChanged.of(kept)));
        });
    }

    private Uni<ShareOptions> merged(Share share, String patch) {
        try {
            ShareOptions options =
                    MergePatch.apply(MergePatch.read(patch, json), ShareOptions.of(share), ShareOptions.class, json);
            var violations = validator.validate(options);
            return violations.isEmpty()
                    ? Uni.createFrom().item(options.checked())
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
