package dev.vitae.generation.resources;

import dev.vitae.generation.neighbours.LinkedResources;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person makes a resource of their own out of one that somebody shares by link, and lets others fork. */
@ApplicationScoped
public class ForkByLink {

    /** What all links of shares begin with: sharing-service's. */
    private static final String MARK = "vt_";

    private final LinkedResources links;
    private final TenantSession session;
    private final Resources resources;
    private final ForkResource fork;

    ForkByLink(LinkedResources links, TenantSession session, Resources resources, ForkResource fork) {
        this.links = links;
        this.session = session;
        this.resources = resources;
        this.fork = fork;
    }

    /** Fails as {@link LinkedResources#forkable}, with 404 also where the resource goes at that moment, and as any fork. */
    Uni<ResourceView> fork(Caller caller, LinkBody link) {
        byte[] tokenHash = LinkSecret.parse(MARK, link.shareToken().strip())
                .orElseThrow(Problem::notFound)
                .hash();
        return links.forkable(caller.id(), tokenHash, link.passcode())
                // Its person has allowed it, so it is read as that person's.
                .chain(linked -> session.inTransaction(
                        Caller.worker(linked.owner()), tx -> resources.readable(linked.resource())))
                .chain(parent -> fork.keep(caller, () -> Uni.createFrom().item(parent)));
    }
}
