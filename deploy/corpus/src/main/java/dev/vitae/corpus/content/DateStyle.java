package dev.vitae.corpus.content;

import java.util.EnumSet;
import java.util.Set;

/** How a résumé prints dates. One file keeps to one style. */
public enum DateStyle {
    /** {@code Jan 2019 – Present}. */
    MONTHS,
    /** {@code January 2019 — March 2020}. */
    FULL_MONTHS,
    /** {@code March 2019 to May 2020}. */
    WORDS,
    /** {@code 03/2019 – 05/2020}. */
    SLASHES,
    /** {@code 03.2019 – 05.2020}. */
    DOTS,
    /** {@code 2019-03 – 2020-05}. */
    ISO,
    /** {@code 01.03.2019 – 31.05.2020}. */
    DAYS,
    /** {@code 2019 – 2021}, and {@code 2019} within a year. */
    YEARS,
    /** {@code Since 2020}, and years otherwise. */
    SINCE,
    /** {@code Since 03/2020}, and months otherwise. */
    SINCE_MONTH,
    /** {@code Jan ’19 – Mar ’21}. */
    SHORT_YEARS,
    /** {@code ’19 – ’21}. */
    BARE_SHORT_YEARS,
    /** {@code Summer 2019} for what lasted up to four months, months otherwise. */
    SEASONS,
    /** {@code Mar – Aug 2019} within a year, months otherwise. */
    SAME_YEAR,
    /** {@code Jan 2019 – Mar 2021 (2 yr 3 mo)}. */
    LENGTHS,
    /** No dates at all. */
    NONE,
    /** {@code 3/2019 – 11/2020}. */
    BARE_MONTHS,
    /** {@code 03/19 – 11/20}. */
    SHORT_SLASHES,
    /** {@code 2019/03 – 2020/11}. */
    YEAR_FIRST,
    /** {@code 2019–21}, and {@code 2019} within a year. */
    SHORT_END,
    /** {@code 1 March 2019 – 31 May 2020}. */
    DAYS_IN_WORDS,
    /** {@code 03/15/2019 – 05/31/2020}. */
    US_DAYS;

    /** The styles of a layout that names none. */
    public static final Set<DateStyle> USUAL = EnumSet.range(MONTHS, LENGTHS);
}
