package dev.vitae.resume.parsing.provenance;

/**
 * Where a text stands.
 *
 * @param token index of its first word there
 * @param tokens how many words there are its own
 * @param share of its first words that stand there one after the other, 0 to 1
 * @param places lines in which all of them do, at least 1
 * @param goesOn whether the text has more words than were looked for
 */
record Found(int token, int tokens, double share, int places, boolean goesOn) {}
