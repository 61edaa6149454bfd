package dev.vitae.vacancy.fetching;

import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.util.List;

/** Why no page was fetched, as 422 that says what to do instead. */
final class UrlProblems {

    private static final String INSTEAD = " Open the page and paste its text instead.";

    private UrlProblems() {}

    static Problem off() {
        return of("url_import_off", "Pages are not fetched here." + INSTEAD);
    }

    static Problem refused(String why) {
        return of("url_refused", why + INSTEAD);
    }

    static Problem robots() {
        return of("url_robots", "The site asks programs to leave this page alone." + INSTEAD);
    }

    static Problem unreadable(String why) {
        return of("url_unreadable", why + INSTEAD);
    }

    private static Problem of(String code, String detail) {
        return Problem.unprocessable(code, detail, List.of(new FieldError("/url", code, detail)));
    }
}
