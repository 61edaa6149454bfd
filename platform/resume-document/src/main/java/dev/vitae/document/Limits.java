package dev.vitae.document;

/**
 * The most a résumé may hold, in characters of a member or entries of a list: several times what the longest real
 * résumés (academic CVs of 20 pages) need, and little enough that every résumé renders and travels in bounded time.
 */
public final class Limits {
    /** Names of people, companies, positions, institutions, degrees, skills, headings. */
    public static final int NAME = 255;
    /** RFC 5321, 4.5.3.1.3, less the brackets. */
    public static final int EMAIL = 254;

    public static final int PHONE = 50;
    public static final int URL = 2_048;
    public static final int SUMMARY = 5_000;
    public static final int DESCRIPTION = 10_000;
    /** One project of an employment, one entry of a section. */
    public static final int ENTRY = 2_000;

    public static final int EXPERIENCE = 100;
    public static final int EDUCATION = 50;
    public static final int SKILLS = 300;
    public static final int CERTIFICATIONS = 100;
    public static final int LANGUAGES = 50;
    public static final int PROJECTS = 50;
    public static final int LINKS = 20;
    public static final int SECTIONS = 30;
    public static final int SECTION_ENTRIES = 200;

    /**
     * All texts together, and all their lines: a résumé at these limits (some 60 pages) renders as PDF in seconds with
     * less than 192 MB of heap.
     */
    public static final int CHARACTERS = 200_000;

    public static final int LINES = 2_000;

    /** All unknown members of one object, as JSON text. */
    public static final int OTHER = 20_000;

    private Limits() {}
}
