package dev.vitae.resume.parsing.wording;

/** What a section of a résumé holds. */
public enum SectionKind {
    SUMMARY,
    EXPERIENCE,
    EDUCATION,
    SKILLS,
    LANGUAGES,
    CERTIFICATIONS,
    CONTACT,
    LINKS,
    /** Kept under its own heading: projects, publications, awards, interests. */
    OTHER,
    /** What a document calls itself ("Curriculum vitae"), no section. */
    TITLE
}
