package dev.vitae.extraction;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the glyphs, drawn bullets and links of each page while PDFBox runs through it. */
final class PdfPages extends PDFTextStripper {

    private static final int MAX_LINKS_PER_PAGE = 500;
    /** Beyond this a page is a drawing, and its shapes say nothing about its text. */
    private static final int MAX_SHAPES_PER_PAGE = 2_000;

    /** Opacity below which nothing is seen. */
    private static final float FAINTEST = 0.05f;

    private final WorkBudget budget;
    private final List<PageText> pages = new ArrayList<>();
    private final Map<PDFont, FontStyle> styles = new IdentityHashMap<>();
    private Painting painting = new Painting();
    private SeenGlyphs glyphs = new SeenGlyphs(painting);
    private List<Glyph> marks = new ArrayList<>();
    private List<Rectangle2D.Float> drawnLetters = new ArrayList<>();
    private final Deque<Optional<String>> actualTexts = new ArrayDeque<>();
    private PDRectangle box = PDRectangle.A4;

    PdfPages(WorkBudget budget) {
        this.budget = budget;
        DrawnMarks.listenTo(this, this::mark, this::letters, this::painted);
        FillColours.follow(this);
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    List<PageText> pages() {
        return pages;
    }

    /** PDFBox reads a page's only stream as it inflates it, past all counting: it is paid for before. */
    @Override
    public void processPage(PDPage page) throws IOException {
        COSStream contents = page.getCOSObject().getCOSStream(COSName.CONTENTS);
        if (contents != null) {
            contents.createView().close();
        }
        super.processPage(page);
    }

    @Override
    protected void startPage(PDPage page) {
        painting = new Painting();
        glyphs = new SeenGlyphs(painting);
        marks = new ArrayList<>();
        drawnLetters = new ArrayList<>();
        actualTexts.clear();
        box = page.getCropBox();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        boolean sideways = page.getRotation() % 180 != 0;
        float width = sideways ? box.getHeight() : box.getWidth();
        float height = sideways ? box.getWidth() : box.getHeight();
        List<Word> words = new GlyphsToWords(budget).words(glyphs.visible(this::drawnBold), marks);
        pages.add(new PageText(pages.size() + 1, width, height, words, links(page, height), glyphs.hidden()));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operation();
        super.processOperator(operator, operands);
        switch (operator.getName()) {
            case "Do" -> object(operands);
            case "sh" -> painting.add(clip(), null, false);
            case "BI" -> painting.add(unitSquare().createIntersection(clip()), null, false);
            default -> {}
        }
    }

    /** Fills of one colour hide what is below them; of others it only matters that something is there. */
    private void painted(Rectangle2D box, boolean rectangle) {
        float[] colour =
                rectangle && paintsOver() ? FillColours.of(getGraphicsState().getNonStrokingColor()) : null;
        painting.add(box.createIntersection(clip()), colour, colour != null);
    }

    /** Whether nothing of what is below shines through. */
    private boolean paintsOver() {
        PDGraphicsState state = getGraphicsState();
        return state.getNonStrokeAlphaConstant() == 1
                && state.getBlendMode() == BlendMode.NORMAL
                && state.getSoftMask() == null;
    }

    private void object(List<COSBase> operands) {
        PDResources resources = getResources();
        boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName && resources != null;
        COSDictionary objects = named ? resources.getCOSObject().getCOSDictionary(COSName.XOBJECT) : null;
        COSStream object = objects == null ? null : objects.getCOSStream((COSName) operands.get(0));
        if (object == null) {
            return;
        }
        if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
            image(object);
        } else {
            MaskedForm.box(object, getGraphicsState().getCurrentTransformationMatrix())
                    .map(box -> box.createIntersection(clip()))
                    .ifPresent(box -> letters(
                            new Point2D.Float((float) box.getMinX(), (float) box.getMinY()),
                            new Point2D.Float((float) box.getMaxX(), (float) box.getMaxY())));
        }
    }

    private void image(COSStream object) {
        boolean opaque = !object.containsKey(COSName.SMASK)
                && !object.containsKey(COSName.MASK)
                && !object.getBoolean(COSName.IMAGE_MASK, false)
                && paintsOver();
        painting.add(unitSquare().createIntersection(clip()), null, opaque);
    }

    /** Where an image is painted: the unit square of its space (ISO 32000-1, 8.9.5). */
    private Rectangle2D unitSquare() {
        return new Area(new Rectangle2D.Float(0, 0, 1, 1))
                .createTransformedArea(
                        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform())
                .getBounds2D();
    }

    private Rectangle2D clip() {
        return getGraphicsState().getCurrentClippingPath().getBounds2D();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        budget.glyph();
        String unicode = unicode(text);
        // Text that stands on its side is a decoration, and would be read into the lines that it crosses.
        if (unicode == null || unicode.isEmpty() || text.getDir() != 0) {
            return;
        }
        FontStyle style = styles.computeIfAbsent(text.getFont(), FontStyle::of);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean bold = style.bold() || mode == RenderingMode.FILL_STROKE;
        float size = Math.abs(text.getYScale()) > 0.5f ? Math.abs(text.getYScale()) : text.getHeightDir();
        float left = text.getXDirAdj();
        Glyph glyph =
                new Glyph(unicode, left, left + text.getWidthDirAdj(), text.getYDirAdj(), size, bold, style.italic());
        glyphs.add(glyph, userSpace(text, size), ink(mode), colour(mode), clip());
    }

    private Rectangle2D userSpace(TextPosition text, float size) {
        float x = text.getTextMatrix().getTranslateX() + box.getLowerLeftX();
        float y = text.getTextMatrix().getTranslateY() + box.getLowerLeftY();
        // Its lower half, which is there in every letter.
        return new Rectangle2D.Float(x, y, Math.max(0.1f, text.getWidthDirAdj()), size / 2);
    }

    private SeenGlyphs.Ink ink(RenderingMode mode) {
        boolean drawn = mode.isFill() && getGraphicsState().getNonStrokeAlphaConstant() > FAINTEST
                || mode.isStroke() && getGraphicsState().getAlphaConstant() > FAINTEST;
        return drawn ? SeenGlyphs.Ink.VISIBLE : SeenGlyphs.Ink.NONE;
    }

    /** Of text that is filled alone; an outline is seen whatever its filling. */
    private float[] colour(RenderingMode mode) {
        return mode.isStroke() ? null : FillColours.of(getGraphicsState().getNonStrokingColor());
    }

    /** A glyph without a character of its own may be a ligature that the text around it spells out (ISO 32000-1, 14.9.4). */
    private String unicode(TextPosition text) {
        String own = text.getUnicode();
        boolean unknown = own == null || own.isEmpty() || own.charAt(0) < ' ' || own.charAt(0) == '\ufffd';
        if (unknown && !actualTexts.isEmpty() && actualTexts.peek().isPresent()) {
            String spelled = actualTexts.pop().get();
            actualTexts.push(Optional.of(""));
            return spelled;
        }
        return own;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        String spelled = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        actualTexts.push(Optional.ofNullable(spelled));
    }

    @Override
    public void endMarkedContentSequence() {
        actualTexts.poll();
    }

    private void letters(Point2D.Float lowerLeft, Point2D.Float upperRight) {
        if (drawnLetters.size() >= MAX_SHAPES_PER_PAGE) {
            return;
        }
        float top = box.getHeight() - (upperRight.y - box.getLowerLeftY());
        float left = lowerLeft.x - box.getLowerLeftX();
        drawnLetters.add(new Rectangle2D.Float(left, top, upperRight.x - lowerLeft.x, upperRight.y - lowerLeft.y));
    }

    private Glyph drawnBold(Glyph glyph) {
        if (drawnLetters.isEmpty()) {
            return glyph;
        }
        budget.steps(1 + drawnLetters.size() / 64);
        float x = (glyph.left() + glyph.right()) / 2;
        float y = glyph.baseline() - glyph.size() * 0.25f;
        boolean drawn =
                drawnLetters.stream().anyMatch(area -> area.contains(x, y) && area.getHeight() < 2 * glyph.size());
        return drawn
                ? new Glyph(
                        glyph.text(), glyph.left(), glyph.right(), glyph.baseline(), glyph.size(), true, glyph.italic())
                : glyph;
    }

    /** A small filled shape may be a list's bullet: browsers draw these instead of writing them. */
    private void mark(Point2D.Float lowerLeft, Point2D.Float upperRight) {
        if (marks.size() >= MAX_SHAPES_PER_PAGE) {
            return;
        }
        float top = box.getHeight() - (upperRight.y - box.getLowerLeftY());
        float bottom = box.getHeight() - (lowerLeft.y - box.getLowerLeftY());
        float left = lowerLeft.x - box.getLowerLeftX();
        float right = upperRight.x - box.getLowerLeftX();
        marks.add(new Glyph("•", left, right, bottom, bottom - top, false, false));
    }

    private List<LinkArea> links(PDPage page, float height) throws IOException {
        List<LinkArea> links = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean isUri = annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI;
            if (isUri && annotation.getRectangle() != null && links.size() < MAX_LINKS_PER_PAGE) {
                PDRectangle area = annotation.getRectangle();
                String uri = ((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI();
                if (uri != null) {
                    links.add(new LinkArea(
                            uri.strip(),
                            area.getLowerLeftX() - box.getLowerLeftX(),
                            height - (area.getUpperRightY() - box.getLowerLeftY()),
                            area.getUpperRightX() - box.getLowerLeftX(),
                            height - (area.getLowerLeftY() - box.getLowerLeftY())));
                }
            }
        }
        return links;
    }
}
