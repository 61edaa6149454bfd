package dev.vitae.vacancy.search;

/**
 * A word of a text, or two neighbouring signs of a script that puts no space between words.
 *
 * @param word folded
 * @param position from 0; of neighbours the numbers are neighbours
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param kind which of the two, and whether it is the last sign of such a row
 */
record Token(String word, int position, int start, int end, Kind kind) {

    enum Kind {
        /** Letters and digits between anything else. */
        WORD,
        /** Words that a hyphen joins, without it: "frontend" of "front-end". */
        JOINED,
        /** Two signs of Chinese, Japanese, Korean, Thai and the like. */
        PAIR,
        /** The last sign of a row of them, or the only one. */
        LAST_SIGN
    }
}
