package dev.vitae.document.rendering;

import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.StringReader;
import org.w3c.dom.Document;

/**
 * What the elements of a page mean to the PDF engine, and how they look: by one stylesheet, parsed once. The engine's own
 * rules for all of HTML are not asked; {@code paper.css} says what ours need. Safe for use by several threads.
 */
final class PaperMarkup extends XhtmlNamespaceHandler {
    private final Stylesheet stylesheet;
    private final StylesheetInfo parsed = new StylesheetInfo();

    PaperMarkup(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
        parsed.setUri("paper");
        parsed.setMedia("all");
        parsed.setType("text/css");
        parsed.setOrigin(StylesheetInfo.AUTHOR);
        parsed.setStylesheet(new StylesheetFactoryImpl(null).parse(new StringReader(stylesheet.css()), parsed));
    }

    Stylesheet stylesheet() {
        return stylesheet;
    }

    @Override
    public StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
        return null;
    }

    @Override
    public StylesheetInfo[] getStylesheets(Document document) {
        return new StylesheetInfo[] {parsed};
    }
}
