package dev.vitae.generation.matching;

/**
 * A piece of a vacancy in which everything is equally important.
 *
 * @param text with blanks where something is denied
 * @param asked whether it stands where requirements stand, so that words unknown to the alias list are terms too
 */
record Passage(String text, Importance importance, boolean asked) {}
