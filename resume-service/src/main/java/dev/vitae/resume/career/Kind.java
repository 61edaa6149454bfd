package dev.vitae.resume.career;

import dev.vitae.resume.skills.UserSkills;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A kind of career record.
 *
 * @param path where its records are
 * @param make a new record of that person
 * @param table where its rows are, for SQL
 * @param most how many one person may have
 */
public record Kind<R extends CareerRecord<B>, B>(
        String path,
        Class<R> entity,
        Class<B> body,
        BiFunction<UUID, B, R> make,
        String table,
        ListOrder order,
        int most) {

    public static final Kind<UserSkill, SkillBody> SKILLS = new Kind<>(
            "/api/v1/skills",
            UserSkill.class,
            SkillBody.class,
            UserSkill::new,
            "user_skills",
            ListOrder.BY_POSITION,
            UserSkills.MOST);

    public static final Kind<UserWorkExperience, ExperienceBody> EXPERIENCE = new Kind<>(
            "/api/v1/experience",
            UserWorkExperience.class,
            ExperienceBody.class,
            UserWorkExperience::new,
            "user_work_experience",
            ListOrder.BY_TIME,
            200);

    public static final Kind<UserEducation, EducationBody> EDUCATION = new Kind<>(
            "/api/v1/education",
            UserEducation.class,
            EducationBody.class,
            UserEducation::new,
            "user_education",
            ListOrder.BY_TIME,
            100);
}
