package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.Design;
import java.util.ArrayList;
import java.util.List;

/**
 * A résumé as a page: one HTML file without script or external resources, for phones, screens in light and dark, and
 * paper. Everything a résumé says is escaped. Safe for use by several threads.
 */
public final class HtmlRenderer {
    private final Stylesheet stylesheet = Stylesheet.named("page.css");

    /** As it looks when nobody chose, in light and dark. */
    public String render(ResumeContent content, PageOptions options) {
        return render(Article.of(content, Design.CLASSIC, options.photo()), stylesheet, options);
    }

    /** As a person chose it: on a screen it has the colours of the paper. */
    public String render(ResumeContent content, Design design, PageOptions options) {
        return render(Article.of(content, design, options.photo()), stylesheet(design), options);
    }

    private static String render(Article article, Stylesheet stylesheet, PageOptions options) {
        return HtmlWriter.document(article.directed(element("html", head(stylesheet, options), body(article, options))
                .with("lang", article.language())));
    }

    /** The stylesheet of every page without a design, so that a gateway can admit it in its Content-Security-Policy. */
    public Stylesheet stylesheet() {
        return stylesheet;
    }

    /** The stylesheet of a page in this design. */
    public Stylesheet stylesheet(Design design) {
        return new DesignStyle(design).screen(stylesheet);
    }

    private static Element head(Stylesheet stylesheet, PageOptions options) {
        List<Markup> head = new ArrayList<>();
        head.add(element("meta").with("charset", "utf-8"));
        head.add(meta("viewport", "width=device-width, initial-scale=1"));
        head.add(meta("color-scheme", "light dark"));
        // Phones would turn years and post codes into telephone links.
        head.add(meta("format-detection", "telephone=no"));
        head.add(element("title", options.title()));
        options.metas()
                .forEach(meta -> head.add(
                        element("meta").with(meta.attribute(), meta.name()).with("content", meta.content())));
        head.add(element("style", stylesheet.css()));
        return element("head", head);
    }

    private static Element body(Article article, PageOptions options) {
        List<Markup> body = new ArrayList<>();
        if (!options.toolbar().isEmpty()) {
            List<Element> links = options.toolbar().stream()
                    .map(link -> element("a", link.label()).with("href", link.href()))
                    .toList();
            body.add(element("nav", links).styled("toolbar").with("aria-label", "This document"));
        }
        body.add(element("main", article.element()));
        if (options.footer() != null) {
            body.add(element("footer", element("p", options.footer())).styled("page-footer"));
        }
        return element("body", body);
    }

    private static Element meta(String name, String content) {
        return element("meta").with("name", name).with("content", content);
    }
}
