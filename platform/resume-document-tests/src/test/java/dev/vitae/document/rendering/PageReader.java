package dev.vitae.document.rendering;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What somebody who opens a PDF gets of its text. */
final class PageReader {
    private PageReader() {}

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each page. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the fonts that its pages use. */
    static Set<String> fonts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<String> fonts = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
            return fonts;
        }
    }

    /** Without what a layout may change: the case of headings, spaces, the ends of lines. */
    static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{javaWhitespace}\\p{Z}\\p{Cf}]+", "");
    }

    /** The glyphs that are cut off, wholly or in part, by an edge of the page or of what is painted on it. */
    static List<String> cutOff(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> cut = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                Glyphs glyphs = new Glyphs(page, cut);
                glyphs.processPage(page);
            }
            return cut;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Glyphs extends PDFGraphicsStreamEngine {
        private static final double TOLERANCE = 0.5;

        private final List<String> cut;
        private final GeneralPath path = new GeneralPath();
        private boolean clips;

        Glyphs(PDPage page, List<String> cut) {
            super(page);
            this.cut = cut;
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            String glyph = font.toUnicode(code);
            if (glyph == null || glyph.isBlank()) {
                return;
            }
            Rectangle2D seen = getGraphicsState().getCurrentClippingPath().getBounds2D();
            double left = place.getTranslateX();
            double right = left + displacement.getX() * place.getScalingFactorX();
            double base = place.getTranslateY();
            double top = base + 0.6 * place.getScalingFactorY();
            if (left < seen.getMinX() - TOLERANCE
                    || right > seen.getMaxX() + TOLERANCE
                    || base < seen.getMinY() - TOLERANCE
                    || top > seen.getMaxY() + TOLERANCE) {
                cut.add(glyph);
            }
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.moveTo(p0.getX(), p0.getY());
            path.lineTo(p1.getX(), p1.getY());
            path.lineTo(p2.getX(), p2.getY());
            path.lineTo(p3.getX(), p3.getY());
            path.closePath();
        }

        @Override
        public void clip(int windingRule) {
            path.setWindingRule(windingRule);
            clips = true;
        }

        @Override
        public void endPath() {
            if (clips) {
                getGraphicsState().intersectClippingPath(new GeneralPath((Path2D) path.clone()));
                clips = false;
            }
            path.reset();
        }

        @Override
        public void moveTo(float x, float y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.getCurrentPoint();
        }

        @Override
        public void closePath() {
            path.closePath();
        }

        @Override
        public void strokePath() {
            endPath();
        }

        @Override
        public void fillPath(int windingRule) {
            endPath();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            endPath();
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
