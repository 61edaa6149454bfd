package dev.vitae.generation.matching;

/**
 * A piece of a vacancy in which everything is equally important.
 *
 * @param text with blanks where something is denied
 * @param asked whether it stands where requirements stand, so that words unknown to the alias list are terms too
 * @param item whether it is an item of a list, or stands behind a heading in its line
 * @param ofCompany whether the company speaks of itself: its years are nobody's experience
 */
record Passage(String text, Importance importance, boolean asked, boolean item, boolean ofCompany) {}
