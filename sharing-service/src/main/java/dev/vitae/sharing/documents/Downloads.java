package dev.vitae.sharing.documents;

import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PageOptions.ToolbarLink;
import java.util.List;

/** The buttons of a page, each for one form to take along. The page does not know its address, so they are relative to it. */
final class Downloads {

    static final List<ToolbarLink> LINKS = List.of(
            new ToolbarLink("Download PDF", "?download=pdf"),
            new ToolbarLink("Text", "?download=text"),
            new ToolbarLink("JSON", "?download=json"));

    private Downloads() {}

    static PageOptions on(PageOptions page) {
        PageOptions more = page;
        for (ToolbarLink link : LINKS) {
            more = more.withToolbarLink(link.label(), link.href());
        }
        return more;
    }
}
