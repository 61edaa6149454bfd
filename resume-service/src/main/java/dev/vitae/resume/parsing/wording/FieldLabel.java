package dev.vitae.resume.parsing.wording;

/** Which part of an entry a form's label names. */
public enum FieldLabel {
    DATES,
    POSITION,
    ORGANISATION,
    DEGREE,
    PLACE,
    /** What was done or learnt there. */
    TEXT
}
