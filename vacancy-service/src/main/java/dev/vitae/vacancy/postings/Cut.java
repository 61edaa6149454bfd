package dev.vitae.vacancy.postings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lines of the page around a posting that the description leaves out: menus, buttons, notices about cookies, other jobs.
 *
 * @param lines how many of them stood together
 * @param excerpt how they begin, at most 120 characters
 */
@Schema(name = "PostingCut")
public record Cut(int lines, String excerpt) {

    private static final int LONGEST = 120;

    public static Cut of(int lines, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return new Cut(lines, line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…");
    }
}
