package dev.vitae.resume.career;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A study of a person's. */
@Entity
@Table(name = "user_education")
public class UserEducation extends DatedRecord<EducationBody> {

    private String school;
    private String degree;
    private String field;

    protected UserEducation() {}

    UserEducation(UUID userId, EducationBody body) {
        super(userId);
        write(body);
    }

    @Override
    void write(EducationBody body) {
        school = body.school();
        degree = body.degree();
        field = body.field();
        writeTime(body);
    }

    @Override
    public EducationBody body() {
        return new EducationBody(school, degree, field, startDate(), endDate(), isCurrent());
    }

    @Override
    EducationView view() {
        return new EducationView(
                id(), version(), school, degree, field, startDate(), endDate(), isCurrent(), createdAt(), updatedAt());
    }
}
