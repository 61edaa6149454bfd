package dev.vitae.press;

import dev.vitae.kit.problem.Problem;
import java.util.Set;

/**
 * Which page is to be seen, and how large.
 *
 * @param page from 1
 * @param width in pixels
 */
public record PageAsked(int page, int width) {

    static final Set<String> PARAMETERS = Set.of("page", "width");

    /** Fails with 400 {@code page_invalid} or {@code width_invalid}. */
    public static PageAsked of(String page, String width) {
        return new PageAsked(page(page), PreviewPress.width(width));
    }

    private static int page(String text) {
        try {
            int page = Integer.parseInt(text);
            if (page >= 1) {
                return page;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number below 1.
        }
        throw Problem.badRequest("page_invalid", "page is a number from 1.");
    }
}
