package dev.vitae.resume.corpus;

/** What is scored. */
enum Field {
    NAME("name"),
    EMAIL("email"),
    PHONE("phone"),
    COMPANY("experience.company"),
    POSITION("experience.position"),
    DATES("experience.dates"),
    INSTITUTION("education.institution"),
    DEGREE("education.degree"),
    SKILLS("skills");

    final String label;

    Field(String label) {
        this.label = label;
    }
}
