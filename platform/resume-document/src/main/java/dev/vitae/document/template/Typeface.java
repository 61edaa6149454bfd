package dev.vitae.document.template;

/** An embedded family of fonts. All of them have Latin, Greek and Cyrillic. */
public enum Typeface implements Keyed {
    /** Source Sans 3 */
    SANS("Vitae Sans"),
    /** Source Serif 4 */
    SERIF("Vitae Serif"),
    /** Inter */
    GROTESQUE("Vitae Grotesque"),
    /** EB Garamond */
    GARAMOND("Vitae Garamond"),
    /** JetBrains Mono */
    MONO("Vitae Mono");

    private final String family;

    Typeface(String family) {
        this.family = family;
    }

    /** Its name among the embedded fonts. */
    public String family() {
        return family;
    }
}
