package dev.vitae.testkit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser window that remembers what went wrong in it and where it asked for something. */
public final class Window {

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

    public Page page() {
        return page;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /** Whether a person must scroll sideways to see all of the page. */
    public boolean isTooWide() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Errors and warnings in the console, and scripts that failed, each behind the page's address. */
    public List<String> errors() {
        return errors;
    }

    /** The addresses of everything that it loaded. */
    public List<String> requests() {
        return requests;
    }
}
