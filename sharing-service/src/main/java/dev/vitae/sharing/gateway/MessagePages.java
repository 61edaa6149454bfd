package dev.vitae.sharing.gateway;

import dev.vitae.document.rendering.Stylesheet;
import dev.vitae.sharing.documents.ResumePress;
import dev.vitae.sharing.documents.Stylesheets;
import io.quarkus.qute.RawString;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** The pages that a visitor gets instead of a document, rendered once. */
@ApplicationScoped
public class MessagePages {

    private final Stylesheet page;
    private final Stylesheet additions = Stylesheets.named("message.css");

    private Buffer notFound;
    private Buffer unavailable;
    private Buffer tooMany;
    private Buffer locked;
    private Buffer wrong;

    public MessagePages(ResumePress resumes) {
        this.page = resumes.stylesheet();
    }

    /** What the pages add to the stylesheet of every page. */
    Stylesheet stylesheet() {
        return additions;
    }

    /** Renders the pages; the gateway opens after that. */
    void prepare() {
        notFound = render(
                "This link does not open anything",
                "It may have expired, been used up or been withdrawn, or part of the address is missing. "
                        + "Ask whoever gave you the link for a new one.");
        unavailable = render("Not available right now", "Something on our side is resting. Try again in a moment.");
        tooMany = render("Too many tries", "Wait a minute, then try again.");
        locked = passcode(false);
        wrong = passcode(true);
    }

    Buffer notFound() {
        return notFound;
    }

    Buffer unavailable() {
        return unavailable;
    }

    Buffer tooMany() {
        return tooMany;
    }

    /** Asks for the passcode. */
    Buffer locked() {
        return locked;
    }

    /** Asks for it once more. */
    Buffer wrong() {
        return wrong;
    }

    private Buffer passcode(boolean again) {
        return Buffer.buffer(
                new PasscodePage(again, new RawString(page.css()), new RawString(additions.css())).render());
    }

    private Buffer render(String title, String text) {
        return Buffer.buffer(
                new MessagePage(title, text, new RawString(page.css()), new RawString(additions.css())).render());
    }
}
