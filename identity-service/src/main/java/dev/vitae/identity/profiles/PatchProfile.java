package dev.vitae.identity.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person changes some members of their profile (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchProfile {

    private final TenantSession session;
    private final KeepProfile keep;
    private final ProfileRules rules;
    private final ObjectMapper json;

    PatchProfile(TenantSession session, KeepProfile keep, ProfileRules rules, ObjectMapper json) {
        this.session = session;
        this.keep = keep;
        this.rules = rules;
        this.json = json;
    }

    /** Fails with 422 when what comes of it breaks a rule, with 428 or 412 for a profile that was changed meanwhile. */
    public Uni<ProfileView> patch(Caller caller, Precondition precondition, String patch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller.id()).chain(profile -> {
            precondition.check(profile);
            try {
                ProfileBody tidied = rules.tidied(merged(profile, patch), profile);
                return keep.keep(tx, profile, it -> it.write(tidied));
            } catch (JsonProcessingException e) {
                return Uni.createFrom().failure(e);
            }
        }));
    }

    private ProfileBody merged(Profile profile, String patch) throws JsonProcessingException {
        return MergePatch.apply(MergePatch.read(patch, json), ProfileBody.of(profile), ProfileBody.class, json);
    }
}
