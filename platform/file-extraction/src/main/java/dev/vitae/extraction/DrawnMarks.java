package dev.vitae.extraction;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows path operators (ISO 32000-1, 8.5) only far enough to see small, about square, filled shapes, which may be
 * bullets, and shapes of many curves, which may be letters: browsers draw letters over the text where a font has no bold.
 * All fills are told of, and clipping is followed as far as the boxes around its paths.
 */
final class DrawnMarks {

    private static final float SMALLEST = 1f;
    private static final float LARGEST = 7f;
    private static final float SMALLEST_LETTERS = 3f;
    private static final float LARGEST_LETTERS = 60f;
    private static final int FEWEST_LETTER_SEGMENTS = 10;
    private static final List<String> PATH = List.of("m", "l", "c", "v", "y", "re");
    private static final List<String> FILL = List.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final List<String> CLIP = List.of("W", "W*");
    private static final List<String> DROP = List.of("n", "S", "s");

    private final PDFStreamEngine engine;
    private final BiConsumer<Point2D.Float, Point2D.Float> mark;
    private final BiConsumer<Point2D.Float, Point2D.Float> letters;
    private final Painted painted;
    private int segments;
    private boolean rectangle = true;
    private boolean clips;
    private float minX = Float.MAX_VALUE;
    private float minY = Float.MAX_VALUE;
    private float maxX = -Float.MAX_VALUE;
    private float maxY = -Float.MAX_VALUE;

    /** A fill of any size, in PDF user space. */
    interface Painted {
        /** @param rectangle whether it fills all of the box */
        void at(Rectangle2D box, boolean rectangle);
    }

    private DrawnMarks(
            PDFStreamEngine engine,
            BiConsumer<Point2D.Float, Point2D.Float> mark,
            BiConsumer<Point2D.Float, Point2D.Float> letters,
            Painted painted) {
        this.engine = engine;
        this.mark = mark;
        this.letters = letters;
        this.painted = painted;
    }

    /** Calls back with the lower left and upper right corner of each shape, in PDF user space. */
    static void listenTo(
            PDFStreamEngine engine,
            BiConsumer<Point2D.Float, Point2D.Float> mark,
            BiConsumer<Point2D.Float, Point2D.Float> letters,
            Painted painted) {
        DrawnMarks marks = new DrawnMarks(engine, mark, letters, painted);
        PATH.forEach(name -> engine.addOperator(marks.operator(name, operands -> marks.extend(name, operands))));
        FILL.forEach(name -> engine.addOperator(marks.operator(name, operands -> marks.fill())));
        DROP.forEach(name -> engine.addOperator(marks.operator(name, operands -> marks.reset())));
        CLIP.forEach(name -> engine.addOperator(marks.operator(name, operands -> marks.clips = true)));
    }

    private OperatorProcessor operator(String name, Consumer<List<COSBase>> action) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                action.accept(operands);
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    private void extend(String name, List<COSBase> operands) {
        float[] numbers = new float[operands.size() / 2 * 2];
        for (int i = 0; i < numbers.length; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) {
                return;
            }
            numbers[i] = number.floatValue();
        }
        Matrix toPage = engine.getGraphicsState().getCurrentTransformationMatrix();
        rectangle &= name.equals("re") && segments == 0 && toPage.getShearX() == 0 && toPage.getShearY() == 0;
        if (name.equals("re") && numbers.length == 4) {
            // All corners, for where the page is turned or slanted two of them are not the outermost.
            point(numbers[0], numbers[1]);
            point(numbers[0] + numbers[2], numbers[1]);
            point(numbers[0], numbers[1] + numbers[3]);
            point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
            segments -= 2;
            return;
        }
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            point(numbers[i], numbers[i + 1]);
        }
    }

    private void point(float x, float y) {
        segments++;
        Matrix toPage = engine.getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Float point = toPage.transformPoint(x, y);
        minX = Math.min(minX, point.x);
        minY = Math.min(minY, point.y);
        maxX = Math.max(maxX, point.x);
        maxY = Math.max(maxY, point.y);
    }

    private void fill() {
        if (segments > 0) {
            painted.at(box(), rectangle);
        }
        float width = maxX - minX;
        float height = maxY - minY;
        boolean small = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
        if (small && Math.abs(width - height) < 1.5f) {
            mark.accept(new Point2D.Float(minX, minY), new Point2D.Float(maxX, maxY));
        } else if (segments >= FEWEST_LETTER_SEGMENTS && height >= SMALLEST_LETTERS && height <= LARGEST_LETTERS) {
            letters.accept(new Point2D.Float(minX, minY), new Point2D.Float(maxX, maxY));
        }
        reset();
    }

    private Rectangle2D box() {
        return new Rectangle2D.Float(minX, minY, maxX - minX, maxY - minY);
    }

    private void reset() {
        if (clips && segments > 0) {
            engine.getGraphicsState().intersectClippingPath(new Area(box()));
            // Makes one of what would otherwise be kept path by path.
            engine.getGraphicsState().getCurrentClippingPath();
        }
        clips = false;
        segments = 0;
        rectangle = true;
        minX = Float.MAX_VALUE;
        minY = Float.MAX_VALUE;
        maxX = -Float.MAX_VALUE;
        maxY = -Float.MAX_VALUE;
    }
}
