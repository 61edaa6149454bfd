package dev.vitae.document.template;

/** A part of a résumé that can be moved or hidden; its key is the member of the content that it shows. */
public enum SectionKind implements Keyed {
    SUMMARY,
    EXPERIENCE,
    EDUCATION,
    SKILLS,
    CERTIFICATIONS,
    LANGUAGES,
    /** Everything under headings of its own. */
    SECTIONS
}
