package dev.vitae.generation.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.press.SentContent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person gives a version a name, or takes it away: with one it is not removed to make room. */
@ApplicationScoped
public class NameVersion {

    private static final int LONGEST = 100;

    private final TenantSession session;
    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;
    private final ObjectMapper json;
    private final int most;

    NameVersion(
            TenantSession session,
            GeneratedResumes resumes,
            GeneratedResumeVersions versions,
            ObjectMapper json,
            @ConfigProperty(name = "vitae.generated-versions.named") int most) {
        this.session = session;
        this.resumes = resumes;
        this.versions = versions;
        this.json = json;
        this.most = most;
    }

    /** What can be changed. @param name null or blank for none */
    public record NameBody(@Schema(maxLength = 100) String name) {}

    /**
     * Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for a patch that is none, with 409
     * {@code named_version_limit}.
     *
     * @param patch a JSON merge patch of {@link NameBody}
     */
    public Uni<VersionView> patch(Caller caller, UUID id, int number, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> resumes.locked(id).chain(resume -> versions.numbered(id, number)
                .invoke(version ->
                        ETags.check(ifMatch, VersionView.of(resume, version).tag()))
                .chain(version -> versions.named(id).chain(named -> call(version, patch, named)))
                .chain(versions::kept)
                .map(version -> VersionView.of(resume, version))));
    }

    private Uni<GeneratedResumeVersion> call(GeneratedResumeVersion version, String patch, long named) {
        try {
            JsonNode sent = MergePatch.read(patch, json);
            String name = MergePatch.apply(sent, new NameBody(version.name()), NameBody.class, json)
                    .name();
            SentContent.line("name", name, LONGEST).ifPresent(wrong -> {
                throw Problem.invalid(List.of(wrong));
            });
            boolean none = name == null || name.isBlank();
            if (!none && version.name() == null && named >= most) {
                throw Problem.conflict(
                        "named_version_limit",
                        "You have given " + most + " versions of this résumé a name. Take one away first.");
            }
            version.call(none ? null : name.strip());
            return Uni.createFrom().item(version);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
