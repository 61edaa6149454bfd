package dev.vitae.resume.companyskills;

import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skills.SkillKey;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes a company's skills inside an admin's transaction, with all that follows: whoever has one is told. */
@ApplicationScoped
class KeepCompanySkill {

    /** Of one company. */
    static final int MOST = 500;

    private static final int LONGEST_NAME = 255;

    private final CompanySkills skills;
    private final Holders holders;
    private final SkillResumeVersions skillResumes;

    KeepCompanySkill(CompanySkills skills, Holders holders, SkillResumeVersions skillResumes) {
        this.skills = skills;
        this.holders = holders;
        this.skillResumes = skillResumes;
    }

    /** A new one. Fails with 409 where there are as many as may be, or one of that name. */
    Uni<CompanySkill> add(SqlTx tx, CompanySkillBody body) {
        String folded = folded(body);
        return requireFreeName(tx, folded, Optional.empty())
                .chain(() -> skills.count(tx))
                .invoke(KeepCompanySkill::requireRoom)
                .chain(() -> skills.add(tx, body, folded));
    }

    /** The skill after a change; one that changes nothing is none. Fails with 409 for the name of another. */
    Uni<CompanySkill> change(SqlTx tx, CompanySkill skill, CompanySkillBody body) {
        String folded = folded(body);
        if (body.equals(skill.body())) {
            return Uni.createFrom().item(skill);
        }
        return requireFreeName(tx, folded, Optional.of(skill.id()))
                .chain(() -> holders.all(tx, skill.id()))
                .chain(people -> skills.write(tx, skill.id(), body, folded)
                        .call(changed -> folded.equals(skill.foldedName())
                                ? Uni.createFrom().voidItem()
                                : holders.rename(tx, changed))
                        .call(() -> skillResumes.raise(tx, people)));
    }

    Uni<Void> remove(SqlTx tx, CompanySkill skill) {
        return holders.all(tx, skill.id())
                .call(() -> skills.remove(tx, skill.id()))
                .chain(people -> skillResumes.raise(tx, people));
    }

    private static String folded(CompanySkillBody body) {
        String folded = SkillKey.fold(body.name());
        // Some characters fold into many, others into white space.
        if (folded.isEmpty() || folded.length() > LONGEST_NAME) {
            throw Problem.invalid(List.of(new FieldError("/name", "not_a_name", "Write it in other characters.")));
        }
        return folded;
    }

    /** @param but the skill that may have the name, where one may */
    private Uni<Void> requireFreeName(SqlTx tx, String folded, Optional<UUID> but) {
        return skills.named(tx, folded)
                .invoke(found -> found.map(CompanySkill::id)
                        .filter(id -> !but.equals(Optional.of(id)))
                        .ifPresent(other -> {
                            throw taken();
                        }))
                .replaceWithVoid();
    }

    private static void requireRoom(long there) {
        if (there >= MOST) {
            throw Problem.conflict(
                    "company_skill_limit",
                    "Your company has " + there + " skills, and no more are possible. Remove some first.");
        }
    }

    private static Problem taken() {
        return new Problem(
                409,
                "skill_exists",
                "Your company has a skill of this name, whatever its case. Change that one.",
                List.of(new FieldError("/name", "taken", "Your company has a skill of this name.")),
                Map.of());
    }
}
