package dev.vitae.resume.skills;

import java.util.List;

/**
 * Where a résumé's experience names a skill.
 *
 * @param skillKey see {@link SkillKey}
 * @param entries places of employments in the content of the résumé, from 0, in their order
 */
public record EmploymentsOfSkill(String skillKey, List<Integer> entries) {

    public EmploymentsOfSkill {
        entries = List.copyOf(entries);
    }
}
