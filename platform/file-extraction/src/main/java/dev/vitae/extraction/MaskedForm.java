package dev.vitae.extraction;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A form that paints through a mask (ISO 32000-1, 11.6.5.2). Browsers print letters with a gradient in them so: a box of the
 * gradient whose mask are the letters, and over it the text itself without ink.
 */
final class MaskedForm {

    private MaskedForm() {}

    /** Where it is painted, in PDF user space; empty of other forms. */
    static Optional<Rectangle2D> box(COSStream form, Matrix transformation) {
        COSArray box = form.getCOSArray(COSName.BBOX);
        if (!isMasked(form) || box == null || box.size() != 4) {
            return Optional.empty();
        }
        Matrix own = Matrix.createMatrix(form.getDictionaryObject(COSName.MATRIX));
        return Optional.of(new Area(new PDRectangle(box).toGeneralPath())
                .createTransformedArea(own.multiply(transformation).createAffineTransform())
                .getBounds2D());
    }

    private static boolean isMasked(COSStream form) {
        COSDictionary resources = form.getCOSDictionary(COSName.RESOURCES);
        COSDictionary states = resources == null ? null : resources.getCOSDictionary(COSName.EXT_G_STATE);
        return states != null
                && states.keySet().stream()
                        .map(states::getCOSDictionary)
                        .anyMatch(state -> state != null && state.getCOSDictionary(COSName.SMASK) != null);
    }
}
