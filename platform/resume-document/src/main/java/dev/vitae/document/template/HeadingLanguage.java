package dev.vitae.document.template;

/** A language of headings, months and "present"; its key is the ISO 639-1 code. */
public enum HeadingLanguage implements Keyed {
    EN,
    DE,
    FR,
    ES,
    PT,
    IT,
    NL
}
