package dev.vitae.generation.guard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a claim is about; JSON in lower case. */
public enum ClaimKind {
    @JsonProperty("employer")
    EMPLOYER(Severity.HIGH),
    /** A job title, and how senior it is; helped became did, did became led. */
    @JsonProperty("title")
    TITLE(Severity.HIGH),
    @JsonProperty("date")
    DATE(Severity.HIGH),
    /** A length of time in years or months. */
    @JsonProperty("tenure")
    TENURE(Severity.HIGH),
    @JsonProperty("degree")
    DEGREE(Severity.HIGH),
    @JsonProperty("field")
    FIELD(Severity.HIGH),
    @JsonProperty("institution")
    INSTITUTION(Severity.HIGH),
    @JsonProperty("certificate")
    CERTIFICATE(Severity.HIGH),
    @JsonProperty("skill")
    SKILL(Severity.MEDIUM),
    /** A number with its unit, what it counts, and whether it rises or falls. */
    @JsonProperty("number")
    NUMBER(Severity.HIGH),
    /** How many people were led, taught or worked with. */
    @JsonProperty("team_size")
    TEAM_SIZE(Severity.HIGH),
    @JsonProperty("money")
    MONEY(Severity.HIGH),
    @JsonProperty("award")
    AWARD(Severity.HIGH),
    @JsonProperty("publication")
    PUBLICATION(Severity.HIGH),
    /** The name of a client, product or place. */
    @JsonProperty("client")
    CLIENT(Severity.MEDIUM),
    /** An entry of a section without a home of its own. */
    @JsonProperty("section")
    SECTION(Severity.MEDIUM),
    @JsonProperty("language")
    LANGUAGE(Severity.HIGH),
    @JsonProperty("contact")
    CONTACT(Severity.HIGH),
    /** True of the person, but not in this job. */
    @JsonProperty("attribution")
    ATTRIBUTION(Severity.HIGH),
    /** Something done of which the source says nothing at all. */
    @JsonProperty("achievement")
    ACHIEVEMENT(Severity.MEDIUM),
    /** A member that the document format does not know and the source does not have. */
    @JsonProperty("unknown_member")
    UNKNOWN_MEMBER(Severity.MEDIUM);

    private final Severity severity;

    ClaimKind(Severity severity) {
        this.severity = severity;
    }

    /** How grave an unsupported claim of this kind is. */
    public Severity severity() {
        return severity;
    }
}
