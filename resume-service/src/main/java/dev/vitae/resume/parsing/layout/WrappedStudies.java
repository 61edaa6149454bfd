package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.Wording;

/** Tells by words whether a degree or a school goes on in the line below: that says neither, and the other one stands around both. */
final class WrappedStudies {

    private final Wording wording;

    WrappedStudies(Wording wording) {
        this.wording = wording;
    }

    /**
     * @param line what may go on
     * @param rest the line below
     * @param above the line above these two, or nothing
     * @param below the line below them, or nothing
     */
    boolean goesOn(String line, String rest, String above, String below) {
        if (isDegree(rest) || isSchool(rest) || wording.places().isPlace(rest)) {
            return false;
        }
        boolean degree = isDegree(line);
        boolean school = isSchool(line);
        return degree && !school && (isSchool(below) || isSchool(above) && !isDegree(below))
                || school && !degree && (isDegree(below) || isDegree(above) && !isSchool(below));
    }

    private boolean isDegree(String text) {
        return wording.degrees().in(text) || wording.degreeNames().of(text) > 0;
    }

    private boolean isSchool(String text) {
        return wording.schools().in(text) || wording.schoolNames().of(text) > 0;
    }
}
