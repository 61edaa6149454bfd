package dev.vitae.resume.career;

import dev.vitae.resume.skills.SkillKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A skill of a person's own. Another name makes it another skill, and what was counted of the old one stays behind. */
@Entity
@Table(name = "user_skills")
public class UserSkill extends CareerRecord<SkillBody> {

    private String name;

    @Column(name = "skill_key")
    private String skillKey;

    private String category;
    private String proficiency;

    @Column(name = "open_to_colleagues")
    private boolean openToColleagues;

    protected UserSkill() {}

    UserSkill(UUID userId, SkillBody body) {
        super(userId);
        write(body);
    }

    @Override
    void write(SkillBody body) {
        name = body.name();
        skillKey = SkillKey.of(userId(), body.name());
        category = body.category();
        proficiency = body.proficiency();
        openToColleagues = body.openToColleagues();
    }

    @Override
    public SkillBody body() {
        return new SkillBody(name, category, proficiency, openToColleagues);
    }

    @Override
    SkillView view() {
        return new SkillView(id(), version(), name, category, proficiency, openToColleagues, createdAt(), updatedAt());
    }

    @Override
    Place place() {
        return Place.of(position(), name, id());
    }
}
