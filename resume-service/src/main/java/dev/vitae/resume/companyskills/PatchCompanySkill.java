package dev.vitae.resume.companyskills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;

/** An admin changes some members of a skill of the company (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchCompanySkill {

    private final CompanyAccess access;
    private final CompanySkills skills;
    private final KeepCompanySkill keep;
    private final Validator validator;
    private final ObjectMapper json;

    PatchCompanySkill(
            CompanyAccess access, CompanySkills skills, KeepCompanySkill keep, Validator validator, ObjectMapper json) {
        this.access = access;
        this.skills = skills;
        this.keep = keep;
        this.validator = validator;
        this.json = json;
    }

    /** As {@link ReplaceCompanySkill#replace}; what comes of the patch fails as if it had been sent whole. */
    public Uni<CompanySkillView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return access.asAdmin(caller, tx -> skills.open(tx, id)
                .invoke(skill -> ETags.check(ifMatch, skill.version()))
                .chain(skill -> merged(skill, patch).chain(body -> keep.change(tx, skill, body)))
                .map(CompanySkill::view));
    }

    private Uni<CompanySkillBody> merged(CompanySkill skill, String patch) {
        try {
            CompanySkillBody body =
                    MergePatch.apply(MergePatch.read(patch, json), skill.body(), CompanySkillBody.class, json);
            var violations = validator.validate(body);
            return violations.isEmpty()
                    ? Uni.createFrom().item(body)
                    : Uni.createFrom().failure(new ConstraintViolationException(violations));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
