package dev.vitae.document.template;

/** A language of headings, months and "present"; its key is the ISO 639-1 code. */
public enum HeadingLanguage implements Keyed {
    EN,
    DE,
    FR,
    ES,
    PT,
    IT,
    NL;

    /** With a region, which other programs ask for: {@code de-DE}. */
    public String locale() {
        return key() + "-" + (this == EN ? "US" : name());
    }
}
