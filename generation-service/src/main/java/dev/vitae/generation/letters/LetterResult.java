package dev.vitae.generation.letters;

import dev.vitae.generation.budgets.Provider;

/**
 * What a run has written, ready to be stored; the strings are JSON objects.
 *
 * @param durationMs from the task's pick-up
 */
record LetterResult(String letter, String guardReport, Provider provider, int durationMs) {}
