package dev.vitae.document.template;

/** How a month of a year is written, in the way of the headings' language. */
public enum DateFormat implements Keyed {
    /** Mar 2019 */
    SHORT,
    /** March 2019 */
    LONG,
    /** 03/2019, and 03.2019 in German */
    NUMERIC,
    /** 2019-03 (ISO 8601) */
    ISO,
    /** 2019 */
    YEAR
}
