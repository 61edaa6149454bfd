package dev.vitae.document.rendering;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages that a document is drawn on. The engine names a property list for each piece of text, and PDFBox looks through all
 * of a page's before it adds one: here a list is known by what it says, and stands in the page's resources, not by itself.
 */
final class Sheets {

    /** The next one of a document, measured in points. */
    PDPage page(PDDocument document, float width, float height) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Properties());
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    /** The named property lists of a page (ISO 32000-1, 14.6.2). What is behind text is described once. */
    private static final class Properties extends COSDictionary {
        private final Map<COSDictionary, COSName> names = new IdentityHashMap<>();
        private COSName background;

        @Override
        public void setItem(COSName name, COSBase list) {
            list.setDirect(true);
            if (isBackground(list)) {
                background = name;
            }
            names.put((COSDictionary) list, name);
            super.setItem(name, list);
        }

        @Override
        public boolean containsValue(Object list) {
            return getKeyForValue(list) != null;
        }

        @Override
        public COSName getKeyForValue(Object list) {
            return background != null && isBackground(list) ? background : names.get(list);
        }

        private static boolean isBackground(Object value) {
            return value instanceof COSDictionary list && COSName.BACKGROUND.equals(list.getCOSName(COSName.TYPE));
        }
    }
}
