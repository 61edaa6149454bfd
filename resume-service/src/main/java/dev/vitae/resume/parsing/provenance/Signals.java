package dev.vitae.resume.parsing.provenance;

/**
 * What speaks for and against a value having been read right. Its confidence is the product of a factor for each signal,
 * so each signal alone can only raise it or lower it:
 *
 * <table>
 *   <caption>Factors</caption>
 *   <tr><td>{@link Form}, {@link Place}</td><td>as they say</td></tr>
 *   <tr><td>whole</td><td>1, or 0.95 for a part of its cell</td></tr>
 *   <tr><td>told</td><td>1, or 0.75 where nothing but its position tells a value from its neighbour</td></tr>
 *   <tr><td>candidates</td><td>1 / (1 + 0.1 (n − 1)), n at most 5</td></tr>
 *   <tr><td>found</td><td>the share itself</td></tr>
 * </table>
 *
 * <p>The factors are set by hand: they order values by how much they deserve a look, and are no probabilities.
 *
 * @param whole whether the value is all that its cell says
 * @param told whether words tell what the value is, as "Engineer" tells a position from a company
 * @param candidates how many places in the file could have given it, at least 1
 * @param found share of the value's first words that stand one after the other where it was found, 0 to 1
 */
record Signals(Form form, Place place, boolean whole, boolean told, int candidates, double found) {

    private static final int MOST_CANDIDATES = 5;

    /** What the value itself shows. */
    enum Form {
        /** It has the form of an e-mail address, a phone number, a web address, or a date with its month. */
        CHECKED(1),
        /** Free text. */
        FREE(0.9),
        /** A date of which only the year is stated, or whose day and month could be either. */
        VAGUE(0.8);

        private final double factor;

        Form(double factor) {
            this.factor = factor;
        }
    }

    /** Where it stands. */
    enum Place {
        /** Below a heading that names what it is, or at the top where contact details belong. */
        NAMED(1),
        /** Below a heading that holds such a name among other words. */
        ALIKE(0.95),
        /** In a section known by its content alone, or outside of its kind. */
        INFERRED(0.8);

        private final double factor;

        Place(double factor) {
            this.factor = factor;
        }
    }

    /** 0 to 1, in hundredths. */
    double confidence() {
        int rivals = Math.min(candidates, MOST_CANDIDATES) - 1;
        double product =
                form.factor * place.factor * (whole ? 1 : 0.95) * (told ? 1 : 0.75) / (1 + 0.1 * rivals) * found;
        return Math.round(product * 100) / 100.0;
    }
}
