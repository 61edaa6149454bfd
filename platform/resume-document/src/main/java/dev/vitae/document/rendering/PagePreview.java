package dev.vitae.document.rendering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page as a picture. Of what {@link PdfRenderer} has written alone: a stranger's PDF may ask for any amount of time and
 * memory.
 *
 * <p>Drawing computes (tens of milliseconds, more the wider the picture) and so does not belong on an event loop. Safe for
 * use by several threads.
 */
public final class PagePreview {
    /** In pixels. */
    public static final int NARROWEST = 100;

    public static final int WIDEST = 1200;

    /** The width in pixels from which every line of a page is seen. */
    private static final int FINE = 400;

    private PagePreview() {}

    /**
     * The page as a PNG, as high as the paper makes it; empty where the document does not have that page.
     *
     * @param page from 1
     * @param width in pixels
     * @throws IllegalArgumentException for a width beyond {@link #NARROWEST} and {@link #WIDEST}
     */
    public static Optional<byte[]> png(byte[] pdf, int page, int width) {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("a picture that is " + width + " pixels wide");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(131_072);
            ImageIO.write(draw(document, page - 1, width), "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF that cannot be drawn", e);
        }
    }

    /** A small picture is drawn twice as large and halved: hairlines would fall between its pixels. */
    private static BufferedImage draw(PDDocument document, int index, int width) throws IOException {
        PDRectangle paper = document.getPage(index).getCropBox();
        float scale = width / paper.getWidth();
        int height = Math.round(scale * paper.getHeight());
        if (width >= FINE) {
            return onWhite(width, height, pen -> new PDFRenderer(document).renderPageToGraphics(index, pen, scale));
        }
        BufferedImage large = draw(document, index, 2 * width);
        return onWhite(width, height, pen -> {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(large, 0, 0, width, height, null);
        });
    }

    private static BufferedImage onWhite(int width, int height, Drawing drawing) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setBackground(Color.WHITE);
            pen.clearRect(0, 0, width, height);
            drawing.with(pen);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private interface Drawing {
        void with(Graphics2D pen) throws IOException;
    }
}
