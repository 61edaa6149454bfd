package dev.vitae.document.rendering;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages that the PDF engine draws on. It takes every box for one with a picture behind it (it compares the list of its
 * pictures with "none") and would describe each on the page: some 350 dictionaries in a document of two pages, in which
 * {@link PDResources} searches again and again. Here a page has one for all of them.
 */
final class Sheets implements PageSupplier {

    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Properties());
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    /** The named property lists of a page (ISO 32000-1, 14.6.2). */
    private static final class Properties extends COSDictionary {
        private static final COSName SHARED = COSName.getPDFName("Background");

        private Properties() {
            COSDictionary background = new COSDictionary();
            background.setItem(COSName.TYPE, COSName.BACKGROUND);
            setItem(SHARED, background);
        }

        @Override
        public boolean containsValue(Object value) {
            return isBackground(value) || super.containsValue(value);
        }

        @Override
        public COSName getKeyForValue(Object value) {
            return isBackground(value) ? SHARED : super.getKeyForValue(value);
        }

        private static boolean isBackground(Object value) {
            return value instanceof COSDictionary list && COSName.BACKGROUND.equals(list.getCOSName(COSName.TYPE));
        }
    }
}
