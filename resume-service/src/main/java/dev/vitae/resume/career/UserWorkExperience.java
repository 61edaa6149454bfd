package dev.vitae.resume.career;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A job of a person's. */
@Entity
@Table(name = "user_work_experience")
public class UserWorkExperience extends DatedRecord<ExperienceBody> {

    private String title;
    private String company;
    private String location;
    private String description;

    protected UserWorkExperience() {}

    UserWorkExperience(UUID userId, ExperienceBody body) {
        super(userId);
        write(body);
    }

    @Override
    void write(ExperienceBody body) {
        title = body.title();
        company = body.company();
        location = body.location();
        description = body.description();
        writeTime(body);
    }

    @Override
    public ExperienceBody body() {
        return new ExperienceBody(title, company, location, startDate(), endDate(), isCurrent(), description);
    }

    @Override
    ExperienceView view() {
        return new ExperienceView(
                id(),
                version(),
                title,
                company,
                location,
                startDate(),
                endDate(),
                isCurrent(),
                description,
                createdAt(),
                updatedAt());
    }
}
