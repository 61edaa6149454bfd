package dev.vitae.vacancy.postings;

/** What is read of a posting; {@link #json} is its name in an answer. */
public enum Member {
    COMPANY("company"),
    JOB_POSITION("jobPosition"),
    LOCATION("location"),
    SALARY("salary"),
    DEADLINE("deadline"),
    LANGUAGE("language"),
    EMPLOYMENT_TYPES("employmentTypes"),
    WORK_FORMAT("workFormat"),
    DESCRIPTION("description"),
    URL("url");

    private final String json;

    Member(String json) {
        this.json = json;
    }

    public String json() {
        return json;
    }
}
