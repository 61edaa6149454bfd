package dev.vitae.resume.parsing.provenance;

import dev.vitae.resume.parsing.provenance.Signals.Form;
import dev.vitae.resume.parsing.provenance.Signals.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where in its file a value stands, and how sure its reader was.
 *
 * @param page 1-based; a DOCX is one page
 * @param line 1-based on the page, counted in the order in which the page is read: column by column, running headers and
 *     footers left out
 * @param confidence 0 to 1, see {@link Signals}
 */
@Schema(name = "MemberOrigin")
public record Origin(int page, int line, double confidence) {

    /**
     * Of a text that a model has named: nothing but its word tells what it is.
     *
     * @param whole whether it is all that its line says
     * @param places in which it stands
     */
    public static Origin ofNamed(int page, int line, boolean whole, int places) {
        return new Origin(page, line, new Signals(Form.FREE, Place.INFERRED, whole, false, places, 1).confidence());
    }

    /** Of a date that a model has named. @param vague whether it is a year alone */
    public static Origin ofNamedDate(int page, int line, boolean vague) {
        Form form = vague ? Form.VAGUE : Form.CHECKED;
        return new Origin(page, line, new Signals(form, Place.INFERRED, true, false, 1, 1).confidence());
    }
}
