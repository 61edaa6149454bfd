package dev.vitae.document.rendering;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.StructureType;
import com.openhtmltopdf.extend.UserInterface;
import com.openhtmltopdf.layout.BoxBuilder;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxReplacedElementFactory;
import com.openhtmltopdf.pdfboxout.PdfBoxUserAgent;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.ViewportBox;
import com.openhtmltopdf.render.displaylist.DisplayListCollector;
import com.openhtmltopdf.render.displaylist.DisplayListContainer;
import com.openhtmltopdf.render.displaylist.DisplayListPainter;
import com.openhtmltopdf.util.ThreadCtx;
import dev.vitae.document.template.PageSize;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Lays one document out and draws its pages, with the parts of openhtmltopdf. Its own way of putting them together
 * (PdfBoxRenderer) parses the stylesheet, describes the fonts and looks on the class path for XML tools for each document,
 * which is half of the time that a document takes.
 */
final class Typesetter implements AutoCloseable {
    private static final float DOTS_PER_POINT = 20f * 4 / 3;
    private static final int DOTS_PER_PIXEL = 20;
    private static final int POINTS_PER_INCH = 72;
    private static final Sheets SHEETS = new Sheets();

    private final PDDocument pdf;
    private final PaperFonts fonts;
    private final PaperDevice device = new PaperDevice(DOTS_PER_POINT);
    private final SharedContext context = new SharedContext();
    private final Bidirectional bidirectional;

    /** @param bidirectional null where all text runs from left to right */
    Typesetter(PDDocument pdf, PaperFonts fonts, PageSize size, Bidirectional bidirectional) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.bidirectional = bidirectional;
        device.setWriter(pdf);
        device.setStartPageNo(0);
        PdfBoxUserAgent resources = new PdfBoxUserAgent(device);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            resources.setAccessController(moment, (uri, type) -> uri.startsWith(Photo.DATA));
        }
        context.registerWithThread();
        context.setUserAgentCallback(resources);
        context.setCss(new StyleReference(resources));
        resources.setSharedContext(context);
        device.setSharedContext(context);
        context.setFontResolver(fonts);
        context.setReplacedElementFactory(new PdfBoxReplacedElementFactory(device, null, null, null));
        context.setTextRenderer(new PaperText());
        context.setDPI(POINTS_PER_INCH * DOTS_PER_POINT);
        context.setDotsPerPixel(DOTS_PER_PIXEL);
        context.setPrint(true);
        context.setInteractive(false);
        context.setDefaultPageSize((float) size.width(), (float) size.height(), false);
    }

    void print(Document document, PaperMarkup markup) throws IOException {
        context.setBaseURL(null);
        context.setNamespaceHandler(markup);
        context.getCss().setDocumentContext(context, markup, document, new Nobody());
        BlockBox root = layout(document);
        RenderingContext rendering = context.newRenderingContextInstance();
        rendering.setFontContext(new PdfBoxFontContext());
        rendering.setOutputDevice(device);
        if (bidirectional != null) {
            rendering.setBidiReorderer(bidirectional.reorderer());
        }
        device.setRenderingContext(rendering);
        rendering.setRootLayer(root.getLayer());
        rendering.setFastRenderer(true);
        device.setRoot(root);
        device.start(document);
        draw(root, rendering);
        device.finish(rendering, root);
        fonts.embed();
    }

    private BlockBox layout(Document document) {
        LayoutContext layout = context.newLayoutContextInstance();
        layout.setFontContext(new PdfBoxFontContext());
        if (bidirectional != null) {
            bidirectional.addTo(layout);
            device.setBidiReorderer(bidirectional.reorderer());
        }
        BlockBox root = BoxBuilder.createRootBox(layout, document);
        PageBox first = Layer.createPageBox(layout, "first");
        root.setContainingBlock(
                new ViewportBox(new Rectangle(0, 0, first.getContentWidth(layout), first.getContentHeight(layout))));
        root.layout(layout);
        Layer layer = root.getLayer();
        layer.trimEmptyPages(layout, layer.getPaintingDimension(layout).height);
        layer.layoutPages(layout);
        return root;
    }

    private void draw(BlockBox root, RenderingContext rendering) throws IOException {
        Layer layer = root.getLayer();
        layer.assignPagePaintingPositions(rendering, Layer.PAGED_MODE_PRINT);
        List<PageBox> pages = layer.getPages();
        rendering.setPageCount(pages.size());
        DisplayListContainer contents = null;
        for (int i = 0; i < pages.size(); i++) {
            PageBox page = pages.get(i);
            float width = page.getWidth(rendering) / DOTS_PER_POINT;
            float height = page.getHeight(rendering) / DOTS_PER_POINT;
            PDPage sheet = SHEETS.page(pdf, width, height);
            try (PDPageContentStream content = new PDPageContentStream(pdf, sheet, AppendMode.APPEND, true)) {
                device.initializePage(content, sheet, height);
                if (contents == null) {
                    contents = new DisplayListCollector(pages).collectRoot(rendering, layer);
                }
                page.setBasePagePdfPageIndex(i);
                rendering.setPage(i, page);
                rendering.setShadowPageNumber(-1);
                draw(page, contents.getPageInstructions(i), rendering);
                device.finishPage();
            }
        }
    }

    private void draw(PageBox page, DisplayListContainer.DisplayListPageContainer content, RenderingContext rendering) {
        if (page.getStyle().isHasBackground()) {
            Object decoration = device.startStructure(StructureType.RUNNING, null);
            page.paintBackground(rendering, 0, Layer.PAGED_MODE_PRINT);
            device.endStructure(decoration);
        }
        rendering.setInPageMargins(true);
        page.paintMarginAreas(rendering, 0, Layer.PAGED_MODE_PRINT);
        rendering.setInPageMargins(false);
        page.paintBorder(rendering, 0, Layer.PAGED_MODE_PRINT);
        device.pushClip(page.getPrintClippingBounds(rendering));
        int top = page.getMarginBorderPadding(rendering, CalculatedStyle.TOP) - page.getPaintingTop();
        int left = page.getMarginBorderPadding(rendering, CalculatedStyle.LEFT);
        device.translate(left, top);
        new DisplayListPainter().paint(rendering, content);
        device.translate(-left, -top);
        device.popClip();
    }

    @Override
    public void close() {
        device.close();
        context.removeFromThread();
        ThreadCtx.cleanup();
    }

    /** Paper is neither pointed at nor typed into. */
    private static final class Nobody implements UserInterface {
        @Override
        public boolean isHover(Element element) {
            return false;
        }

        @Override
        public boolean isActive(Element element) {
            return false;
        }

        @Override
        public boolean isFocus(Element element) {
            return false;
        }

        @Override
        public boolean isMarker(Element element) {
            return false;
        }
    }
}
