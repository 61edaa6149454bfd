package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds a resource to what a person has, in the transaction at hand, as long as there is room. */
@ApplicationScoped
class AddResource {

    private static final String ROOM = "select from own_resource_count() as there where there < $1";

    private final Resources resources;
    private final int most;

    AddResource(Resources resources, @ConfigProperty(name = "vitae.resources.per-person") int most) {
        this.resources = resources;
        this.most = most;
    }

    /** As it is kept. Fails with 409 {@code too_many_resources}. */
    Uni<Resource> add(Tx tx, Caller caller, Resource resource) {
        return tx.takeTurn("vitae.resources/" + caller.id())
                .chain(() -> tx.execute(ROOM, most))
                .invoke(room -> {
                    if (room == 0) {
                        throw Problem.conflict(
                                "too_many_resources",
                                "You have " + most + " resources. Remove some before you add one.");
                    }
                })
                .chain(() -> resources.persistAndFlush(resource))
                .call(() -> tx.publish(ResourceChanged.event(resource)))
                .chain(resources::kept);
    }
}
