package dev.vitae.generation.guard;

/** Letters of scripts for a class of a regular expression, as ranges: a sign is asked for its script in ten times the time. */
final class Script {
    /** Latin and Cyrillic: scripts that part their words by blanks. */
    static final String SPACED = "a-zA-Z\\u00aa\\u00ba\\u00c0-\\u024f\\u0400-\\u052f\\u1e00-\\u1eff";

    private Script() {}
}
