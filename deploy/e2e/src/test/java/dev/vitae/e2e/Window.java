package dev.vitae.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser window that remembers what went wrong in it and where it asked for something. */
final class Window {

    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Window(Page page) {
        this.page = page;
        page.onRequest((Request request) -> requests.add(request.url()));
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        // The test must not depend on anybody else's server.
        page.route(address -> !address.startsWith("http://localhost:"), Route::abort);
    }

    Page page() {
        return page;
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Whether a person must scroll sideways to see all of the page. */
    boolean isTooWide() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Errors and warnings in the console, and scripts that failed, each behind the page's address. */
    List<String> errors() {
        return errors;
    }

    /** The addresses of everything that it loaded. */
    List<String> requests() {
        return requests;
    }
}
